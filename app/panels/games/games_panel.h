#pragma once

#include <QtCore/QByteArray>
#include <QtWidgets/QWidget>

#include "app/model/workspace/workspace.h"
#include "app/panels/games/game_copy.h"
#include "app/panels/games/games_model.h"
#include "app/panels/games/games_view.h"

#include <optional>
#include <vector>

class QAction;
class QLabel;
class QMenu;

namespace plyline::games {

class FilterField;
class ListBar;

/// The games of the file: a filter line, the number of matches, and the list. Without a file, it
/// says how to open one.
class GamesPanel : public QWidget
{
    Q_OBJECT

public:
    GamesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] GamesView& view() { return *m_view; }
    [[nodiscard]] GamesModel& model() { return *m_model; }
    [[nodiscard]] FilterField& filterField() { return *m_field; }
    [[nodiscard]] ListBar& bar() { return *m_bar; }

    /// The games to copy or save, as 0-based entries in the order of the list.
    [[nodiscard]] std::vector<int> selectedEntries() const;

    /// Saves whether list or table is shown, the order and the columns.
    [[nodiscard]] QByteArray saveState() const;
    /// Returns false if `state` is invalid.
    bool restoreState(const QByteArray& state);

public Q_SLOTS:
    /// Moves the focus to the filter line.
    void find();
    void wishFacts(int firstRow, int lastRow);
    void copySelected();

Q_SIGNALS:
    /// Emitted when Esc was pressed in an empty filter line, and when a click has opened a game;
    /// the focus should go elsewhere.
    void left();
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void connectField();
    void connectView();
    void fillMenu();
    void fillColumns(QMenu& menu);
    void setTable(bool isTable);
    void showHeaderMenu(const QPoint& place);
    void showRowMenu(const QPoint& place);
    void onRowsAboutToBeReset();
    void onRowsChanged();
    void onFilterChanged();
    void openFirst();
    void showFile();
    void showCount();
    void showMessage();
    void showWholeFilter();
    void showOpenGame();
    void showLook();
    void showNotice(const QString& message, bool isMistake);

    session::Session& m_session;
    game_list::GameList& m_list;
    look::Look& m_look;
    GamesModel* m_model;
    FilterField* m_field;
    ListBar* m_bar;
    QLabel* m_wholeFilter; ///< Shown while the field is too narrow for it.
    QLabel* m_message;
    QLabel* m_hint;
    GamesView* m_view;
    GameCopy m_copy;
    /// What is kept while the rows change. Games are 0-based.
    struct Kept
    {
        std::vector<int> selected;
        std::optional<int> current;
        std::optional<int> top;
        int topPixels = 0;
    };
    void restoreKept(bool isSameQuestion);
    Kept m_kept;
    int m_shownFile = 0; ///< The file and game that were last scrolled to.
    int m_shownGame = 0;
    filter::Filter m_shownQuery;
    filter::GameOrder m_shownOrder;
};

} // namespace plyline::games
