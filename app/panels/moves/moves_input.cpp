// Mouse, wheel and keyboard input of MovesView.

#include <QtGui/QContextMenuEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QMenu>

#include "app/panels/moves/move_places.h"
#include "app/panels/moves/moves_view.h"
#include "app/panels/shared/copy_line.h"
#include "app/panels/shared/link_menu.h"
#include "app/panels/shared/marker_menu.h"
#include "app/panels/shared/pin_menu.h"

namespace plyline::moves {

bool MovesView::isOwnKey(const QKeyEvent& event)
{
    return event.modifiers() == Qt::NoModifier &&
           (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
}

void MovesView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF point = event->position() + QPointF(0, scrolled());
    if (const auto line = triangleAt(*m_list, m_geometry, point)) {
        setFolded({*line}, m_frame.folding.lines.count(*line) == 0);
        return;
    }
    if (const auto row = unfoldingWordAt(*m_list, m_geometry, point)) {
        m_frame.folding.toggleComment(*row);
        layOutAgain();
        return;
    }
    if (const auto move = moveAt(event->position()))
        goTo(*move);
}

void MovesView::goTo(const MoveKey& move)
{
    m_following.endRest();
    m_session.showLine(move.line, move.ply);
}

void MovesView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() != Qt::NoButton || !m_game)
        return;
    m_hovered = moveAt(event->position());
    const QPointF point = event->position() + QPointF(0, scrolled());
    viewport()->setCursor(unfoldingWordAt(*m_list, m_geometry, point) ? Qt::PointingHandCursor
                                                                      : Qt::ArrowCursor);
    // Other panels show only plies of the shown line.
    const bool isShown = m_hovered && m_hovered->ply <= m_session.cursor().seenPly() &&
                         keyOf(m_session, m_hovered->ply) == *m_hovered;
    m_session.pointing().setPly(isShown ? std::optional(m_hovered->ply) : std::nullopt);
    showFrame();
}

/// Opens for the move under the mouse, or with the keyboard for the shown move.
void MovesView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_game)
        return;
    std::optional<MoveKey> move;
    if (event->reason() == QContextMenuEvent::Mouse)
        move = moveAt(event->pos());
    else
        move = MoveKey{m_session.cursor().line(), m_session.cursor().ply()};
    if (!move)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy line as PGN"), this, [this, game = m_wholeGame, line = move->line] {
        Q_EMIT reported(shared::copyLine(*game, line));
    });
    menu->addSeparator();
    shared::addPinActions(*menu, m_session, m_study.pins, move->line, move->ply);
    menu->addSeparator();
    shared::addMarkerActions(*menu, m_session, m_study, move->line, move->ply);
    menu->addSeparator();
    menu->addAction(shared::copyLinkTitle(), this,
                    [this, move = *move] { Q_EMIT linkWanted(move.line, move.ply); });
    menu->popup(event->globalPos());
}

void MovesView::wheelEvent(QWheelEvent* event)
{
    m_following.rest();
    QAbstractScrollArea::wheelEvent(event);
}

void MovesView::keyPressEvent(QKeyEvent* event)
{
    if (!isOwnKey(*event)) {
        event->ignore();
        return;
    }
    m_following.endRest();
    const int down = event->key() == Qt::Key_Up ? -1 : 1;
    if (m_session.continuations().empty())
        m_session.cursor().step(2 * down);
    else
        m_session.chooseContinuation(down);
}

void MovesView::focusInEvent(QFocusEvent* event)
{
    m_frame.hasFocus = event->reason() != Qt::MouseFocusReason;
    viewport()->update();
}

void MovesView::focusOutEvent(QFocusEvent*)
{
    m_frame.hasFocus = false;
    viewport()->update();
}

} // namespace plyline::moves
