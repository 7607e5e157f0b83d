#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/next_moves/file_tree.h"
#include "app/panels/next_moves/move_pointing.h"
#include "app/panels/next_moves/moves_model.h"
#include "app/panels/panel_description.h"

#include <cstdint>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace plyline::next_moves {

/// The moves that the games of the file played in the shown position. It follows the board: each
/// step asks the tree of the file, and the moves of the position before stay until the answer is
/// there. While the future is hidden it shows nothing, because the shown game is one of the file's.
class NextMovesPanel : public widgets::Panel
{
    Q_OBJECT

public:
    NextMovesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] const MovesModel& moves() const { return *m_moves; }

protected:
    void refresh() override;
    void onHidden() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A position that the tree is asked for.
    struct Question
    {
        std::uint64_t key = 0;
        FileTree::TreePtr tree;
        bool operator==(const Question&) const = default;
    };

    void layOut();
    void wantTree();
    void toggleWork();
    void ask();
    void take(const Question& asked, const tree::TreeAnswer& answer);
    void showNothing(const QString& reason);
    void showWork();
    void showOwnMove();
    [[nodiscard]] QString answerText(const tree::MoveTree& tree,
                                     const tree::TreeAnswer& answer) const;
    void play(const QModelIndex& cell);
    void openExample(int row);
    void showMenu(const QPoint& at);

    session::Session& m_session;
    MovesModel* m_moves;
    QTableView* m_table;
    MovePointing m_pointing;
    QLabel* m_status;
    QLabel* m_work;
    QProgressBar* m_progress;
    QPushButton* m_button;
    FileTree m_tree;
    bool m_isPaused = false;         ///< The user has stopped the work.
    QTimer m_late;                   ///< Runs while an answer is awaited.
    std::optional<Question> m_asked; ///< The question that is answered, or about to be.
    std::optional<Question> m_shown; ///< The question whose answer is shown.
    jobs::Job m_asking; ///< Declared last: stops before the other members are destroyed.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::next_moves
