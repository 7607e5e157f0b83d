#pragma once

#include "core/base/expected.h"
#include "core/rules/position.h"
#include "core/rules/uci.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace plyline::engine {

/// Why an engine is not asked about a position.
enum class Unsearchable : std::uint8_t {
    Impossible, ///< The start or a move is illegal. Some engines exit when they are sent such.
    Checkmate,
    Stalemate,
};

/// A position as an engine is told it: a legal root and the moves since then, so that the engine
/// sees repetitions. There is always a legal move.
class SearchPosition
{
public:
    /// UCI has no null move: the position after the last one becomes the root. Errors: the reason.
    [[nodiscard]] static Expected<SearchPosition, Unsearchable>
    make(const rules::Setup& root, std::span<const rules::Move> moves);

    [[nodiscard]] const rules::Position& position() const { return m_position; }
    /// Whether the castling rights at the root are possible in Chess960 only, or a move was a
    /// castling of that kind, so that an engine must know UCI_Chess960.
    [[nodiscard]] bool needsChess960() const { return m_needsChess960; }
    /// Returns "position fen ROOT moves ...". The style applies to all castlings.
    [[nodiscard]] std::string command(rules::CastlingStyle style) const;
    /// Returns a text that is equal for positions that no engine can tell apart: the position after
    /// the last capture or pawn move without its move number, and the moves since then.
    [[nodiscard]] std::string key() const;

    bool operator==(const SearchPosition&) const = default;

private:
    /// A move and the side that makes it.
    struct Step
    {
        rules::Move move;
        rules::Color turn;
        bool operator==(const Step&) const = default;
    };

    explicit SearchPosition(const rules::Position& root)
        : m_root(root), m_quietRoot(root), m_position(root)
    {}
    void play(rules::Move move);

    rules::Position m_root;
    rules::Position m_quietRoot; ///< After the last capture or pawn move.
    rules::Position m_position;
    std::vector<Step> m_steps;
    std::size_t m_quietStep = 0; ///< The first step after `m_quietRoot`.
    bool m_needsChess960 = false;
};

} // namespace plyline::engine
