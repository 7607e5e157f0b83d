#include "core/streams/checked_position.h"
#include "core/streams/folded_model.h"

#include <unordered_map>

namespace plyline::streams {

namespace {

class RepetitionFold
{
public:
    explicit RepetitionFold(const LogStart& start) : m_position(start.setup) { note(game::Ply()); }
    void apply(const LogEvent& event, game::Ply ply)
    {
        m_position.apply(*event.event, ply);
        note(ply);
    }
    [[nodiscard]] ModelView view() const
    {
        return RepetitionView{m_position.key(), m_plies.at(m_position.key()),
                              static_cast<int>(m_plies.size())};
    }

private:
    void note(game::Ply ply) { m_plies[m_position.key()].push_back(ply); }

    CheckedPosition m_position;
    std::unordered_map<std::uint64_t, std::vector<game::Ply>> m_plies;
};

} // namespace

std::unique_ptr<ReadModel> makeRepetitionModel(const LogStart& start)
{
    return makeModel<RepetitionFold>(start);
}

} // namespace plyline::streams
