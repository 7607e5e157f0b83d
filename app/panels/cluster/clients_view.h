#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/cluster/cluster_run.h"
#include "core/replay/replay.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace plyline::widgets {
class MiniBoard;
} // namespace plyline::widgets

namespace plyline::cluster {

/// The producer and the consumer: their buttons, how far they are, and beside it the open game as
/// the consumer has read it.
class ClientsView : public QWidget
{
    Q_OBJECT

public:
    explicit ClientsView(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QPushButton& publishButton() { return *m_publish; }
    [[nodiscard]] QPushButton& pauseButton() { return *m_pause; }
    [[nodiscard]] QComboBox& paceChoice() { return *m_pace; }
    [[nodiscard]] widgets::MiniBoard& board() { return *m_board; }
    /// Events a second; 0 for all at once.
    [[nodiscard]] int pace() const;
    /// "Producer: 40 of 90 events sent, 38 acknowledged."
    [[nodiscard]] QString senderText() const;
    [[nodiscard]] QString readerText() const;
    /// How the consumer's game stands beside the published one.
    [[nodiscard]] QString verdict() const;

    void showSender(const SenderReport& report);
    void showReader(const ReaderReport& report, bool isReading);
    /// Compares the open game as it was read with the one that was published. `read` is null while
    /// nothing of it has arrived, `published` while none is published.
    void showGame(const ReadGame* read, const replay::Replay* published);

private:
    void layOut();

    look::Look& m_look;
    QPushButton* m_publish;
    QComboBox* m_pace;
    QPushButton* m_pause;
    QLabel* m_senderText;
    QLabel* m_readerText;
    widgets::MiniBoard* m_board;
    QLabel* m_verdict;
};

} // namespace plyline::cluster
