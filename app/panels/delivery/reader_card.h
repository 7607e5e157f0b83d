#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/delivery/delivery_run.h"

class QLabel;
class QPushButton;

namespace plyline::widgets {
class MiniBoard;
} // namespace plyline::widgets

namespace plyline::delivery {

/// One reader: its board with the wrong squares in red, what it does with what arrives, whether it
/// ends with the position of the log, and where it first went wrong.
class ReaderCard : public QWidget
{
    Q_OBJECT

public:
    ReaderCard(streams::Consumption consumption, look::Look& look, QWidget* parent = nullptr);

    void setRun(std::shared_ptr<const DeliveryRun> run);

    [[nodiscard]] widgets::MiniBoard& board() { return *m_board; }
    /// "9 squares differ".
    [[nodiscard]] QString verdict() const;
    /// Where and why it first went wrong; empty if it never did.
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton& showButton() { return *m_show; }
    /// Whether the board has a red frame.
    [[nodiscard]] bool isFramed() const;

Q_SIGNALS:
    /// Emitted with the arrival at which the reader first went wrong.
    void faultWanted(int arrival);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] const ReaderResult* result() const;
    void layOut();
    void dress();

    streams::Consumption m_consumption;
    look::Look& m_look;
    std::shared_ptr<const DeliveryRun> m_run;
    widgets::MiniBoard* m_board;
    QLabel* m_name;
    QLabel* m_text;
    QLabel* m_sign;
    QLabel* m_verdict;
    QLabel* m_fault;
    QPushButton* m_show;
};

} // namespace plyline::delivery
