#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plyline {

enum class Severity : std::uint8_t { Info, Warning, Error };

/// What was wrong with a place in a PGN file. The names in `codeName` are part of plyline-cli's
/// contract.
enum class DiagnosticCode : std::uint8_t {
    IllegalMove,         ///< SAN that names no legal move.
    AmbiguousMove,       ///< SAN that names more than one legal move.
    UnreadableMove,      ///< A token where a move was expected and that is none.
    UnterminatedComment, ///< `{` without `}`.
    UnterminatedTag,     ///< `[` without its closing quote or bracket.
    UnbalancedVariation, ///< `(` or `)` without its partner.
    MisplacedVariation,  ///< A variation before the first move.
    BadFen,              ///< The position cannot be read; `argument` names the field.
    BadSetup,            ///< The position cannot be played; `argument` lists faults.
    DroppedRights,       ///< Castling or en passant rights of the FEN that cannot be.
    UnsupportedVariant,  ///< `argument` is the Variant tag.
    ResultMismatch, ///< Movetext ends with another result than the tag says; `argument` is the tag.
    ResultRefuted,  ///< The final position is mate or stalemate, against the game's result;
                    ///< `argument` is the result that the position gives.
    MissingResult,  ///< Movetext ends without a result.
    DuplicateTag,
    OddTagName,           ///< A tag name with more than letters, digits and underscores in it.
    TypographicQuotes,    ///< Other quotes than `"` stand round tag values; told once a game.
    StrayText,            ///< Text between games.
    LocalPieceLetters,    ///< The pieces are named in another language; `argument` is the guess, an
                          ///< ISO 639 code ("de", "es/it").
    SplitMove,            ///< Blanks or invisible characters stand inside a move, which was read.
    CentipawnEvaluations, ///< `%eval` has no decimal point in this game: hundredths of a pawn.
    ClocksWithoutSeconds, ///< `%clk` gives hours and minutes in this game.
    GameTooLarge,         ///< What comes from here on is not kept; `argument` names the limit.
};

/// What gave a position that something is wrong with.
enum class PositionOrigin : std::uint8_t {
    FenTag,
    EpdLine, ///< A line of a file; `line` says which.
    Alone,   ///< No file: an argument, a field, pasted text.
};

/// Where and why something in a PGN file could not be taken as it stands.
struct Diagnostic
{
    Severity severity = Severity::Error;
    DiagnosticCode code = DiagnosticCode::IllegalMove;
    int game = 0;           ///< From 1 in file order; 0 where it belongs to no game.
    int line = 0;           ///< Text line from 1.
    int column = 0;         ///< In bytes from 1.
    std::int64_t byte = 0;  ///< From the start of the file.
    std::optional<int> ply; ///< The ply that the token would have reached.
    std::string token;      ///< At most 80 bytes of the source, whole characters.
    std::string argument;   ///< See the code.
    std::string fen;        ///< The position in which it happened, where there was one.
    PositionOrigin origin = PositionOrigin::FenTag; ///< Of BadFen, BadSetup and DroppedRights.
    int lineOfGame = 0; ///< The number of the game's line on which it happened; 0 is the main line.

    bool operator==(const Diagnostic&) const = default;
};

/// "illegal-move" and so on.
[[nodiscard]] std::string_view codeName(DiagnosticCode code);
/// "error", "warning", "info".
[[nodiscard]] std::string_view severityName(Severity severity);

} // namespace plyline
