#include "app/panels/timeline/material_lane.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include "app/kit/words/numbers.h"
#include "app/panels/timeline/lane_curve.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

using game::Ply;

namespace {

constexpr int greatestBalance = 9; ///< In pawns; more is drawn like this.
constexpr double leastMaterial = 12.0;

double materialHeight(Density density)
{
    return density == Density::Roomy ? 40.0 : 18.0;
}

std::optional<int> balanceAt(const TimelineGame& game, Ply ply)
{
    const auto index = static_cast<std::size_t>(ply.number());
    if (!game.values || index >= game.values->material.size())
        return {};
    return game.values->material[index].balance();
}

/// White's material less Black's, in pawns.
class MaterialLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::MaterialLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("material"); }
    [[nodiscard]] QString name() const override { return tr("Material"); }
    [[nodiscard]] bool isChoosable() const override { return true; }
    [[nodiscard]] bool hasGround() const override { return true; }
    [[nodiscard]] Future future() const override { return Future::AtPlayhead; }
    /// There as soon as there are moves, so that the other lanes do not move when the values come.
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis&,
                                                   Density density) const override
    {
        if (game.plies.empty() || !game.line || density == Density::Tight)
            return {};
        const double gap = laneGap(density);
        const double usual = materialHeight(density) + gap;
        return LaneHeight{usual, leastMaterial + gap, usual, 0.0, 0, 1};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        const QRectF rect = space.rect.adjusted(0.0, 0.0, 0.0, -laneGap(space.density));
        if (!(rect.height() > 0.0))
            return nullptr;
        return std::make_unique<MaterialLayout>(rect, space.game, space.axis);
    }
    [[nodiscard]] QStringList values(const TimelineGame& game, Ply ply) const override
    {
        const std::optional<int> balance = balanceAt(game, ply);
        return balance ? QStringList(words::signedText(*balance)) : QStringList();
    }
    [[nodiscard]] QString describe(const TimelineGame& game, Ply ply) const override
    {
        return values(game, ply).value(0);
    }
};

} // namespace

MaterialLayout::MaterialLayout(const QRectF& rect, const TimelineGame& game, const TimeAxis& axis)
    : LaneLayout(rect),
      m_curves(
          curvesOf(axis, game.lastPly(), CurveForm::Steps, [&](Ply ply) -> std::optional<double> {
              const std::optional<int> balance = balanceAt(game, ply);
              return balance ? std::optional(yOf(*balance)) : std::nullopt;
          }))
{}

double MaterialLayout::yOf(int balance) const
{
    const int shown = std::clamp(balance, -greatestBalance, greatestBalance);
    return rect().center().y() - shown * (rect().height() / 2 - 1.0) / greatestBalance;
}

void MaterialLayout::paintBackdrop(const Canvas& canvas) const
{
    paintGround(canvas, rect());
    QPainter& painter = canvas.painter;
    const double middle = std::floor(yOf(0)) + 0.5;
    paintAreas(painter, m_curves, rect(), middle,
               over(canvas.theme.lane, canvas.theme.whiteLine, 0.2),
               over(canvas.theme.lane, canvas.theme.blackLine, 0.2));
    paintLevel(canvas, rect(), middle);
    QPen pen(canvas.theme.textDim, 1.2);
    pen.setJoinStyle(Qt::MiterJoin);
    paintCurves(painter, m_curves, pen);
}

std::vector<ScaleLabel> MaterialLayout::scale() const
{
    std::vector<ScaleLabel> labels;
    for (const int pawns : {greatestBalance, 0, -greatestBalance})
        labels.push_back({yOf(pawns), words::signedText(pawns)});
    return labels;
}

const Lane& materialLane()
{
    static const MaterialLane lane;
    return lane;
}

} // namespace plyline::timeline
