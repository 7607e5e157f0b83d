#include "core/analysis/lane_values.h"
#include "core/game/move_text.h"
#include "core/rules/san.h"
#include "core/streams/folded_model.h"

namespace plyline::streams {

namespace {

class MoveTextFold
{
public:
    explicit MoveTextFold(const LogStart& start)
        : m_position(analysis::LegalProjection::initial(start.setup))
    {}
    void apply(const LogEvent& event, game::Ply ply)
    {
        m_view.sans.push_back(rules::San::write(m_position, game::moveOf(*event.event)));
        analysis::LegalProjection::apply(m_position, *event.event, ply);
    }
    [[nodiscard]] ModelView view() const { return m_view; }

private:
    rules::Position m_position;
    MoveTextView m_view;
};

} // namespace

std::unique_ptr<ReadModel> makeMoveTextModel(const LogStart& start)
{
    return makeModel<MoveTextFold>(start);
}

} // namespace plyline::streams
