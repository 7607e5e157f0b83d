#include "app/panels/timeline/evaluation_lane.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include "app/kit/words/evaluation.h"
#include "app/kit/words/judgement.h"
#include "app/kit/words/numbers.h"
#include "app/panels/shared/judgement_mark.h"
#include "app/panels/timeline/lane_curve.h"
#include "app/panels/timeline/stamps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace plyline::timeline {

using analysis::Judgement;
using game::Ply;

namespace {

/// In logical pixels; a lower graph says nothing.
constexpr double leastGraph = 28.0;

double evaluationHeight(Density density)
{
    return density == Density::Roomy ? 92.0 : 42.0;
}

/// Chooses the worst mistakes that do not touch. Precondition: their x does not fall.
std::vector<MistakeSpot> withoutTouching(const std::vector<MistakeSpot>& all)
{
    if (all.empty())
        return {};
    const double left = all.front().center.x();
    const auto cellOf = [&](double x) {
        return static_cast<std::size_t>((x - left) / shared::judgementMarkWidth) + 1;
    };
    // A cell is as wide as a sign, so it has room for one, and only its neighbours may touch it.
    std::vector<std::optional<double>> cells(cellOf(all.back().center.x()) + 2);
    std::vector<MistakeSpot> kept;
    for (const Judgement degree : {Judgement::Blunder, Judgement::Mistake, Judgement::Inaccuracy}) {
        for (const MistakeSpot& spot : all) {
            if (spot.judgement != degree)
                continue;
            const double x = spot.center.x();
            const auto cell = cells.begin() + static_cast<std::ptrdiff_t>(cellOf(x));
            if (std::any_of(cell - 1, cell + 2, [&](const std::optional<double>& taken) {
                    return taken && std::abs(*taken - x) < shared::judgementMarkWidth;
                }))
                continue;
            *cell = x;
            kept.push_back(spot);
        }
    }
    return kept;
}

/// White's winning chances about the middle, with the moves that lost some.
class EvaluationLane : public Lane
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::EvaluationLane)

public:
    [[nodiscard]] QString id() const override { return QStringLiteral("evaluation"); }
    [[nodiscard]] QString name() const override { return tr("Evaluation"); }
    [[nodiscard]] QString nameIn(const TimelineGame& game) const override
    {
        return game.judged ? tr("Evaluation · %1", "the name of an engine")
                                 .arg(QString::fromStdString(game.judged->source.engine))
                           : name();
    }
    [[nodiscard]] QString note() const override { return tr("winning chances, White up"); }
    [[nodiscard]] bool isChoosable() const override { return true; }
    [[nodiscard]] bool hasGround() const override { return true; }
    [[nodiscard]] Future future() const override { return Future::AtPlayhead; }
    /// Takes the room that other lanes leave.
    [[nodiscard]] std::optional<LaneHeight> height(const TimelineGame& game, const TimeAxis&,
                                                   Density density) const override
    {
        if (!game.hasEvaluations() || density == Density::Tight)
            return {};
        const double gap = laneGap(density);
        return LaneHeight{evaluationHeight(density) + gap,
                          leastGraph + gap,
                          std::numeric_limits<double>::infinity(),
                          0.0,
                          3,
                          4};
    }
    [[nodiscard]] std::unique_ptr<LaneLayout> layOut(const LaneSpace& space) const override
    {
        const QRectF rect = space.rect.adjusted(0.0, 0.0, 0.0, -laneGap(space.density));
        if (!(rect.height() > 0.0))
            return nullptr;
        return std::make_unique<EvaluationLayout>(rect, space.game, space.axis);
    }
    [[nodiscard]] QStringList values(const TimelineGame& game, Ply ply) const override
    {
        const TimelinePly* shown = game.at(ply);
        if (shown && shown->score) {
            const bool isMate = shown->score->source == analysis::ValueSource::Derived;
            return {isMate ? QStringLiteral("#") : words::evaluationText(shown->score->evaluation)};
        }
        if (ply == Ply() && game.whiteShareAt(ply))
            return {words::evaluationText(game.startScore()->evaluation)};
        return {};
    }
    [[nodiscard]] std::vector<LaneCount> counts(const TimelineGame& game) const override
    {
        std::array<std::vector<Ply>, analysis::allJudgements.size()> found; // by judgement
        for (Ply ply(1); ply <= game.lastPly(); ply = ply.next())
            if (const auto judgement = mistakeAt(game, ply))
                found[static_cast<std::size_t>(*judgement)].push_back(ply);
        std::vector<LaneCount> counts;
        for (const Judgement judgement : analysis::allJudgements) {
            std::vector<Ply>& plies = found[static_cast<std::size_t>(judgement)];
            if (!plies.empty())
                counts.push_back({words::judgementSign(judgement),
                                  mistakesText(judgement, static_cast<int>(plies.size())),
                                  std::move(plies)});
        }
        return counts;
    }
    [[nodiscard]] QString describe(const TimelineGame& game, Ply ply) const override
    {
        const QStringList texts = game.hasEvaluations() ? values(game, ply) : QStringList();
        if (texts.isEmpty())
            return {};
        const std::optional<analysis::Judgement> mistake = mistakeAt(game, ply);
        return mistake ? tr("%1, marked %2", "evaluation, a sign such as ?!")
                             .arg(texts.front(), words::judgementSign(*mistake))
                       : texts.front();
    }

private:
    [[nodiscard]] static QString mistakesText(Judgement judgement, int count)
    {
        switch (judgement) {
        case Judgement::Inaccuracy:
            return tr("%Ln inaccuracy(s)", nullptr, count);
        case Judgement::Mistake:
            return tr("%Ln mistake(s)", nullptr, count);
        case Judgement::Blunder:
            return tr("%Ln blunder(s)", nullptr, count);
        }
        return {};
    }
};

} // namespace

std::optional<analysis::Judgement> mistakeAt(const TimelineGame& game, Ply ply)
{
    const auto judged = game.judgedMove(ply);
    return judged ? std::optional(judged->judgement) : std::nullopt;
}

EvaluationLayout::EvaluationLayout(const QRectF& rect, const TimelineGame& game,
                                   const TimeAxis& axis)
    : LaneLayout(rect)
{
    m_curves =
        curvesOf(axis, game.lastPly(), CurveForm::Slopes, [&](Ply ply) -> std::optional<double> {
            const std::optional<double> share = game.whiteShareAt(ply);
            return share ? std::optional(yOf(*share)) : std::nullopt;
        });
    const int last = std::min(game.lastPly().number(), axis.lastShown().number());
    for (int i = std::max(1, axis.firstShown().number()); i <= last; ++i) {
        const Ply ply(i);
        if (const auto mistake = mistakeAt(game, ply)) {
            const TimelinePly& move = *game.at(ply);
            constexpr double inset = 4.0;
            const double y = std::clamp(yOf(*move.whiteShare), rect.top() + inset,
                                        std::max(rect.top() + inset, rect.bottom() - inset));
            m_mistakes.push_back({ply, *mistake, move.mover, {axis.xOf(ply), y}});
        }
    }
    m_mistakes = withoutTouching(m_mistakes);
}

double EvaluationLayout::yOf(double whiteShare) const
{
    return rect().bottom() - whiteShare * rect().height();
}

void EvaluationLayout::paintBackdrop(const Canvas& canvas) const
{
    paintGround(canvas, rect());
    QPainter& painter = canvas.painter;
    const double middle = std::floor(yOf(0.5)) + 0.5;
    paintAreas(painter, m_curves, rect(), middle,
               over(canvas.theme.lane, canvas.theme.whiteCell, 0.85),
               over(canvas.theme.lane, canvas.theme.blackCell, 0.85));
    paintLevel(canvas, rect(), middle);
    // With several plies on each pixel a line would only repeat the areas' edges.
    if (canvas.axis.step() >= 1.0)
        paintCurves(painter, m_curves, QPen(canvas.theme.textDim, 1.0));
    Stamps signs(painter, "mistakes", shared::judgementMarkReach,
                 {canvas.theme.lane, canvas.theme.differ});
    for (const MistakeSpot& spot : m_mistakes)
        signs.paint(2 * static_cast<int>(spot.judgement) + static_cast<int>(spot.mover),
                    spot.center, [&](QPainter& on, QPointF at) {
                        shared::paintJudgement(on, spot.judgement, spot.mover, at,
                                               canvas.theme.differ, canvas.theme.lane);
                    });
}

std::vector<ScaleLabel> EvaluationLayout::scale() const
{
    std::vector<ScaleLabel> labels;
    for (const int pawns : {3, 0, -3}) {
        const double share = (1.0 + analysis::winningChances(100 * pawns)) / 2;
        labels.push_back({yOf(share), words::signedText(pawns)});
    }
    return labels;
}

const Lane& evaluationLane()
{
    static const EvaluationLane lane;
    return lane;
}

} // namespace plyline::timeline
