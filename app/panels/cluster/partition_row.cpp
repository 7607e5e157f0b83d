#include "app/panels/cluster/partition_row.h"

#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "app/kit/words/numbers.h"

#include <algorithm>

namespace plyline::cluster {

namespace {

constexpr int barHeight = 8;
constexpr int markWidth = 3;

} // namespace

PartitionRow::PartitionRow(int partition, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_name(new QLabel(tr("Partition %1").arg(partition), this)),
      m_leader(new QLabel(this)),
      m_text(new QLabel(this)),
      m_move(new QPushButton(this))
{
    m_partition.partition = partition;
    look::setFace(*m_text, look::Face::Small);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_move->setFocusPolicy(Qt::TabFocus);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, barHeight + 4);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_leader, 0, 1);
    grid->addWidget(m_text, 1, 0, 1, 2);
    grid->addWidget(m_move, 0, 2, 2, 1, Qt::AlignVCenter);
    connect(m_move, &QPushButton::clicked, this, [this] {
        if (m_next)
            Q_EMIT leaderWanted(*m_next);
    });
    connect(&look, &look::Look::changed, this, &PartitionRow::dress);
    dress();
}

void PartitionRow::show(const kafka::ObservedPartition& partition, bool isLeaderStopped,
                        std::int64_t longest, std::optional<int> next)
{
    if (partition == m_partition && isLeaderStopped == m_isLeaderStopped && longest == m_longest &&
        next == m_next)
        return;
    m_partition = partition;
    m_isLeaderStopped = isLeaderStopped;
    m_longest = longest;
    m_next = next;
    dress();
}

QString PartitionRow::text() const
{
    return m_text->text();
}

QString PartitionRow::leaderText() const
{
    return m_leader->text();
}

void PartitionRow::dress()
{
    m_leader->setText(!m_partition.leader ? tr("leader not known yet")
                      : m_isLeaderStopped
                          ? tr("leader: broker %1, stopped").arg(*m_partition.leader)
                          : tr("leader: broker %1").arg(*m_partition.leader));
    QPalette palette = m_leader->palette();
    palette.setColor(QPalette::WindowText,
                     m_isLeaderStopped ? m_look.theme().differ : m_look.theme().textDim);
    m_leader->setPalette(palette);
    m_text->setText(m_partition.end ? tr("offset %1 of %2 · lag %3")
                                          .arg(words::countText(m_partition.position),
                                               words::countText(*m_partition.end),
                                               words::countText(*m_partition.lag()))
                                    : tr("nothing read yet"));
    m_move->setText(m_next ? tr("Let %1 lead", "a broker").arg(*m_next) : tr("Move"));
    m_move->setEnabled(m_next.has_value());
    m_move->setAccessibleName(tr("Move the leader of partition %1").arg(m_partition.partition));
    setAccessibleName(m_name->text());
    setAccessibleDescription(
        tr("%1; %2", "the leader; offset and lag").arg(m_leader->text(), m_text->text()));
    update();
}

/// Draws the log in amber, as far as a broker has told, and where the reader stands in teal.
void PartitionRow::paintEvent(QPaintEvent*)
{
    const look::Theme& theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF bar(0, height() - barHeight, width(), barHeight - 2);
    painter.setBrush(theme.lane);
    painter.drawRoundedRect(bar, 2, 2);
    if (!m_partition.end || m_longest <= 0)
        return;
    const auto at = [&](std::int64_t offset) {
        return bar.width() * static_cast<double>(offset) / static_cast<double>(m_longest);
    };
    painter.setBrush(theme.event);
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(at(*m_partition.end), bar.height())), 2,
                            2);
    const qreal x = std::clamp(at(m_partition.position), 0.0, bar.width() - markWidth);
    painter.setBrush(theme.stateText);
    painter.drawRect(QRectF(bar.left() + x, bar.top() - 2, markWidth, bar.height() + 4));
}

} // namespace plyline::cluster

#include "moc_partition_row.cpp"
