#include "app/panels/board/board_panel.h"

#include <QtGui/QPainter>

#include <cmath>

namespace plyline::board {

BoardPanel::BoardPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_look(look),
      m_view(new BoardView(workspace, look, this))
{
    setAccessibleName(tr("Replay"));
    connect(m_view, &BoardView::flippedChanged, this, &BoardPanel::flippedChanged);
    connect(m_view, &BoardView::flippedChanged, this, qOverload<>(&QWidget::update));
    connect(&workspace.session, &session::Session::momentChanged, this, &BoardPanel::refresh);
    connect(&workspace.session, &session::Session::gameChanged, this, &BoardPanel::refresh);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void BoardPanel::setFlipped(bool isFlipped)
{
    m_view->setFlipped(isFlipped);
}

void BoardPanel::setWheelEnabled(bool isEnabled)
{
    m_view->setWheelEnabled(isEnabled);
}

void BoardPanel::refresh()
{
    PanelFrame frame = panelFrameOf(m_session);
    if (frame == m_frame)
        return;
    m_frame = std::move(frame);
    const QString& evaluation = m_frame.evaluation.text;
    setAccessibleDescription(
        evaluation.isEmpty() ? QString() : tr("Evaluation from White's side: %1").arg(evaluation));
    if (m_frame.hasEvaluations == m_pane.bar.isEmpty())
        place();
    update();
}

int BoardPanel::barWidth() const
{
    return hasEvaluations(m_session) ? static_cast<int>(look::Pane::barWidth) : 0;
}

void BoardPanel::resizeEvent(QResizeEvent*)
{
    place();
}

void BoardPanel::place()
{
    m_pane = look::Pane::fit(size(), devicePixelRatioF(), m_frame.hasEvaluations);
    m_view->setGeometry(m_pane.square.toAlignedRect());
}

void BoardPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawPanel(painter, m_pane, m_frame, isFlipped(), m_look.theme());
}

} // namespace plyline::board
