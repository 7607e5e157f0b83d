#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "app/panels/position_search/results_model.h"
#include "app/panels/position_search/search_run.h"
#include "app/panels/position_search/typed_query.h"

#include <array>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace plyline::position_search {

class PatternEditor;

/// Finds games by position, pattern, material or manoeuvre. A result opens at its ply. A search for
/// a position also shows the moves that were played there.
class SearchPanel : public widgets::Panel
{
    Q_OBJECT

public:
    SearchPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

public Q_SLOTS:
    /// Searches for the board and side to move at the cursor.
    void searchShownPosition();
    /// Searches for the text in the field.
    void searchText();
    void stop();

protected:
    void refresh() override;
    void onHidden() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QTableView* makeTable(QAbstractItemModel* model, const QString& name);
    void layOut();
    void showKind();
    void showKindTexts();
    void showPattern();
    void askAgain();
    void takeShownPosition();
    void followSoon();
    void start(const search::PositionQuery& query);
    void take(const std::vector<search::Match>& matches, const search::SearchProgress& progress);
    void finish(const search::SearchEnd& end, qint64 micros);
    void forget();
    void forgetOfOtherFile();
    void showFoundPlies();
    void openMatch(const QModelIndex& index);
    void playMove(const QModelIndex& index);
    void showRunning(bool isRunning);
    void say(const QString& text);

    session::Session& m_session;
    game_list::GameList& m_list;
    study::Study& m_study;
    QPushButton* m_shown;
    QComboBox* m_kind;
    QLineEdit* m_text;
    QPushButton* m_search;
    PatternEditor* m_editor;
    QCheckBox* m_mirrored;
    QCheckBox* m_swapped;
    QCheckBox* m_variations;
    QCheckBox* m_filtered;
    QCheckBox* m_following;
    QTimer m_soon; ///< Runs until the cursor has rested for a while.
    QLabel* m_status;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    ResultsModel m_results;
    NextMovesModel m_moves;
    QTableView* m_movesView;
    QTableView* m_resultsView;
    std::shared_ptr<const index::GameIndex> m_index; ///< The index whose games the results are.
    /// The question of the results; none if nothing was asked since the text was changed.
    std::optional<search::PositionQuery> m_query;
    bool m_isTyped = false; ///< The question was typed, else it is the shown position.
    bool m_hasSearchedVariations = false;
    bool m_hasNextMoves = false;                 ///< The search asks for them too.
    std::array<QString, queryKindCount> m_texts; ///< What was typed for each kind.
    QueryKind m_shownKind = QueryKind::Position;
    SearchRun m_run; ///< Declared last: stops before the other members are destroyed.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::position_search
