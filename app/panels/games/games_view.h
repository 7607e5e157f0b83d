#pragma once

#include <QtWidgets/QAbstractItemView>

#include "app/kit/look/look.h"
#include "app/panels/games/game_row.h"
#include "app/panels/games/game_table.h"

#include <cstdint>
#include <vector>

class QHeaderView;

namespace plyline::games {

/// The list of a GamesModel: click, Return or Space opens a game; Up and Down move among the rows;
/// Shift, Ctrl and Ctrl+A select several. Rows of two lines, or a table whose columns can be moved,
/// hidden and clicked to order by. All rows are equally high, so that laying out a million costs
/// nothing, and only those in view are read.
class GamesView : public QAbstractItemView
{
    Q_OBJECT

public:
    enum class Form : std::uint8_t { Rows, Table };

    explicit GamesView(look::Look& look, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] Form form() const { return m_form; }
    void setForm(Form form);
    /// The columns of the table; its sections are the model's.
    [[nodiscard]] QHeaderView& header() { return *m_header; }

    /// Marks the row of the open game; -1 for none.
    void setOpenRow(int row);
    /// Makes it the current one and brings it into view.
    void showRow(int row);
    /// The first row in view, and how much of it is above.
    struct Top
    {
        int row = 0;
        int pixels = 0;
    };
    [[nodiscard]] Top top() const;
    /// The row of the keyboard, or -1 for the one it is, without bringing it into view.
    void setCurrentAndTop(int current, const Top& top);
    /// Ascending, without twice the same.
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
    /// Those in view were read.
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
    /// Pixels of the list above the viewport. A long list has more of them than an int counts.
    [[nodiscard]] std::int64_t contentTop() const;
    void setContentTop(std::int64_t pixels);
    [[nodiscard]] std::int64_t largestContentTop() const;
    /// The y of a row in the viewport.
    [[nodiscard]] int yOf(int row) const;
    /// The nearest row there is.
    [[nodiscard]] int rowAt(int y) const;
    /// Reads the rows in view from the model.
    void refresh();
    [[nodiscard]] std::vector<GameCell> cellsOf(int row) const;
    [[nodiscard]] bool isOwnKey(const QKeyEvent& event) const;
    void placeHeader();
    void showLook();

    look::Look& m_look;
    QHeaderView* m_header;
    Form m_form = Form::Rows;
    int m_openRow = -1;
    int m_hoveredRow = -1;
    int m_pixelsAStep = 1;                      ///< What one step of the scroll bar stands for.
    int m_firstRow = 0;                         ///< The row of the model that is m_rows[0].
    std::vector<GameRow> m_rows;                ///< Those in view.
    std::vector<std::vector<GameCell>> m_cells; ///< Of the same rows, in the table.
};

} // namespace plyline::games
