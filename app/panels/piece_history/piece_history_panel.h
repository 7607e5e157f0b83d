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

/// Returns the path of the traced piece so far: its squares, and an amber arrow for each move. For
/// a traced square, only the square.
[[nodiscard]] widgets::MiniBoardFrame
pathFrame(const session::Session& session, const study::Trace& trace, const look::Theme& theme);
/// Returns all pieces; a square is the more teal the longer its piece has not moved.
[[nodiscard]] widgets::MiniBoardFrame restFrame(const session::Session& session,
                                                const look::Theme& theme);
/// Returns the whole history of what is traced on the shown line. Valid while line and trace are
/// the same.
[[nodiscard]] widgets::PlyRows historyRows(const session::Session& session,
                                           const study::Trace& trace);

/// Shows who last changed a piece or square that was clicked in any panel: its history, and a board
/// with its path or with how long each piece has not moved.
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
    std::shared_ptr<const replay::Replay> m_shownLine; ///< The line of the rows.
    std::optional<study::Traced> m_shown;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::piece_history
