#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/mini_board.h"
#include "app/kit/widgets/ply_table.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"

class QPushButton;

namespace plyline::look {
class Segments;
} // namespace plyline::look
namespace plyline::widgets {
class PanelHead;
} // namespace plyline::widgets

namespace plyline::piece_history {

/// Where the traced piece has been so far: its squares, and an amber arrow for each of its moves.
/// Of a square: that square.
[[nodiscard]] widgets::MiniBoardFrame
pathFrame(const session::Session& session, const study::Trace& trace, const look::Theme& theme);
/// Every piece on a square that is the more teal the longer it has not moved.
[[nodiscard]] widgets::MiniBoardFrame restFrame(const session::Session& session,
                                                const look::Theme& theme);
/// The whole history of what is traced on the shown line; to be read while that is so.
[[nodiscard]] widgets::PlyRows historyRows(const session::Session& session,
                                           const study::Trace& trace);

/// Who last changed this? The piece or square that was clicked anywhere: its history, and a board
/// with its way or with how long each piece has rested.
class PieceHistoryPanel : public widgets::Panel
{
    Q_OBJECT

public:
    PieceHistoryPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] widgets::PlyTable& history() { return *m_history; }
    [[nodiscard]] widgets::MiniBoard& board() { return *m_board; }
    [[nodiscard]] look::Segments& shape() { return *m_shape; }

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshHistory();
    void refreshBoard();

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    widgets::PanelHead* m_head;
    look::Segments* m_shape;
    widgets::MiniBoard* m_board;
    QPushButton* m_previous;
    QPushButton* m_next;
    widgets::PlyTable* m_history;
    std::shared_ptr<const replay::Replay> m_shownLine; ///< Of the rows.
    std::optional<study::Traced> m_shown;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::piece_history
