#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "core/kafka/observed_clients.h"

class QLabel;
class QPushButton;

namespace plyline::cluster {

/// One partition: which broker leads it, how long its log is, and how far the consumer has read.
class PartitionRow : public QWidget
{
    Q_OBJECT

public:
    PartitionRow(int partition, look::Look& look, QWidget* parent = nullptr);

    /// `longest` is the end of the longest partition, which fills the bar; `next` the broker that
    /// could lead instead, if there is one.
    void show(const kafka::ObservedPartition& partition, bool isLeaderStopped, std::int64_t longest,
              std::optional<int> next);
    /// "offset 31 of 40 · lag 9".
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString leaderText() const;
    [[nodiscard]] QPushButton& moveButton() { return *m_move; }

Q_SIGNALS:
    void leaderWanted(int broker);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();

    look::Look& m_look;
    kafka::ObservedPartition m_partition;
    bool m_isLeaderStopped = false;
    std::int64_t m_longest = 0;
    std::optional<int> m_next;
    QLabel* m_name;
    QLabel* m_leader;
    QLabel* m_text;
    QPushButton* m_move;
};

} // namespace plyline::cluster
