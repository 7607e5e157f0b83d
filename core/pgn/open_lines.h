#pragma once

#include "core/game/game_recorder.h"
#include "core/game/line.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::pgn {

/// A line while it is read.
struct LineParts
{
    std::optional<game::LineId> parent;
    game::Ply forkPly;
    std::vector<game::MoveEvent> events;
    std::vector<game::Annotation> items;
    game::Drawings drawings;
};

/// The lines that are open at a place in the movetext, each inside the one before, and where each
/// of them stands. A place is large, so only the newest are kept, and every so many of the others:
/// one that is missing is recorded again from the nearest below it.
class OpenLines
{
public:
    /// `lines` holds the events of all lines by index.
    explicit OpenLines(const std::vector<LineParts>& lines) : m_lines(lines) {}

    /// Line 0; without a position nothing can be recorded.
    void begin(const std::optional<rules::Position>& start);
    /// Opens a line in place of the innermost line's last move, or beside its first where it has
    /// none yet. Precondition: canFork().
    void push(std::size_t index);
    /// Precondition: size() > 1.
    void pop();

    [[nodiscard]] std::size_t size() const { return m_open.size(); }
    /// Of the innermost line.
    [[nodiscard]] std::size_t index() const { return m_open.back().index; }
    [[nodiscard]] bool isBroken() const { return m_open.back().isBroken; }
    /// Nothing more is recorded on the innermost line.
    void breakLine() { m_open.back().isBroken = true; }
    [[nodiscard]] bool canFork() const { return !m_open.back().isBroken && m_open.back().place; }
    /// Where the innermost line stands; null when nothing can be recorded.
    [[nodiscard]] const game::GameRecorder* now() const;
    [[nodiscard]] game::MoveEvent record(rules::Move move);

private:
    struct Place
    {
        game::GameRecorder now;
        std::optional<game::GameRecorder> before; ///< Before the last move; none at a line's start.

        [[nodiscard]] const game::GameRecorder& fork() const { return before ? *before : now; }
    };
    struct OpenLine
    {
        std::size_t index;
        bool isBroken = false;
        std::unique_ptr<Place> place;
    };
    static constexpr std::size_t newest = 128; ///< Kept in any case.
    static constexpr std::size_t step = 128;   ///< Of those below, every so many.

    void restore();

    const std::vector<LineParts>& m_lines;
    std::vector<OpenLine> m_open;
};

} // namespace plyline::pgn
