#pragma once

#include <QtWidgets/QAbstractItemView>

#include "app/games/game_row.h"
#include "app/look/look.h"

#include <vector>

namespace plyline::games {

/// The list of a GamesModel: click, Return or Space opens a game; Up and Down move among the rows.
/// All rows are equally high, so that laying out a million costs nothing.
class GamesView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit GamesView(look::Look& look, QWidget* parent = nullptr);

    /// Marks the row of the open game and brings it into view; -1 for none.
    void setOpenRow(int row);

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void keyboardSearch(const QString&) override {} // letters are keys of the window

Q_SIGNALS:
    void opened(int row);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void dataChanged(const QModelIndex& first, const QModelIndex& last,
                     const QList<int>& roles) override;

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect&, QItemSelectionModel::SelectionFlags) override {}
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection&) const override
    {
        return {};
    }

private:
    [[nodiscard]] int rowCount() const;
    /// Reads the rows in view from the model.
    void refresh();

    look::Look& m_look;
    int m_openRow = -1;
    int m_hoveredRow = -1;
    int m_firstRow = 0;          ///< The row of the model that is m_rows[0].
    std::vector<GameRow> m_rows; ///< Those in view.
};

} // namespace plyline::games
