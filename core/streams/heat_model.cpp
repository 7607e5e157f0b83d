#include "core/streams/folded_model.h"

namespace plyline::streams {

namespace {

class HeatFold
{
public:
    explicit HeatFold(const LogStart&) {}
    void apply(const LogEvent& event, game::Ply)
    {
        const game::MoveEvent& move = *event.event;
        if (move.step)
            count(move.step->from, move.step->to);
        if (move.rookHop)
            count(move.rookHop->from, move.rookHop->to);
    }
    [[nodiscard]] ModelView view() const { return m_view; }

private:
    void count(rules::Square from, rules::Square to)
    {
        for (const rules::Square square : {from, to})
            ++m_view.events[static_cast<std::size_t>(square.index())];
    }

    HeatView m_view;
};

} // namespace

std::unique_ptr<ReadModel> makeHeatModel(const LogStart& start)
{
    return makeModel<HeatFold>(start);
}

} // namespace plyline::streams
