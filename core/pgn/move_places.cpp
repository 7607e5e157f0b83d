#include "core/pgn/move_places.h"

#include "core/pgn/build_visitor.h"

#include <algorithm>
#include <cassert>

namespace plyline::pgn {

using game::LineId;
using game::Ply;

namespace {

/// Builds the game again, so that the same words count as moves, and records where each event was
/// read.
class PlaceVisitor : public BuildVisitor
{
public:
    PlaceVisitor(const game::Game& game, std::vector<MovePlace>& places, std::stop_token stop)
        : BuildVisitor(game.source(), game.span(), 0, 1, std::move(stop)),
          m_bytes(game.source()->bytes().data()),
          m_places(places)
    {}

    [[nodiscard]] Flow move(std::string_view text)
    {
        const Ply before = ply();
        const Flow flow = BuildVisitor::move(text);
        if (ply() != before)
            m_places.push_back({spanOf(text), lineId(), ply(), true});
        return flow;
    }

    void beginVariation(const char* place)
    {
        const LineId before = lineId();
        BuildVisitor::beginVariation(place);
        addBracket(place, before);
    }

    void endVariation(const char* place)
    {
        const LineId before = lineId();
        BuildVisitor::endVariation(place);
        addBracket(place, before);
    }

private:
    void addBracket(const char* place, LineId before)
    {
        if (lineId() != before)
            m_places.push_back({spanOf({place, 1}), lineId(), ply(), false});
    }

    [[nodiscard]] Span spanOf(std::string_view text) const
    {
        return {text.data() - m_bytes, static_cast<std::int64_t>(text.size())};
    }

    const char* m_bytes;
    std::vector<MovePlace>& m_places;
};

} // namespace

MovePlaces::MovePlaces(const game::Game& game, std::vector<MovePlace> all) : m_all(std::move(all))
{
    std::size_t count = 0;
    for (const game::Line& line : game.lines()) {
        m_forks.push_back(line.forkPly);
        m_firstOfLine.push_back(count);
        count += static_cast<std::size_t>(line.log.size());
    }
    m_firstOfLine.push_back(count);
    m_moves.resize(count);
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const MovePlace& place = m_all[i];
        if (!place.isMove)
            continue;
        const auto line = static_cast<std::size_t>(place.line.number());
        const int event = place.ply.number() - m_forks[line].number() - 1;
        m_moves[m_firstOfLine[line] + static_cast<std::size_t>(event)] =
            static_cast<std::uint32_t>(i);
    }
}

std::optional<Span> MovePlaces::find(LineId id, Ply ply) const
{
    const auto line = static_cast<std::size_t>(id.number());
    if (line >= m_forks.size() || ply <= m_forks[line])
        return {};
    const std::size_t event =
        m_firstOfLine[line] + static_cast<std::size_t>(ply.number() - m_forks[line].number() - 1);
    if (event >= m_firstOfLine[line + 1])
        return {};
    return m_all[m_moves[event]].span;
}

const MovePlace* MovePlaces::at(std::int64_t byte) const
{
    const auto behind = std::upper_bound(
        m_all.begin(), m_all.end(), byte,
        [](std::int64_t at, const MovePlace& place) { return at < place.span.offset; });
    return behind == m_all.begin() ? nullptr : &*std::prev(behind);
}

MovePlaces movePlacesOf(const game::Game& game, std::stop_token stop)
{
    std::vector<MovePlace> places;
    Reader reader(game.source()->bytes(), game.span().offset);
    PlaceVisitor visitor(game, places, std::move(stop));
    reader.readGame(visitor);
    return MovePlaces(game, std::move(places));
}

} // namespace plyline::pgn
