#include "app/panels/game_text/game_text_edit.h"

#include <QtCore/QMimeData>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QApplication>

#include "app/kit/words/quoting.h"
#include "app/panels/game_text/game_text_highlighter.h"

#include <algorithm>
#include <cmath>

namespace plyline::game_text {

namespace {

constexpr int textMargin = 6;
constexpr int numberMargin = 8;

} // namespace

class GameTextEdit::LineNumbers : public QWidget
{
public:
    explicit LineNumbers(GameTextEdit& edit) : QWidget(&edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        m_edit.paintNumbers(painter, event->rect());
    }

private:
    GameTextEdit& m_edit;
};

GameTextEdit::GameTextEdit(look::Look& look, QWidget* parent)
    : QPlainTextEdit(parent),
      m_look(look),
      m_highlighter(new GameTextHighlighter(document(), look)),
      m_numbers(new LineNumbers(*this))
{
    setAccessibleName(tr("Text of the game in the file"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setLineWrapMode(WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    document()->setDocumentMargin(textMargin);
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this](const QRect&, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update();
    });
    connect(&look, &look::Look::changed, this, &GameTextEdit::dress);
    dress();
}

void GameTextEdit::setPage(std::shared_ptr<const GameTextPage> page)
{
    m_page = std::move(page);
    m_highlighter->setPage(m_page);
    setExtraSelections({});
    setPlainText(m_page ? m_page->text.text() : QString());
    fitNumbers();
    showMarks();
}

void GameTextEdit::setReached(std::vector<game::Ply> reached)
{
    m_highlighter->setReached(std::move(reached));
}

void GameTextEdit::setPresent(std::optional<Span> move)
{
    if (move == m_present)
        return;
    m_present = move;
    showMarks();
}

void GameTextEdit::setGhost(std::optional<Span> move)
{
    if (move == m_ghost)
        return;
    m_ghost = move;
    showMarks();
}

void GameTextEdit::setMarked(std::optional<Span> fault)
{
    if (fault == m_marked)
        return;
    m_marked = fault;
    showMarks();
}

void GameTextEdit::reveal(Span span)
{
    if (!m_page)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(
        std::min(m_page->text.positionOf(span.offset), document()->characterCount() - 1));
    const QRect before = cursorRect(cursor);
    setTextCursor(cursor);
    const int margin = 2 * fontMetrics().lineSpacing();
    if (before.top() < margin || before.bottom() > viewport()->height() - margin)
        centerCursor();
}

void GameTextEdit::addMark(QList<QTextEdit::ExtraSelection>& marks, const Stretch& where,
                           const QTextCharFormat& format) const
{
    const int last = document()->characterCount() - 1;
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document());
    mark.cursor.setPosition(std::min(where.begin, last));
    mark.cursor.setPosition(std::min(where.end, last), QTextCursor::KeepAnchor);
    mark.format = format;
    marks << mark;
}

void GameTextEdit::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!m_page) {
        setExtraSelections(marks);
        return;
    }
    const look::Theme& theme = m_look.theme();
    for (const FaultStretch& fault : m_page->faults) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(fault.severity == Severity::Error ? theme.differ : theme.textDim);
        addMark(marks, fault.where, format);
    }
    const auto isHere = [this](const std::optional<Span>& span) {
        return span && m_page->shows(span->offset);
    };
    if (isHere(m_ghost) && m_ghost != m_present) {
        QTextCharFormat format;
        format.setBackground(theme.eventTint);
        addMark(marks, m_page->stretchOf(*m_ghost), format);
    }
    if (isHere(m_present)) {
        QTextCharFormat format;
        format.setBackground(theme.event);
        format.setForeground(theme.onEvent);
        addMark(marks, m_page->stretchOf(*m_present), format);
    }
    if (isHere(m_marked)) {
        QColor ground = theme.differ;
        ground.setAlphaF(0.28f);
        QTextCharFormat format;
        format.setBackground(ground);
        format.setForeground(theme.text);
        const Stretch where = m_page->stretchOf(*m_marked);
        // At the end of the game there is no character to mark, so its last line is marked.
        if (m_marked->length == 0)
            format.setProperty(QTextFormat::FullWidthSelection, true);
        addMark(marks, m_marked->length == 0 ? Stretch{where.begin, where.begin} : where, format);
    }
    setExtraSelections(marks);
}

std::optional<std::int64_t> GameTextEdit::byteAt(const QPoint& point) const
{
    if (!m_page)
        return {};
    const QTextCursor cursor = cursorForPosition(point);
    // On the right half of a character the cursor is placed after it.
    int position = cursor.position();
    const QRect gap = cursorRect(cursor);
    if (point.x() < gap.left() && position > cursor.block().position())
        --position;
    return m_page->text.byteOf(position);
}

bool GameTextEdit::event(QEvent* event)
{
    // Without a selection Ctrl+C copies the whole game, as everywhere else.
    if (event->type() == QEvent::ShortcutOverride && !textCursor().hasSelection() &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->ignore();
        return true;
    }
    return QPlainTextEdit::event(event);
}

bool GameTextEdit::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        Q_EMIT byteHovered({});
    return QPlainTextEdit::viewportEvent(event);
}

void GameTextEdit::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    QPlainTextEdit::mousePressEvent(event);
}

void GameTextEdit::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const bool isClick = (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || !isClick || textCursor().hasSelection())
        return;
    if (const auto byte = byteAt(at))
        Q_EMIT byteClicked(*byte);
}

void GameTextEdit::mouseMoveEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        Q_EMIT byteHovered(byteAt(event->position().toPoint()));
}

void GameTextEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitNumbers();
}

QMimeData* GameTextEdit::createMimeDataFromSelection() const
{
    auto* copied = new QMimeData;
    if (!m_page)
        return copied;
    const std::int64_t begin = m_page->text.byteOf(textCursor().selectionStart());
    const std::int64_t end = m_page->text.byteOf(textCursor().selectionEnd());
    std::string_view bytes = m_page->game->source()->bytes({begin, end - begin});
    if (m_page->bytes) // what is hidden is not copied
        bytes = std::string_view(*m_page->bytes)
                    .substr(static_cast<std::size_t>(begin - m_page->part.offset), bytes.size());
    copied->setText(words::wholeText(toUtf8(bytes, m_page->game->codePage())));
    return copied;
}

void GameTextEdit::fitNumbers()
{
    const int last = m_page ? m_page->text.pieces().back().line : 1;
    const QFontMetricsF metrics(look::Fonts::standard().small);
    const int width =
        static_cast<int>(std::ceil(metrics.horizontalAdvance(QString::number(last)))) +
        2 * numberMargin;
    setViewportMargins(width, 0, 0, 0);
    m_numbers->setGeometry(contentsRect().left(), contentsRect().top(), width,
                           contentsRect().height());
}

void GameTextEdit::paintNumbers(QPainter& painter, const QRect& rect) const
{
    const look::Theme& theme = m_look.theme();
    painter.fillRect(rect, theme.surface);
    painter.fillRect(QRect(m_numbers->width() - 1, rect.top(), 1, rect.height()), theme.line);
    if (!m_page)
        return;
    painter.setFont(look::Fonts::standard().small);
    painter.setPen(theme.textDim);
    const auto& pieces = m_page->text.pieces();
    const int lineHeight = fontMetrics().lineSpacing();
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= rect.bottom(); block = block.next()) {
        const auto index = static_cast<std::size_t>(block.blockNumber());
        const double height = blockBoundingRect(block).height();
        if (index < pieces.size() && !pieces[index].isContinued && top + height >= rect.top())
            painter.drawText(QRectF(0, top, m_numbers->width() - numberMargin, lineHeight),
                             Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(pieces[index].line));
        top += height;
    }
}

void GameTextEdit::dress()
{
    look::setFace(*this, look::Face::Mono);
    QPalette colors = palette();
    colors.setColor(QPalette::Text, m_look.theme().textDim);
    setPalette(colors);
    m_highlighter->rehighlight();
    fitNumbers();
    showMarks();
    m_numbers->update();
}

} // namespace plyline::game_text

#include "moc_game_text_edit.cpp"
