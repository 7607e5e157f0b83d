#pragma once

#include <QtWidgets/QAbstractItemView>

#include "app/kit/look/look.h"
#include "app/panels/games/game_row.h"
#include "app/panels/games/game_table.h"

#include <cstdint>
#include <vector>

class QHeaderView;

namespace plyline::games {

/// Shows a GamesModel as a list of two-line rows or as a table. Click, Return or Space opens a
/// game; Up and Down move among the rows; Shift, Ctrl and Ctrl+A select several. The table's
/// columns can be moved, hidden and clicked to sort. All rows have the same height, so a million of
/// them need no layout, and only visible rows are read.
class GamesView : public QAbstractItemView
{
    Q_OBJECT

public:
    enum class Form : std::uint8_t { Rows, Table };

    explicit GamesView(look::Look& look, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] Form form() const { return m_form; }
    void setForm(Form form);
    /// The heading of the table. Its sections are the columns of the model.
    [[nodiscard]] QHeaderView& header() { return *m_header; }

    /// Marks the row of the open game; -1 marks none.
    void setOpenRow(int row);
    /// Makes the row the current one and scrolls to it.
    void showRow(int row);
    /// The first visible row, and how many of its pixels are scrolled out at the top.
    struct Top
    {
        int row = 0;
        int pixels = 0;
    };
    [[nodiscard]] Top top() const;
    /// Sets the current row and the scroll position without scrolling to the row. -1 keeps the
    /// current row.
    void setCurrentAndTop(int current, const Top& top);
    /// In ascending order, without duplicates.
    [[nodiscard]] std::vector<int> selectedRows() const;
    void selectRows(const std::vector<int>& rows);
    [[nodiscard]] int selectedCount() const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void keyboardSearch(const QString&) override {} // letters are keys of the window
    void reset() override;

Q_SIGNALS:
    void opened(int row);
    /// Comes after opened().
    void openedByClick();
    /// Emitted when the visible rows `first` to `last` were read.
    void rowsSeen(int first, int last);
    void selectionCountChanged();
    void copyWanted();

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
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;
    void dataChanged(const QModelIndex& first, const QModelIndex& last,
                     const QList<int>& roles) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;

private:
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int rowHeight() const;
    /// Pixels of the list above the viewport. A long list has more than an int can count.
    [[nodiscard]] std::int64_t contentTop() const;
    void setContentTop(std::int64_t pixels);
    [[nodiscard]] std::int64_t largestContentTop() const;
    /// The y of a row in the viewport.
    [[nodiscard]] int yOf(int row) const;
    /// The nearest row.
    [[nodiscard]] int rowAt(int y) const;
    /// Reads the visible rows from the model.
    void refresh();
    [[nodiscard]] bool isOwnKey(const QKeyEvent& event) const;
    void placeHeader();
    void showLook();

    look::Look& m_look;
    QHeaderView* m_header;
    Form m_form = Form::Rows;
    int m_openRow = -1;
    int m_hoveredRow = -1;
    int m_pixelsAStep = 1;                      ///< Pixels for one step of the scroll bar.
    int m_firstRow = 0;                         ///< The model's row that is in m_rows[0].
    std::vector<GameRow> m_rows;                ///< The visible rows.
    std::vector<std::vector<GameCell>> m_cells; ///< Cells of the same rows, for the table.
};

} // namespace plyline::games
