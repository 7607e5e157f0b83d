#include "app/panels/projections/card_view.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include "app/kit/accessible/describe.h"
#include "app/kit/words/read_models.h"
#include "app/panels/projections/projections_accessible.h"

namespace plyline::projections {

using Status = streams::ModelReader::Status;

CardView::CardView(std::string_view id, look::Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_buttons(new CardButtons(words::modelTitle(id), look, this))
{
    describeProjections();
    m_frame.id = id;
    setAccessibleName(words::modelTitle(id));
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

/// Repaints only what is another: most of a card stays the same with a step.
void CardView::setFrame(const CardFrame& frame)
{
    if (frame == m_frame)
        return;
    const CardFrame before = std::exchange(m_frame, frame);
    m_buttons->setFrame(frame);
    accessible::partsChanged(*this);
    if (frame.problem != before.problem || frame.stoppedAt != before.stoppedAt) {
        update();
        return;
    }
    if (frame.status != before.status)
        update(m_geometry.status);
    if (frame.picture != before.picture)
        update(m_geometry.picture);
    if (frame.line != before.line || frame.done != before.done || frame.status != before.status)
        update(m_geometry.line.united(m_geometry.bar));
}

QString CardView::describe() const
{
    QStringList said{words::statusName(m_frame.status), m_frame.line};
    if (!m_frame.problem.isEmpty())
        said << m_frame.problem;
    if (m_frame.picture)
        said << words::viewText(m_frame.picture->view);
    return said.join(QStringLiteral("; "));
}

QString CardView::toolTipAt(QPoint point) const
{
    if (m_geometry.line.united(m_geometry.bar).contains(point))
        return tr("Offset: how many events of the log this reader has applied. Lag: how many it "
                  "has not, and for how long the first of them has been there. ev/s: the events "
                  "of the last second, as measured.");
    if (!m_geometry.title.contains(point))
        return m_frame.picture ? words::viewText(m_frame.picture->view) : QString();
    const QString meaning = words::modelMeaning(m_frame.id);
    switch (m_frame.status) {
    case Status::UpToDate:
        return tr("%1 Up to date: it has applied every event of the log.").arg(meaning);
    case Status::Behind:
        return tr("%1 Behind: what it shows was true some events ago.").arg(meaning);
    case Status::Paused:
        return tr("%1 Paused: it keeps its state and its offset until it reads on.").arg(meaning);
    case Status::Rebuilding:
        return tr("%1 Rebuilding: the old state is shown until the new one has caught up.")
            .arg(meaning);
    case Status::Stopped:
        return tr("%1 Stopped: an event was refused. Only this reader stands.").arg(meaning);
    }
    return {};
}

bool CardView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto& help = static_cast<const QHelpEvent&>(*event);
    QToolTip::showText(help.globalPos(), toolTipAt(help.pos()), this);
    return true;
}

void CardView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    paintCard(painter, size(), m_frame, m_look.theme(), m_look.isFlipped(), event->rect());
}

void CardView::resizeEvent(QResizeEvent*)
{
    m_geometry = CardGeometry::of(width());
    m_buttons->setGeometry(m_geometry.buttons);
}

} // namespace plyline::projections

#include "moc_card_view.cpp"
