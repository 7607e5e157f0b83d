#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/ply_table.h"
#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "core/questions/equal_rows.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace plyline::hidden_state {

/// Returns the facts of the shown ply that rows of (piece, x, y) do not contain.
[[nodiscard]] std::vector<widgets::PlyRow> hiddenStateRows(const session::Session& session,
                                                           const questions::HiddenState& state);
/// Returns how two plies with equal rows differ: "castling, en passant, other moves".
[[nodiscard]] QString equalRowsText(const questions::EqualRows& rows);

/// Shows what the table cannot say: facts of the shown ply, and pairs of plies with equal rows that
/// are different positions. It looks for pairs in this game and, if asked, in every game of the
/// file.
class HiddenStatePanel : public widgets::Panel
{
    Q_OBJECT

public:
    HiddenStatePanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] widgets::PlyTable& facts() { return *m_facts; }
    [[nodiscard]] widgets::PlyTable& equalRows() { return *m_equalRows; }
    [[nodiscard]] QPushButton& searchButton() { return *m_search; }

protected:
    void refresh() override;

private:
    struct Found
    {
        int game = 0;
        questions::EqualRows rows;
    };

    void readLine();
    void takeLine(std::vector<questions::HiddenState> states, std::vector<Found> equal);
    void showFacts();
    void showEqualRows();
    void goTo(int row);
    void toggleSearch();
    void searchFile();
    void stopSearch();
    void takeFound(const std::vector<Found>& found);

    session::Session& m_session;
    study::Study& m_study;
    widgets::PlyTable* m_facts;
    widgets::PlyTable* m_equalRows;
    QLabel* m_title;
    QPushButton* m_search;
    QProgressBar* m_progress;
    std::shared_ptr<const replay::Replay>
        m_line; ///< The shown line, or the one that is being read.
    /// By ply of m_line; empty while it is being read.
    std::vector<questions::HiddenState> m_states;
    std::vector<Found> m_found;
    bool m_isOfFile = false;
    open_file::FileGames m_searched; ///< The file that is being searched.
    jobs::Job m_reading;             ///< Reads the line.
    /// Searches the file. Declared last: stops before the other members are destroyed.
    jobs::Job m_job;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::hidden_state
