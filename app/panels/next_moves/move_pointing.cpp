#include "app/panels/next_moves/move_pointing.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QTableView>

#include <utility>

namespace plyline::next_moves {

MovePointing::MovePointing(session::Session& session, const MovesModel& moves, QTableView& table)
    : m_session(session), m_moves(moves), m_table(table)
{
    table.setMouseTracking(true);
    connect(&table, &QTableView::entered, this, &MovePointing::pointAt);
    connect(&table, &QTableView::viewportEntered, this, &MovePointing::pointAtNothing);
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
}

bool MovePointing::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (watched == m_table.viewport() && type == QEvent::MouseMove)
        m_mouse = static_cast<QMouseEvent*>(event)->pos();
    if (watched == m_table.viewport() && type == QEvent::Leave) {
        m_mouse.reset();
        pointAgain();
    }
    if (watched == &m_table && (type == QEvent::FocusIn || type == QEvent::FocusOut))
        QMetaObject::invokeMethod(this, &MovePointing::pointAgain, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void MovePointing::pointAgain()
{
    const QModelIndex under = m_mouse ? m_table.indexAt(*m_mouse) : QModelIndex();
    pointAt(under.isValid() || !m_table.hasFocus() ? under : m_table.currentIndex());
}

/// Points at the move on the board, and at the ply that it leads to if the shown line has it.
void MovePointing::pointAt(const QModelIndex& cell)
{
    if (!cell.isValid() || m_moves.isOutdated() || !m_table.isVisible())
        return pointAtNothing();
    const bool isOwn = m_moves.isOwn(cell.row());
    if (m_mouse) // the keyboard leaves the ply to the mouse, which may be elsewhere
        m_session.pointing().setPly(isOwn ? std::optional(m_session.cursor().ply().next())
                                          : std::nullopt);
    m_isPointingAtPly = m_isPointingAtPly || m_mouse;
    const auto move =
        session::pointedMove(m_moves.move(cell.row()).move, m_session.moment().position.turn);
    m_session.pointing().setSquare(move ? std::optional(move->to) : std::nullopt);
    m_session.pointing().setMove(move);
    m_isPointing = true;
}

void MovePointing::pointAtNothing()
{
    if (!std::exchange(m_isPointing, false))
        return;
    if (std::exchange(m_isPointingAtPly, false))
        m_session.pointing().setPly(std::nullopt);
    m_session.pointing().setSquare(std::nullopt);
    m_session.pointing().setMove(std::nullopt);
}

} // namespace plyline::next_moves

#include "moc_move_pointing.cpp"
