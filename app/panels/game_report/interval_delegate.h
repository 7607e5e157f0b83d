#pragma once

#include <QtWidgets/QStyledItemDelegate>

#include "app/kit/look/look.h"
#include "core/analysis/bisect.h"

#include <vector>

namespace plyline::game_report {

/// Returns the part of `track` that a step of a search leaves, from its good to its bad end.
[[nodiscard]] QRectF intervalRect(const QRectF& track, const analysis::BisectStep& step,
                                  game::Ply last);

/// Draws, for each step of a search, what is left of the game after it, and where it asked: filled
/// where the side is lost, dotted where there is no answer.
class IntervalDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    IntervalDelegate(look::Look& look, QObject* parent);

    void setSteps(std::vector<analysis::BisectStep> steps, game::Ply last);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    look::Look& m_look;
    std::vector<analysis::BisectStep> m_steps;
    game::Ply m_last;
};

} // namespace plyline::game_report
