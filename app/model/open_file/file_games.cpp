#include "app/model/open_file/file_games.h"

#include "core/pgn/game_builder.h"

#include <utility>

namespace plyline::open_file {

namespace {

constexpr std::uint32_t largestBuiltAtOnce = 64 * 1024; // In bytes of text.

} // namespace

std::shared_ptr<const game::Game> FileGames::game(int number, const std::stop_token& stop) const
{
    if (m_changed) {
        const auto changed = m_changed->find(number);
        if (changed != m_changed->end())
            return changed->second;
    }
    const index::IndexEntry& entry = m_index->entry(number - 1);
    return pgn::buildGame(m_index->source(), entry.span(), number,
                          static_cast<int>(entry.firstLine), stop);
}

bool FileGames::isSmall(int number) const
{
    return m_index->entry(number - 1).span().length < largestBuiltAtOnce;
}

FileGames FileGames::withChanged(int number, std::shared_ptr<const game::Game> game) const
{
    FileGames games = *this;
    auto changed = m_changed ? std::make_shared<Changed>(*m_changed) : std::make_shared<Changed>();
    (*changed)[number] = std::move(game);
    games.m_changed = std::move(changed);
    return games;
}

} // namespace plyline::open_file
