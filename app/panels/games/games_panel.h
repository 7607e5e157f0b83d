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

/// The games of the file: a filter line, how many it leaves, and the list; without a file, how to
/// open one.
class GamesPanel : public QWidget
{
    Q_OBJECT

public:
    GamesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] GamesView& view() { return *m_view; }
    [[nodiscard]] GamesModel& model() { return *m_model; }
    [[nodiscard]] FilterField& filterField() { return *m_field; }
    [[nodiscard]] ListBar& bar() { return *m_bar; }

    /// Those to be copied or saved, 0-based, in the order of the list.
    [[nodiscard]] std::vector<int> selectedEntries() const;

    /// Form, order and columns.
    [[nodiscard]] QByteArray saveState() const;
    /// False for what is no such state.
    bool restoreState(const QByteArray& state);

public Q_SLOTS:
    /// Puts the keyboard into the filter line.
    void find();
    void wishFacts(int firstRow, int lastRow);
    void copySelected();

Q_SIGNALS:
    /// Esc in an empty filter line: the keyboard is wanted elsewhere.
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
    void showOpenGame();
    void showLook();
    void say(const QString& message, bool isMistake);

    session::Session& m_session;
    game_list::GameList& m_list;
    look::Look& m_look;
    GamesModel* m_model;
    FilterField* m_field;
    ListBar* m_bar;
    QLabel* m_message;
    QLabel* m_hint;
    GamesView* m_view;
    QAction* m_table = nullptr;
    GameCopy m_copy;
    /// Games over a change of the rows, 0-based.
    struct Kept
    {
        std::vector<int> selected;
        std::optional<int> current;
        std::optional<int> top;
        int topPixels = 0;
    };
    void restoreKept(bool isSameQuestion);
    Kept m_kept;
    int m_shownFile = 0; ///< Of the game that was last brought into view.
    int m_shownGame = 0;
    filter::Filter m_shownQuery;
    filter::GameOrder m_shownOrder;
};

} // namespace plyline::games
