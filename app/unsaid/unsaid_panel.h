#pragma once

#include <QtWidgets/QWidget>

#include "app/jobs/job.h"
#include "app/look/look.h"
#include "app/parts/ply_table.h"
#include "app/state/session.h"
#include "core/replay/twins.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace plyline::unsaid {

/// The facts of the shown ply that rows of (piece, x, y) lack.
[[nodiscard]] std::vector<parts::PlyRow> unsaidRows(const state::Session& session,
                                                    const replay::Unsaid& unsaid);
/// "castling, en passant, other moves": in what two plies with equal rows differ.
[[nodiscard]] QString twinsText(const replay::Twins& twins);

/// What the table cannot say: those facts, and pairs of plies whose rows are equal and which are
/// not the same: in this game and, when asked for, in every game of the file.
class UnsaidPanel : public QWidget
{
    Q_OBJECT

public:
    UnsaidPanel(state::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] parts::PlyTable& facts() { return *m_facts; }
    [[nodiscard]] parts::PlyTable& twins() { return *m_twins; }
    [[nodiscard]] QPushButton& searchButton() { return *m_search; }

private:
    struct Found
    {
        int game = 0;
        replay::Twins twins;
    };

    void onGameChanged();
    void showFacts();
    void showTwins();
    void goTo(int row);
    void toggleSearch();
    void searchFile();
    void stopSearch();
    void takeFound(const std::vector<Found>& found);

    state::Session& m_session;
    parts::PlyTable* m_facts;
    parts::PlyTable* m_twins;
    QLabel* m_title;
    QPushButton* m_search;
    QProgressBar* m_progress;
    std::vector<replay::Unsaid> m_unsaid; ///< By ply of the shown line.
    std::vector<Found> m_found;
    bool m_isOfFile = false;
    std::shared_ptr<const library::GameIndex> m_searched; ///< The file of the search.
    jobs::Job m_job; ///< Last: gone before what it delivers to.
};

} // namespace plyline::unsaid
