#include "core/followed/streamed_games.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace plyline::followed {

using streams::Arrival;
using streams::Assembler;

namespace {

std::uint64_t hashOf(const std::string& key)
{
    return XXH3_64bits(key.data(), key.size());
}

/// Returns the game as a part of a file: games are set apart by an empty line.
std::string partOf(const streams::ArrivedGame& game)
{
    return game.pgn() + '\n';
}

} // namespace

std::int64_t commonBytes(const StreamedText& before, const StreamedText& now)
{
    const auto settled = static_cast<std::size_t>(before.settledBytes);
    const std::string_view old = before.source->bytes().substr(settled);
    const std::string_view text = now.source->bytes().substr(settled);
    const auto end = std::mismatch(old.begin(), old.end(), text.begin(), text.end()).first;
    return before.settledBytes + (end - old.begin());
}

StreamedGames::StreamedGames(std::string name, files::SpoolFile settled, const Limits& limits)
    : m_name(std::move(name)),
      m_limits(limits),
      m_settled(std::move(settled)),
      m_assembler(assemblerOptions())
{}

Expected<std::unique_ptr<StreamedGames>, Error>
StreamedGames::make(std::string name, const std::string& folder, const Limits& limits)
{
    auto settled = files::SpoolFile::make(folder);
    if (!settled)
        return unexpected(settled.error());
    return std::unique_ptr<StreamedGames>(
        new StreamedGames(std::move(name), std::move(*settled), limits));
}

Expected<std::unique_ptr<StreamedGames>, Error> StreamedGames::make(std::string name,
                                                                    const std::string& folder)
{
    return make(std::move(name), folder, Limits());
}

Assembler::Options StreamedGames::assemblerOptions()
{
    Assembler::Options options;
    options.limits = m_limits.assembly;
    // How many events the game had is not kept: all that come for it count as sent again.
    options.endedBefore = [this](const std::string& key) -> std::optional<std::int64_t> {
        if (m_ended.count(hashOf(key)) == 0)
            return std::nullopt;
        return std::numeric_limits<std::int64_t>::max();
    };
    options.ended = [this](const std::string& key, const streams::ArrivedGame& game) {
        noteEnded(key, game);
    };
    return options;
}

Arrival StreamedGames::take(StreamEvent event)
{
    const std::string key = event.envelope ? event.envelope->key : std::string();
    const std::size_t poisoned = m_assembler.poisoned().size();
    const Arrival arrival = m_assembler.take(std::move(event.envelope), event.place, event.text);
    if (arrival == Arrival::Applied)
        noteGrown(key);
    for (std::size_t i = poisoned; i < m_assembler.poisoned().size(); ++i)
        m_rejected.push_back({event.part, numberOf(key), m_assembler.poisoned()[i]});
    return arrival;
}

/// Precondition: the game goes on, or noteEnded() was called.
void StreamedGames::noteGrown(const std::string& key)
{
    m_hasChanged = true;
    if (m_assembler.find(key) != nullptr)
        unsettled(key).hasGrown = true;
}

void StreamedGames::noteEnded(const std::string& key, const streams::ArrivedGame& game)
{
    m_ended.insert(hashOf(key));
    if (!game.hasStarted())
        return; // it was given up before its start came
    Unsettled& ended = unsettled(key);
    ended.text = partOf(game);
    ended.hasGrown = false;
    ended.hasEnded = true;
}

std::optional<int> StreamedGames::numberOf(const std::string& key) const
{
    const auto found = m_numbers.find(key);
    return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
}

/// Returns the game of this key; adds it at the end if it begins now, or goes on after it was
/// settled.
StreamedGames::Unsettled& StreamedGames::unsettled(const std::string& key)
{
    const auto [found, isNew] = m_numbers.emplace(key, games() + 1);
    if (isNew)
        return m_unsettled.emplace_back(Unsettled{key, {}, true, false});
    return m_unsettled[static_cast<std::size_t>(found->second - m_settledGames - 1)];
}

/// Precondition: the game goes on.
void StreamedGames::write(Unsettled& game)
{
    if (std::exchange(game.hasGrown, false))
        game.text = partOf(m_assembler.find(game.key)->game);
}

/// Writes the games in front that have ended, and more if too many wait behind one that goes on.
Expected<void, Error> StreamedGames::settle()
{
    std::size_t bytes = 0;
    for (const Unsettled& game : m_unsettled)
        bytes += game.text.size();
    while (!m_unsettled.empty() && (m_unsettled.front().hasEnded ||
                                    (m_unsettled.size() > 1 && bytes > m_limits.unsettledBytes))) {
        const Unsettled& game = m_unsettled.front();
        if (auto done = m_settled.write(game.text); !done)
            return done;
        bytes -= game.text.size();
        m_numbers.erase(game.key);
        m_unsettled.pop_front();
        ++m_settledGames;
    }
    return {};
}

Expected<StreamedText, Error> StreamedGames::text()
{
    for (Unsettled& game : m_unsettled) {
        if (!game.hasEnded)
            write(game);
    }
    if (const auto done = settle(); !done)
        return unexpected(done.error());
    std::string unsettled;
    for (const Unsettled& game : m_unsettled)
        unsettled += game.text;
    m_settled.setDraft(std::move(unsettled));
    auto source = files::Source::fromSpool(m_settled, m_name);
    if (!source)
        return unexpected(source.error());
    m_hasChanged = false;
    return StreamedText{std::move(*source), m_settled.size(), games()};
}

std::vector<StreamGap> StreamedGames::gaps(std::chrono::milliseconds patience) const
{
    std::vector<StreamGap> gaps;
    for (const Assembler::Growing* const growing : m_assembler.waitingFor(patience))
        gaps.push_back(
            {numberOf(growing->key), growing->key, growing->next, growing->waiting.size()});
    return gaps;
}

} // namespace plyline::followed
