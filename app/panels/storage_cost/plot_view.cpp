#include "app/panels/storage_cost/plot_view.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include "app/kit/accessible/describe.h"
#include "app/kit/words/numbers.h"
#include "app/panels/storage_cost/cost_words.h"
#include "app/panels/storage_cost/plot_accessible.h"

#include <cmath>

namespace plyline::storage_cost {

PlotView::PlotView(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    describePlots();
    setAccessibleName(tr("Size against the time of a seek"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void PlotView::setFrame(PlotFrame frame)
{
    if (frame == m_frame)
        return;
    m_frame = std::move(frame);
    accessible::partsChanged(*this);
    update();
}

QString PlotView::textOf(const PlotFrame::Dot& dot)
{
    return tr("%1: %2, %3")
        .arg(modelName(dot.model), words::bytesText(std::llround(dot.bytes)),
             words::microsText(dot.micros));
}

bool PlotView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const PlotFrame::Dot* dot = dotAt(QPointF(help->pos()));
        QToolTip::showText(help->globalPos(), dot ? textOf(*dot) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void PlotView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPlot(painter, QSizeF(size()), m_frame, m_look.theme(), look::Fonts::standard());
}

void PlotView::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    const PlotFrame::Dot* dot = dotAt(event->position());
    if (dot && dot->model.kind == store::StorageModel::Kind::Checkpoints)
        Q_EMIT intervalChosen(dot->model.interval);
}

const PlotFrame::Dot* PlotView::dotAt(QPointF point) const
{
    const auto geometry = plotGeometry(QSizeF(size()), m_frame);
    return geometry ? storage_cost::dotAt(*geometry, m_frame, point) : nullptr;
}

} // namespace plyline::storage_cost

#include "moc_plot_view.cpp"
