#pragma once

#include <QtWidgets/QStyledItemDelegate>

#include "app/kit/look/look.h"
#include "app/panels/next_moves/moves_model.h"

namespace plyline::next_moves {

/// The parts of a bar of results: White's wins, draws, Black's wins. Empty without results.
struct ResultParts
{
    QRectF white, draw, black;
    bool operator==(const ResultParts&) const = default;
};
/// Divides a bar by the results; the parts are whole pixels and none that has games is empty.
[[nodiscard]] ResultParts resultParts(const QRectF& bar, const search::GameCounts& counts);

/// Draws the number of games over a line as long as their share, and the results as a bar.
class MovesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MovesDelegate(const MovesModel& model, look::Look& look, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void drawShare(QPainter& painter, const QRectF& cell, double share) const;
    void drawResults(QPainter& painter, const QRectF& cell, const search::GameCounts& counts) const;

    const MovesModel& m_model;
    look::Look& m_look;
};

} // namespace plyline::next_moves
