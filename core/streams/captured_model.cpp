#include "core/streams/folded_model.h"

namespace plyline::streams {

namespace {

class CapturedFold
{
public:
    explicit CapturedFold(const LogStart&) {}
    void apply(const LogEvent& event, game::Ply ply)
    {
        const game::MoveEvent& move = *event.event;
        if (move.capture)
            m_view.captured.push_back({{!move.color, move.capture->role}, ply});
    }
    [[nodiscard]] ModelView view() const { return m_view; }

private:
    CapturedView m_view;
};

} // namespace

std::unique_ptr<ReadModel> makeCapturedModel(const LogStart& start)
{
    return makeModel<CapturedFold>(start);
}

} // namespace plyline::streams
