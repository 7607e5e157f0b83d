#include "core/streams/folded_model.h"

namespace plyline::streams {

namespace {

class ClocksFold
{
public:
    explicit ClocksFold(const LogStart& start) : m_clocks(start.clocks) {}
    void apply(const LogEvent& event, game::Ply)
    {
        if (event.values != nullptr)
            m_clocks.apply(event.event->color, *event.values);
    }
    [[nodiscard]] ModelView view() const { return ClocksView{m_clocks}; }

private:
    game::Clocks m_clocks;
};

} // namespace

std::unique_ptr<ReadModel> makeClocksModel(const LogStart& start)
{
    return makeModel<ClocksFold>(start);
}

} // namespace plyline::streams
