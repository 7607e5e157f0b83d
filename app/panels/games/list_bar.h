#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/game_list/game_list.h"

class QLabel;
class QMenu;
class QToolButton;

namespace plyline::games {

/// The bar below the filter line: the number of games, a button that switches between list and
/// table, and a button with the order and its menu.
class ListBar : public QWidget
{
    Q_OBJECT

public:
    ListBar(game_list::GameList& list, look::Look& look, QWidget* parent = nullptr);

    /// The texts, from the longest, say the same; the longest that fits is shown. The first is for
    /// screen readers.
    void setCount(const QStringList& texts, const QString& explanation);
    /// Checked while the games are shown as a table.
    [[nodiscard]] QToolButton& tableButton() const { return *m_table; }
    /// The menu begins with the orders; other actions may be added after them.
    [[nodiscard]] QMenu& menu() const { return *m_menu; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillMenu();
    void showOrder();
    void showTexts();
    void showLook();

    game_list::GameList& m_list;
    look::Look& m_look;
    QLabel* m_count;
    QToolButton* m_table;
    QToolButton* m_button;
    QMenu* m_menu;
    QStringList m_counts; ///< From the longest to the shortest; never empty.
};

/// The name of the order inside a sentence: "file order", "white".
[[nodiscard]] QString orderName(filter::OrderKey key);

} // namespace plyline::games
