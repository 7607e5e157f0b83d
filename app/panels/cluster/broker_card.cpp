#include "app/panels/cluster/broker_card.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace plyline::cluster {

BrokerCard::BrokerCard(int id, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_id(id),
      m_name(new QLabel(tr("Broker %1").arg(id), this)),
      m_state(new QLabel(this)),
      m_button(new QPushButton(this))
{
    look::setFace(*m_name, look::Face::Strong);
    look::setFace(*m_state, look::Face::Small);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(2);
    column->addWidget(m_name);
    column->addWidget(m_state, 1, Qt::AlignTop);
    column->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT runningWanted(!m_isRunning); });
    connect(&look, &look::Look::changed, this, &BrokerCard::dress);
    dress();
}

void BrokerCard::setState(bool isRunning, const QString& state)
{
    if (isRunning == m_isRunning && state == m_connection)
        return;
    m_isRunning = isRunning;
    m_connection = state;
    dress();
}

QString BrokerCard::stateText() const
{
    return m_state->text();
}

void BrokerCard::dress()
{
    QString text = m_isRunning ? tr("running") : tr("stopped");
    // A client connects to those brokers only that lead a partition.
    if (!m_connection.isEmpty())
        text += u'\n' + (m_connection == u"UP"     ? tr("connected")
                         : m_connection == u"INIT" ? tr("not needed yet")
                                                   : tr("not connected"));
    m_state->setText(text);
    m_state->setToolTip(
        m_connection.isEmpty()
            ? QString()
            : tr("The consumer's connection, as librdkafka calls it: %1").arg(m_connection));
    m_button->setText(m_isRunning ? tr("Stop") : tr("Start"));
    m_button->setAccessibleName(m_isRunning ? tr("Stop broker %1").arg(m_id)
                                            : tr("Start broker %1").arg(m_id));
    QPalette palette = m_state->palette();
    palette.setColor(QPalette::WindowText,
                     m_isRunning ? m_look.theme().textDim : m_look.theme().differ);
    m_state->setPalette(palette);
    setAccessibleName(tr("Broker %1").arg(m_id));
    setAccessibleDescription(m_state->text());
    update();
}

void BrokerCard::paintEvent(QPaintEvent*)
{
    const look::Theme& theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_isRunning ? theme.line : theme.differ, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

} // namespace plyline::cluster

#include "moc_broker_card.cpp"
