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

/// The facts of the shown ply that rows of (piece, x, y) lack.
[[nodiscard]] std::vector<widgets::PlyRow> hiddenStateRows(const session::Session& session,
                                                           const questions::HiddenState& unsaid);
/// "castling, en passant, other moves": in what two plies with equal rows differ.
[[nodiscard]] QString equalRowsText(const questions::EqualRows& twins);

/// What the table cannot say: those facts, and pairs of plies whose rows are equal and which are
/// not the same: in this game and, when asked for, in every game of the file.
class HiddenStatePanel : public widgets::Panel
{
    Q_OBJECT

public:
    HiddenStatePanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] widgets::PlyTable& facts() { return *m_facts; }
    [[nodiscard]] widgets::PlyTable& twins() { return *m_twins; }
    [[nodiscard]] QPushButton& searchButton() { return *m_search; }

protected:
    void refresh() override;

private:
    struct Found
    {
        int game = 0;
        questions::EqualRows twins;
    };

    void readLine();
    void takeLine(std::vector<questions::HiddenState> states, std::vector<Found> equal);
    void showFacts();
    void showTwins();
    void goTo(int row);
    void toggleSearch();
    void searchFile();
    void stopSearch();
    void takeFound(const std::vector<Found>& found);

    session::Session& m_session;
    study::Study& m_study;
    widgets::PlyTable* m_facts;
    widgets::PlyTable* m_twins;
    QLabel* m_title;
    QPushButton* m_search;
    QProgressBar* m_progress;
    std::shared_ptr<const replay::Replay>
        m_line; ///< The shown line, or the one that is being read.
    std::vector<questions::HiddenState> m_states; ///< By ply of that line; empty while it is read.
    std::vector<Found> m_found;
    bool m_isOfFile = false;
    open_file::FileGames m_searched; ///< The file of the search.
    jobs::Job m_reading;             ///< Of the line.
    jobs::Job m_job;                 ///< Of the file. Last: gone before what it delivers to.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::hidden_state
