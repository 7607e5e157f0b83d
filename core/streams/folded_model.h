#pragma once

#include "core/streams/read_model.h"

namespace plyline::streams {

/// A read model of a fold: `Fold` is a value with `apply(LogEvent, Ply)` and `view()`, made from a
/// LogStart.
template <typename Fold>
class FoldedModel : public ReadModel
{
public:
    explicit FoldedModel(const LogStart& start) : m_fold(start) {}

    [[nodiscard]] std::unique_ptr<ReadModel> clone() const override
    {
        return std::make_unique<FoldedModel>(*this);
    }
    void apply(const LogEvent& event, game::Ply ply) override { m_fold.apply(event, ply); }
    [[nodiscard]] ModelView view() const override { return m_fold.view(); }

private:
    Fold m_fold;
};

/// The `make` of a kind.
template <typename Fold>
[[nodiscard]] std::unique_ptr<ReadModel> makeModel(const LogStart& start)
{
    return std::make_unique<FoldedModel<Fold>>(start);
}

// Each kind is a file of its own and a line of modelKinds().
[[nodiscard]] std::unique_ptr<ReadModel> makeBoardModel(const LogStart& start);
[[nodiscard]] std::unique_ptr<ReadModel> makeRowsModel(const LogStart& start);
[[nodiscard]] std::unique_ptr<ReadModel> makeCapturedModel(const LogStart& start);
[[nodiscard]] std::unique_ptr<ReadModel> makeClocksModel(const LogStart& start);
[[nodiscard]] std::unique_ptr<ReadModel> makeRepetitionModel(const LogStart& start);
[[nodiscard]] std::unique_ptr<ReadModel> makeHeatModel(const LogStart& start);
[[nodiscard]] std::unique_ptr<ReadModel> makeAttacksModel(const LogStart& start);
[[nodiscard]] std::unique_ptr<ReadModel> makeMoveTextModel(const LogStart& start);
[[nodiscard]] std::unique_ptr<ReadModel> makeOpeningModel(const LogStart& start);

} // namespace plyline::streams
