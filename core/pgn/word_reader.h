#pragma once

#include "core/rules/position.h"

#include <optional>
#include <string>
#include <string_view>

namespace plyline::pgn {

/// The meaning of a word of the movetext.
struct Word
{
    enum class Kind : std::uint8_t {
        Move,
        Remark, ///< A remark about the move before: "ch", "dis", "e.p.".
        Illegal,
        Ambiguous,
        Unreadable,
    };
    Kind kind;
    std::optional<rules::Move> move;
    std::optional<int> nag; ///< NAG of an annotation attached to the move.
};

/// Reads the words of one game's movetext in the forms people write: figurines, pieces in other
/// languages, small letters, "ed", attached glyphs. Used after a faster reader has failed on the
/// standard form. Remembers what the game has shown so far.
class WordReader
{
public:
    /// Starts a new game.
    void begin(const rules::Position& start);
    [[nodiscard]] Word read(const rules::Position& position, std::string_view text);
    /// Returns whether the pieces are named in another language, so that every word must be read
    /// here.
    [[nodiscard]] bool isForeign() const { return m_isForeign; }
    /// Returns the ISO 639 code of the language that fits all words so far; the most widely used
    /// one if several do.
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
    std::uint32_t m_languages = 0; ///< One bit for each language that fits so far.
    bool m_isForeign = false;
    bool m_hasSmallPieces = false; ///< Small letters have named pieces.
    bool m_hasPawnLetters = false; ///< "P" has named a pawn.
};

} // namespace plyline::pgn
