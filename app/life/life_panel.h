#pragma once

#include <QtWidgets/QWidget>

#include "app/look/look.h"
#include "app/parts/mini_board.h"
#include "app/parts/ply_table.h"
#include "app/state/session.h"

class QPushButton;

namespace plyline::look {
class Segments;
}
namespace plyline::parts {
class PanelHead;
}

namespace plyline::life {

/// Where the traced piece has been so far: its squares, and an amber arrow for each of its moves.
/// Of a square: that square.
[[nodiscard]] parts::MiniBoardFrame pathFrame(const state::Session& session,
                                              const look::Theme& theme);
/// Every piece on a square that is the more teal the longer it has not moved.
[[nodiscard]] parts::MiniBoardFrame restFrame(const state::Session& session,
                                              const look::Theme& theme);
/// The whole history of what is traced on the shown line.
[[nodiscard]] std::vector<parts::PlyRow> historyRows(const state::Session& session);

/// Who last changed this? The piece or square that was clicked anywhere: its history, and a board
/// with its way or with how long each piece has rested.
class LifePanel : public QWidget
{
    Q_OBJECT

public:
    LifePanel(state::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] parts::PlyTable& history() { return *m_history; }
    [[nodiscard]] parts::MiniBoard& board() { return *m_board; }
    [[nodiscard]] look::Segments& shape() { return *m_shape; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void refreshBoard();

    state::Session& m_session;
    look::Look& m_look;
    parts::PanelHead* m_head;
    look::Segments* m_shape;
    parts::MiniBoard* m_board;
    QPushButton* m_previous;
    QPushButton* m_next;
    parts::PlyTable* m_history;
    std::vector<game::Ply> m_plies; ///< Of the rows.
};

} // namespace plyline::life
