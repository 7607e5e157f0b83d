#include "core/game/move_text.h"
#include "core/rules/san.h"
#include "core/streams/checked_position.h"
#include "core/streams/folded_model.h"

namespace plyline::streams {

namespace {

class MoveTextFold
{
public:
    explicit MoveTextFold(const LogStart& start)
        : m_position(start.setup),
          m_view{{}, start.setup.fullmoveNumber, start.setup.turn == rules::Color::Black}
    {}
    /// Writes what is not legal, since an event was left out, by its squares.
    void apply(const LogEvent& event, game::Ply ply)
    {
        const game::MoveEvent& move = *event.event;
        m_view.sans.push_back(m_position.canApply(move)
                                  ? rules::San::write(*m_position.position(), game::moveOf(move))
                                  : game::uciText(move, rules::CastlingStyle::Standard));
        m_position.apply(move, ply);
    }
    [[nodiscard]] ModelView view() const { return m_view; }

private:
    CheckedPosition m_position;
    MoveTextView m_view;
};

} // namespace

std::unique_ptr<ReadModel> makeMoveTextModel(const LogStart& start)
{
    return makeModel<MoveTextFold>(start);
}

} // namespace plyline::streams
