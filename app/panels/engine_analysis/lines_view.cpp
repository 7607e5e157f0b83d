#include "app/panels/engine_analysis/lines_view.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include "app/kit/accessible/describe.h"
#include "app/panels/engine_analysis/lines_accessible.h"
#include "app/panels/engine_analysis/lines_painter.h"

#include <algorithm>
#include <utility>

namespace plyline::engine_analysis {

namespace {

bool isKeyOfLines(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    default:
        return false;
    }
}

} // namespace

LinesView::LinesView(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    describeLines();
    setAccessibleName(tr("Best lines"));
    setFocusPolicy(Qt::NoFocus); // until there are rows
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, [this] {
        layOut();
        updateGeometry();
    });
}

void LinesView::setFrame(LinesFrame frame)
{
    if (frame == m_frame)
        return;
    const bool hasOtherRows = frame.rows.size() != m_frame.rows.size();
    const bool hasOtherMoves =
        m_marked && (m_marked->row >= static_cast<int>(frame.rows.size()) ||
                     frame.rows[static_cast<std::size_t>(m_marked->row)].moves !=
                         m_frame.rows[static_cast<std::size_t>(m_marked->row)].moves);
    m_frame = std::move(frame);
    layOut();
    if (hasOtherRows) {
        // There is nothing in it to go to with the keyboard.
        setFocusPolicy(m_frame.rows.empty() ? Qt::NoFocus : Qt::TabFocus);
        updateGeometry();
        accessible::partsReplaced(*this);
    } else {
        accessible::partsChanged(*this);
    }
    if (!hasOtherMoves)
        return;
    // The pointer rests where another move is now.
    const bool isStillThere = m_marked->move < movesIn(m_marked->row);
    m_marked = isStillThere ? m_marked : std::nullopt;
    Q_EMIT markedChanged();
}

QString LinesView::spokenRow(int row) const
{
    const LinesFrame::Row& one = m_frame.rows[static_cast<std::size_t>(row)];
    return one.moves.empty() ? tr("Line %1: not known yet").arg(row + 1)
                             : tr("Line %1: %2").arg(row + 1).arg(one.spoken);
}

QSize LinesView::sizeHint() const
{
    return {240, static_cast<int>(m_frame.rows.size()) * LinesGeometry::rowHeight()};
}

QSize LinesView::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void LinesView::layOut()
{
    m_geometry = LinesGeometry::of(m_frame, width());
    update();
}

int LinesView::movesIn(int row) const
{
    return row >= 0 && row < static_cast<int>(m_geometry.rows.size())
               ? static_cast<int>(m_geometry.rows[static_cast<std::size_t>(row)].moves.size())
               : 0;
}

void LinesView::mark(const std::optional<LineMove>& move)
{
    if (std::exchange(m_marked, move) == move)
        return;
    update();
    accessible::focusedPartChanged(*this);
    Q_EMIT markedChanged();
}

void LinesView::step(int down, int right)
{
    LineMove next = m_marked.value_or(LineMove{0, 0});
    if (m_marked) {
        next.row += down;
        next.move += right;
    }
    const int rowCount = static_cast<int>(m_frame.rows.size());
    while (down != 0 && next.row >= 0 && next.row < rowCount && movesIn(next.row) == 0)
        next.row += down;
    if (const int count = movesIn(next.row); count > 0)
        mark(LineMove{next.row, std::clamp(next.move, 0, count - 1)});
}

bool LinesView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_hasKeyboard &&
        isKeyOfLines(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    // The words are about scores; elsewhere they would only cover moves and boards.
    if (event->type() == QEvent::ToolTip &&
        !m_geometry.isScoreAt(static_cast<QHelpEvent&>(*event).pos()))
        return true;
    return QWidget::event(event);
}

void LinesView::keyPressEvent(QKeyEvent* event)
{
    if (!isKeyOfLines(*event))
        return QWidget::keyPressEvent(event);
    const int key = event->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        step((key == Qt::Key_Down) - (key == Qt::Key_Up),
             (key == Qt::Key_Right) - (key == Qt::Key_Left));
    else if (m_marked)
        Q_EMIT chosen(m_marked->row, m_marked->move);
}

void LinesView::focusInEvent(QFocusEvent* event)
{
    m_hasKeyboard = event->reason() != Qt::MouseFocusReason;
    if (m_hasKeyboard && !m_marked)
        step(0, 0);
    update();
}

void LinesView::focusOutEvent(QFocusEvent*)
{
    m_hasKeyboard = false;
    mark(std::nullopt);
    update();
}

void LinesView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintLines(painter, m_geometry, m_frame, m_marked, m_hasKeyboard, m_look.theme());
}

void LinesView::resizeEvent(QResizeEvent*)
{
    layOut();
}

void LinesView::mouseMoveEvent(QMouseEvent* event)
{
    const auto move = m_geometry.moveAt(event->position());
    setCursor(move ? Qt::PointingHandCursor : Qt::ArrowCursor);
    mark(move);
}

void LinesView::mousePressEvent(QMouseEvent* event)
{
    const auto move = m_geometry.moveAt(event->position());
    if (move && event->button() == Qt::LeftButton)
        Q_EMIT chosen(move->row, move->move);
}

void LinesView::leaveEvent(QEvent*)
{
    mark(std::nullopt);
}

} // namespace plyline::engine_analysis

#include "moc_lines_view.cpp"
