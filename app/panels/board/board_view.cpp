#include "app/panels/board/board_view.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QHelpEvent>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolTip>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/pane.h"
#include "app/kit/widgets/context_menu.h"
#include "app/kit/words/names.h"
#include "app/model/study/study.h"
#include "app/panels/board/board_accessible.h"
#include "app/panels/board/board_painter.h"
#include "app/panels/board/position_text.h"
#include "app/panels/shared/marker_menu.h"
#include "app/panels/shared/moment_words.h"
#include "app/panels/shared/pin_menu.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plyline::board {

BoardView::BoardView(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : widgets::Panel(parent), m_session(workspace.session), m_study(workspace.study), m_look(look)
{
    describeBoards();
    setAccessibleName(tr("Board"));
    m_clock.setStartValue(0.0);
    m_clock.setEndValue(1.0);
    m_clock.setDuration(BoardAnimation::durationMillis);
    m_clock.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_clock, &QVariantAnimation::valueChanged, this, &BoardView::onProgress);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    const session::Pointing& pointing = workspace.session.pointing();
    connect(&pointing, &session::Pointing::squareChanged, this, &BoardView::showPointing);
    connect(&pointing, &session::Pointing::moveChanged, this, &BoardView::showPointing);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    widgets::WheelSteps::keepControl(*this);
}

BoardGeometry BoardView::geometryInWidget() const
{
    const qreal ratio = devicePixelRatioF();
    const qreal side = std::floor(std::min(width(), height()) * ratio / 8) * 8 / ratio;
    return {QRectF(0, 0, side, side), isFlipped()};
}

bool BoardView::isMoving() const
{
    return m_clock.state() == QAbstractAnimation::Running;
}

void BoardView::setWheelEnabled(bool isEnabled)
{
    m_wheel.setEnabled(isEnabled);
}

void BoardView::showPointing()
{
    BoardFrame frame = m_frame;
    addPointing(frame);
    look::updatePart(*this, changedRegion(geometryInWidget(), m_frame, frame));
    m_frame = std::move(frame);
}

void BoardView::addPointing(BoardFrame& frame) const
{
    frame.highlighted = m_session.pointing().square();
    frame.pointed = m_session.pointing().move();
}

void BoardView::onShown()
{
    m_hasMissedMoments = isStale();
}

void BoardView::refresh()
{
    if (underMouse())
        QToolTip::hideText(); // it spoke of what stood there before
    const auto replay = m_session.replay();
    BoardFrame target;
    if (replay)
        target = frameOf(m_session.moment(), *replay);
    // What was missed is not animated.
    const bool isSameGame =
        !std::exchange(m_hasMissedMoments, false) && m_session.wholeGame() == m_game;
    m_game = m_session.wholeGame();
    show(std::move(target), isSameGame);
    accessible::partsChanged(*this);
}

void BoardView::show(BoardFrame target, bool isSameGame)
{
    if (isSameGame && target == m_animation.target())
        return; // only the moment's rows came; the picture is the same
    const bool isScrubbing =
        m_sinceLast.isValid() && m_sinceLast.elapsed() < BoardAnimation::scrubbingMillis;
    if (isSameGame)
        m_sinceLast.start();
    else
        m_sinceLast.invalidate();
    m_clock.stop();
    m_animation = BoardAnimation(m_frame, std::move(target));
    const bool isAnimated = m_look.isAnimated() && isSameGame && !isScrubbing && isVisible();
    if (isAnimated && m_animation.isNeeded())
        m_clock.start(); // draws the first frame of the animation
    else
        onProgress(1.0);
}

void BoardView::onProgress(const QVariant& progress)
{
    BoardFrame frame = m_animation.frameAt(progress.toReal());
    addPointing(frame);
    look::updatePart(*this, changedRegion(geometryInWidget(), m_frame, frame));
    m_frame = std::move(frame);
}

QString BoardView::describe() const
{
    return positionText(m_session, target().drawings);
}

bool BoardView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return Panel::event(event);
    showTip(static_cast<QHelpEvent*>(event)->pos());
    return true;
}

void BoardView::showTip(const QPoint& at)
{
    const std::optional<rules::Square> square = geometryInWidget().squareAt(at);
    const QString text = square ? stayText(m_session, *square) : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(mapToGlobal(at), text, this,
                           geometryInWidget().rectOf(*square).toAlignedRect());
}

void BoardView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.translate(look::offsetToDevicePixel(painter, QPointF()));
    drawBoard(painter, geometryInWidget(), m_frame, m_look.theme(), event->region());
}

void BoardView::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // else some styles drag the window
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto square = geometryInWidget().squareAt(event->position()))
        press(*square);
}

void BoardView::press(rules::Square square)
{
    if (m_session.replay())
        m_study.trace.toggle(square);
}

void BoardView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_session.replay())
        return;
    QMenu* menu = widgets::newContextMenu(*this);
    const game::Place place = m_session.cursor().place();
    if (const auto square = geometryInWidget().squareAt(event->pos())) {
        study::Trace& trace = m_study.trace;
        menu->addAction(tr("Who last changed %1?").arg(words::squareName(*square)), &trace,
                        [&trace, square] { trace.traceSquare(*square); });
        menu->addSeparator();
    }
    shared::addPinActions(*menu, m_session, m_study.pins, place.line, place.ply);
    menu->addSeparator();
    shared::addMarkerActions(*menu, m_session, m_study, place.line, place.ply);
    widgets::showContextMenu(menu, *this, event->globalPos());
}

void BoardView::wheelEvent(QWheelEvent* event)
{
    if (const int plies = m_wheel.take(*event); plies != 0)
        m_session.cursor().step(plies);
    event->accept();
}

} // namespace plyline::board

#include "moc_board_view.cpp"
