#include "app/panels/position_search/pattern_board.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include "app/kit/accessible/describe.h"
#include "app/kit/widgets/mini_board.h"
#include "app/kit/words/names.h"
#include "app/panels/position_search/pattern_accessible.h"
#include "app/panels/position_search/pattern_painter.h"
#include "app/panels/position_search/pattern_text.h"

#include <algorithm>

namespace plyline::position_search {

using rules::Square;
using search::SquareContents;

namespace {

/// Returns the contents for a typed letter.
std::optional<SquareContents> typed(const QString& text)
{
    if (text.size() != 1)
        return std::nullopt;
    for (const PatternWord& word : patternWords()) {
        if (text.front() == QLatin1Char(word.letter))
            return word.contents;
    }
    return std::nullopt;
}

bool isStep(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

/// Whether the board handles this key itself, instead of the window, while it has the focus.
bool isOwn(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const int key = event.key();
    return modifiers == Qt::NoModifier &&
           (isStep(key) || key == Qt::Key_Space || key == Qt::Key_Delete ||
            key == Qt::Key_Backspace || key == Qt::Key_Exclam || typed(event.text()));
}

} // namespace

PatternBoard::PatternBoard(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    describePatterns();
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Board of the squares to search for"));
    setToolTip(
        tr("Click to set a square, click again to open it. Shift+click adds an alternative.\nKeys: "
           "arrows, letters as in a FEN, A a * . for any and none, ! to exclude, Delete to open."));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void PatternBoard::setPattern(const search::Pattern& pattern)
{
    if (pattern == m_pattern)
        return;
    m_pattern = pattern;
    describe();
    update();
}

QRectF PatternBoard::rectOf(Square square) const
{
    return widgets::rectOf(widgets::boardIn(QRectF(rect())), square, m_look.isFlipped());
}

void PatternBoard::put(Square square, SquareContents contents, bool isBeside)
{
    const SquareContents before = m_pattern.at(square);
    if (isBeside && !before.isOpen() && !contents.isOpen()) {
        const bool isExcluded = wordsOf(contents).isExcluded;
        set(square, isExcluded ? before & contents : before | contents);
        return;
    }
    set(square, contents == before ? SquareContents::open() : contents);
}

void PatternBoard::set(Square square, SquareContents contents)
{
    if (m_pattern.at(square) == contents)
        return;
    m_pattern.set(square, contents);
    describe();
    update();
    Q_EMIT edited();
}

void PatternBoard::setCurrent(Square square)
{
    m_current = square;
    describe();
    update();
}

void PatternBoard::describe()
{
    setAccessibleDescription(spoken(m_current));
    accessible::partsChanged(*this);
}

QString PatternBoard::spoken(Square square) const
{
    return tr("%1: %2").arg(words::squareName(square), contentsName(m_pattern.at(square)));
}

void PatternBoard::useTool(Square square, bool isBeside)
{
    setCurrent(square);
    put(square, m_tool, isBeside);
}

bool PatternBoard::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwn(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void PatternBoard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawPattern(painter, widgets::boardIn(QRectF(rect())), m_pattern,
                hasFocus() ? std::optional(m_current) : std::nullopt, m_look.theme(),
                m_look.isFlipped());
}

void PatternBoard::mousePressEvent(QMouseEvent* event)
{
    const auto square =
        widgets::squareAt(widgets::boardIn(QRectF(rect())), event->position(), m_look.isFlipped());
    if (!square)
        return;
    if (event->button() == Qt::LeftButton)
        return useTool(*square, event->modifiers().testFlag(Qt::ShiftModifier));
    setCurrent(*square);
    if (event->button() == Qt::RightButton)
        set(*square, SquareContents::open());
}

void PatternBoard::keyPressEvent(QKeyEvent* event)
{
    if (!isOwn(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int key = event->key();
    if (isStep(key)) {
        const int ahead = m_look.isFlipped() ? -1 : 1;
        const int dx = key == Qt::Key_Right ? ahead : key == Qt::Key_Left ? -ahead : 0;
        const int dy = key == Qt::Key_Up ? ahead : key == Qt::Key_Down ? -ahead : 0;
        setCurrent(Square::fromXY(std::clamp(m_current.x() + dx, 1, 8),
                                  std::clamp(m_current.y() + dy, 1, 8)));
    } else if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        set(m_current, SquareContents::open());
    } else if (key == Qt::Key_Space) {
        put(m_current, m_tool, event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (key == Qt::Key_Exclam) {
        if (!m_pattern.at(m_current).isOpen())
            set(m_current, ~m_pattern.at(m_current));
    } else if (const auto contents = typed(event->text())) {
        set(m_current, *contents);
    }
}

void PatternBoard::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void PatternBoard::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace plyline::position_search

#include "moc_pattern_board.cpp"
