#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtWidgets/QTableView>

#include "app/kit/look/look.h"
#include "app/panels/shared/change_words.h"

#include <memory>
#include <vector>

class QLabel;

namespace plyline::shared {

/// The difference of two states, keyed by piece: a row for each piece that differs.
class ChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Piece, Origin, At, To, What, ColumnCount };
    /// Of What: a ChangeWords's `what`, as text.
    static constexpr int firstWordRole = Qt::UserRole;

    explicit ChangesModel(look::Look& look, QObject* parent = nullptr);

    void setComparison(const std::optional<study::Comparison>& comparison);
    /// Precondition: 0 <= row < rowCount().
    [[nodiscard]] const replay::PieceChange& changeAt(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)].change;
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        replay::PieceChange change;
        ChangeWords words;
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] QString textOf(const Row& row, Column column) const;
    [[nodiscard]] QColor colorOf(const Row& row, Column column) const;

    look::Look& m_look;
    std::vector<Row> m_rows;
    std::shared_ptr<const game::Game> m_game; ///< The game to which the ids belong.
};

class WhatDelegate;

/// Shows the changes. Emits pieceChosen() on a click.
class ChangesTable : public QTableView
{
    Q_OBJECT

public:
    /// Where columns begin or end, from the left, where the table lies below two boards.
    struct Places
    {
        int origin = 0;
        int atEnd = 0; ///< Of A's place, which stands at the right of its column.
        int toEnd = 0;
        int what = 0;
        bool operator==(const Places&) const = default;
    };

    explicit ChangesTable(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] ChangesModel& changes() { return *m_model; }
    void setComparison(const std::optional<study::Comparison>& comparison);
    /// Shows a text at the right end of the head.
    void setNote(const QString& text);
    /// Without places the columns share the width as they can.
    void setPlaces(const std::optional<Places>& places);

Q_SIGNALS:
    void pieceChosen(plyline::game::PieceId piece);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeColumns();
    void dressNote();

    look::Look& m_look;
    ChangesModel* m_model;
    WhatDelegate* m_what;
    QLabel* m_note; ///< In the head, so that it ends where the scroll bar begins.
    std::optional<Places> m_places;
};

} // namespace plyline::shared
