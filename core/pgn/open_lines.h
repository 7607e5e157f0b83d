#pragma once

#include "core/game/game_recorder.h"
#include "core/game/line.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::pgn {

/// A line while it is being read.
struct LineParts
{
    std::optional<game::LineId> parent;
    game::Ply forkPly;
    std::vector<game::MoveEvent> events;
    std::vector<game::Annotation> items;
    game::Drawings drawings;
};

/// The open lines at a place of the movetext, each nested in the one before, and the position each
/// has reached. Positions are large, so only those of the innermost lines and of every 128th of the
/// others are kept; a missing one is recorded again from the nearest kept one below it.
class OpenLines
{
public:
    /// `lines` holds the events of all lines by index.
    explicit OpenLines(const std::vector<LineParts>& lines) : m_lines(lines) {}

    /// Opens line 0. Without a position nothing can be recorded.
    void begin(const std::optional<rules::Position>& start);
    /// Opens a line that replaces the last move of the innermost line, or its first if it has none
    /// yet. Precondition: canFork().
    void push(std::size_t index);
    /// Precondition: size() > 1.
    void pop();

    [[nodiscard]] std::size_t size() const { return m_open.size(); }
    /// Returns the index of the innermost line.
    [[nodiscard]] std::size_t index() const { return m_open.back().index; }
    [[nodiscard]] bool isBroken() const { return m_open.back().isBroken; }
    /// Ends recording on the innermost line.
    void breakLine() { m_open.back().isBroken = true; }
    [[nodiscard]] bool canFork() const { return !m_open.back().isBroken && m_open.back().place; }
    /// Returns the state of the innermost line; null if nothing can be recorded.
    [[nodiscard]] const game::GameRecorder* now() const;
    [[nodiscard]] game::MoveEvent record(rules::Move move);

private:
    struct Place
    {
        game::GameRecorder now;
        /// State before the last move; none at the start of a line.
        std::optional<game::GameRecorder> before;

        [[nodiscard]] const game::GameRecorder& fork() const { return before ? *before : now; }
    };
    struct OpenLine
    {
        std::size_t index;
        bool isBroken = false;
        std::unique_ptr<Place> place;
    };
    static constexpr std::size_t newest = 128; ///< Number of innermost lines always kept.
    static constexpr std::size_t step = 128;   ///< Interval of kept lines below those.

    void restore();

    const std::vector<LineParts>& m_lines;
    std::vector<OpenLine> m_open;
};

} // namespace plyline::pgn
