#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/mini_board.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "app/panels/tamper/laboratory.h"

#include <array>

class QLabel;
class QPushButton;
class QSpinBox;

namespace plyline::tamper {

class FindingRow;

/// Damages a copy of the shown line and shows which checks notice: the replay, the snapshots, the
/// comparison of both, and the hash chain. The game itself is never changed.
class TamperPanel : public widgets::Panel
{
    Q_OBJECT

public:
    enum Action { Lose, Swap, Repeat, ChangeCell, CorruptByte, Repair, OtherLog, Reset };
    enum Check { Replay, Snapshot, Verify, Chain };

    TamperPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] Laboratory& laboratory() { return m_laboratory; }
    [[nodiscard]] QPushButton& button(Action action) const
    {
        return *m_buttons[static_cast<std::size_t>(action)];
    }
    [[nodiscard]] FindingRow& row(Check check) const
    {
        return *m_rows[static_cast<std::size_t>(check)];
    }
    [[nodiscard]] QSpinBox& otherEvent() { return *m_other; }
    [[nodiscard]] QLabel& banner() { return *m_banner; }
    [[nodiscard]] QLabel& message() { return *m_message; }
    [[nodiscard]] QLabel& bytes() { return *m_bytes; }
    [[nodiscard]] widgets::MiniBoard& replayBoard() { return *m_replayBoard; }
    [[nodiscard]] widgets::MiniBoard& snapshotBoard() { return *m_snapshotBoard; }

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeButtons();
    void makeRows();
    void makeBoards();
    void showMessage(const QString& text);
    /// Makes room for the boards, unless a message needs it.
    void makeRoom();
    void act(Action action);
    void renew();
    void showFindings();
    void showPly();
    void dress();
    /// Returns the event that leads to the shown ply; at the start, the first event.
    [[nodiscard]] game::Ply shownEvent() const;

    session::Session& m_session;
    look::Look& m_look;
    Laboratory m_laboratory;
    std::shared_ptr<const replay::Replay> m_line; ///< The line of the copy.
    std::array<QPushButton*, 8> m_buttons{};
    std::array<FindingRow*, 4> m_rows{};
    QSpinBox* m_other;
    QLabel* m_banner;
    QLabel* m_message;
    QLabel* m_replayCaption;
    QLabel* m_snapshotCaption;
    QLabel* m_bytes;
    QWidget* m_boards;
    widgets::MiniBoard* m_replayBoard;
    widgets::MiniBoard* m_snapshotBoard;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::tamper
