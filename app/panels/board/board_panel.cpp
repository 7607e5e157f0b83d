#include "app/panels/board/board_panel.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include "app/kit/accessible/describe.h"
#include "app/panels/board/clock_watch.h"

#include <cmath>

namespace plyline::board {

BoardPanel::BoardPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : widgets::Panel(parent),
      m_session(workspace.session),
      m_look(look),
      m_view(new BoardView(workspace, look, this))
{
    setAccessibleName(tr("Replay"));
    showChangesOf(workspace.session, &session::Session::momentChanged);
    showChangesOf(workspace.session, &session::Session::gameChanged);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, &BoardPanel::place);
}

void BoardPanel::setWheelEnabled(bool isEnabled)
{
    m_view->setWheelEnabled(isEnabled);
}

void BoardPanel::refresh()
{
    PanelFrame frame = panelFrameOf(m_session, m_playback);
    if (frame == m_frame)
        return;
    updateOthers(frame);
    if (turnText(frame) != turnText(m_frame) && underMouse())
        QToolTip::hideText();
    m_frame = std::move(frame);
    accessible::partsChanged(*this);
    if (m_frame.hasEvaluations == m_pane.bar.isEmpty()) {
        place();
        update();
    }
}

void BoardPanel::showClocksOf(const session::Playback& playback)
{
    m_playback = &playback;
    const auto* watch = new ClockWatch(m_session, playback, *this);
    connect(watch, &ClockWatch::changed, this, &BoardPanel::showClocks);
}

/// Shows what the clocks say between two steps. A screen reader hears of them at the steps.
void BoardPanel::showClocks()
{
    if (isStale() || !m_session.game())
        return markStale();
    PanelFrame frame = m_frame;
    frame.white.setClock(playerClockOf(m_session, m_playback, rules::Color::White));
    frame.black.setClock(playerClockOf(m_session, m_playback, rules::Color::Black));
    if (frame == m_frame)
        return;
    updateOthers(frame);
    m_frame = std::move(frame);
}

QString BoardPanel::describe() const
{
    QStringList sentences;
    if (const QString turn = turnText(m_frame); !turn.isEmpty())
        sentences << turn;
    if (const QString& evaluation = m_frame.evaluation.text; !evaluation.isEmpty())
        sentences << tr("Evaluation from White's side: %1").arg(evaluation);
    return sentences.join(u' ');
}

bool BoardPanel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return Panel::event(event);
    const auto& help = static_cast<QHelpEvent&>(*event);
    const bool isWhiteAbove = isFlipped();
    const bool isToMoveAbove = isWhiteAbove ? m_frame.white.isToMove : m_frame.black.isToMove;
    const QRectF& caption = isToMoveAbove ? m_pane.above : m_pane.below;
    if (caption.contains(help.pos()))
        QToolTip::showText(help.globalPos(), turnText(m_frame), this, caption.toAlignedRect());
    else
        QToolTip::hideText();
    return true;
}

void BoardPanel::updateOthers(const PanelFrame& next)
{
    const bool isHeadingOther = next.seek != m_frame.seek || next.shortSeek != m_frame.shortSeek ||
                                next.ending != m_frame.ending;
    const bool isBarOther =
        next.evaluation != m_frame.evaluation || next.hasEvaluations != m_frame.hasEvaluations;
    const bool isWhiteOther = next.white != m_frame.white;
    const bool isBlackOther = next.black != m_frame.black;
    if (isHeadingOther)
        look::updatePart(*this, m_pane.heading.toAlignedRect());
    if (isBarOther)
        look::updatePart(*this, m_pane.bar.toAlignedRect());
    if (isFlipped() ? isWhiteOther : isBlackOther)
        look::updatePart(*this, m_pane.above.toAlignedRect());
    if (isFlipped() ? isBlackOther : isWhiteOther)
        look::updatePart(*this, m_pane.below.toAlignedRect());
}

int BoardPanel::barWidth() const
{
    return hasEvaluations(m_session) ? static_cast<int>(look::Pane::barWidth) : 0;
}

void BoardPanel::setSpacing(const look::Pane::Spacing& spacing)
{
    if (spacing == m_spacing)
        return;
    m_spacing = spacing;
    place();
    update();
}

void BoardPanel::resizeEvent(QResizeEvent*)
{
    place();
}

void BoardPanel::place()
{
    m_pane = look::Pane::fit(size(), devicePixelRatioF(), m_frame.hasEvaluations, m_spacing);
    m_view->setGeometry(m_pane.square.toAlignedRect());
}

void BoardPanel::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    drawPanel(painter, m_pane, m_frame, isFlipped(), m_look.theme(), event->region());
}

} // namespace plyline::board

#include "moc_board_panel.cpp"
