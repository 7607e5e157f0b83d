#pragma once

#include "core/engine/uci_engine.h"
#include "tests/core/rules/positions.h"

#include <deque>
#include <string>
#include <vector>

namespace plyline::tests {

inline constexpr std::string_view startFen =
    "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";

/// Returns a position as an engine is told it. Ends the program for one that cannot be searched.
inline engine::SearchPosition searched(std::string_view fen)
{
    const auto found = engine::SearchPosition::make(position(fen).setup(), {});
    if (!found)
        std::abort();
    return *found;
}

/// Returns what an engine is told before it searches a position that is its own root.
inline std::string commandOf(std::string_view fen)
{
    return "position fen " + std::string(fen);
}

/// Drives an engine by hand: remembers what it sends and tells, and has a clock that stands still.
class DrivenEngine
{
public:
    explicit DrivenEngine(engine::Patience patience = {}) : machine(patience) {}

    engine::UciEngine machine;
    engine::Millis now{0};
    std::vector<std::string> sent; ///< Since the last take().
    std::vector<engine::Finding> finished;
    std::vector<engine::Failure> failures;
    int starts = 0;
    int kills = 0;

    void use(const engine::EngineSettings& settings = {}) { note(machine.use(settings, now)); }
    void say(std::string_view line) { note(machine.takeLine(line, now)); }
    void want(std::uint64_t number, const engine::SearchPosition& position,
              engine::Limits limits = {1000, std::nullopt}, int lines = 1)
    {
        note(machine.want({number, position, limits, lines, false}, now));
    }
    void stop() { note(machine.stop(now)); }
    void die() { note(machine.noteEnded(true, now)); }
    void retry() { note(machine.retry(now)); }
    void pass(engine::Millis time)
    {
        now += time;
        note(machine.passTime(now));
    }
    /// Until it is idle, with the options given.
    void greet(const std::vector<std::string>& options = {})
    {
        use();
        say("id name Fake 1");
        say("id author Nobody");
        for (const std::string& option : options)
            say("option name " + option);
        say("uciok");
        say("readyok");
        sent.clear();
    }
    std::vector<std::string> takeSent() { return std::exchange(sent, {}); }

    void note(const engine::Output& output)
    {
        kills += output.killsProcess ? 1 : 0;
        starts += output.startsProcess ? 1 : 0;
        sent.insert(sent.end(), output.lines.begin(), output.lines.end());
        if (output.finished)
            finished.push_back(*output.finished);
        if (output.failure)
            failures.push_back(*output.failure);
    }
};

} // namespace plyline::tests
