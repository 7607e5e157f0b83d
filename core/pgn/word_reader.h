#pragma once

#include "core/rules/position.h"

#include <optional>
#include <string>
#include <string_view>

namespace plyline::pgn {

/// What a word of the movetext means.
struct Word
{
    enum class Kind : std::uint8_t {
        Move,
        Remark, ///< Words about the move before: "ch", "dis", "e.p.".
        Illegal,
        Ambiguous,
        Unreadable,
    };
    Kind kind;
    std::optional<rules::Move> move;
    std::optional<int> nag; ///< Stood glued to the move.
};

/// Reads the words of one game's movetext as people write them, behind a faster reader that knows
/// the standard's form: figurines, pieces in other languages, small letters, "ed", glyphs glued on.
/// Remembers what the game has shown so far.
class WordReader
{
public:
    /// A new game begins.
    void begin(const rules::Position& start);
    [[nodiscard]] Word read(const rules::Position& position, std::string_view text);
    /// Whether the pieces have names of another language, so that every word must come here.
    [[nodiscard]] bool isForeign() const { return m_isForeign; }
    /// The language that fits all words so far, the most widely used one if several do: an ISO 639
    /// code.
    [[nodiscard]] std::string_view language() const;

private:
    [[nodiscard]] Word readPlain(const rules::Position& position, std::string_view text);
    [[nodiscard]] Word readStandard(const rules::Position& position, std::string_view text);
    [[nodiscard]] Word readForeign(const rules::Position& position, std::string_view text);
    [[nodiscard]] std::optional<Word> readSmallBishop(const rules::Position& position,
                                                      std::string_view text) const;
    [[nodiscard]] std::optional<Word> readDutchKnight(const rules::Position& position,
                                                      std::string_view text);
    [[nodiscard]] bool mayTurnForeign(const rules::Position& position, std::string_view text) const;

    rules::Board m_start;
    std::uint32_t m_languages = 0; ///< A bit for each that fits so far.
    bool m_isForeign = false;
    bool m_hasSmallPieces = false; ///< Small letters have named pieces.
    bool m_hasPawnLetters = false; ///< "P" has named a pawn.
};

} // namespace plyline::pgn
