#pragma once

#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

#include "app/games/game_row.h"
#include "app/look/look.h"

namespace plyline::games {

/// Turns rows of a GamesModel into painted ones.
class GameDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    GameDelegate(look::Look& look, QObject* parent);

    /// From 0; -1 for none.
    void setOpenRow(int row) { m_openRow = row; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    look::Look& m_look;
    int m_openRow = -1;
};

/// The list itself: click, Return or Space opens a game; the arrows move among the rows.
class GamesView : public QListView
{
    Q_OBJECT

public:
    explicit GamesView(look::Look& look, QWidget* parent = nullptr);

    /// Marks the row of the open game and brings it into view; -1 for none.
    void setOpenRow(int row);

    void keyboardSearch(const QString&) override {} // letters are keys of the window

Q_SIGNALS:
    void opened(int row);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    GameDelegate* m_delegate;
};

} // namespace plyline::games
