#include "core/replay/projection.h"
#include "core/streams/folded_model.h"

namespace plyline::streams {

namespace {

class BoardFold
{
public:
    explicit BoardFold(const LogStart& start) : m_setup(start.setup) {}
    void apply(const LogEvent& event, game::Ply ply)
    {
        replay::PositionProjection::apply(m_setup, *event.event, ply);
    }
    [[nodiscard]] ModelView view() const { return BoardView{m_setup}; }

private:
    rules::Setup m_setup;
};

} // namespace

std::unique_ptr<ReadModel> makeBoardModel(const LogStart& start)
{
    return makeModel<BoardFold>(start);
}

} // namespace plyline::streams
