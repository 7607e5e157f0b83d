#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plyline {

enum class Severity : std::uint8_t { Info, Warning, Error };

/// Kind of problem in a PGN file. The names from `codeName` are part of plyline-cli's contract.
enum class DiagnosticCode : std::uint8_t {
    IllegalMove,         ///< The SAN matches no legal move.
    AmbiguousMove,       ///< The SAN matches more than one legal move.
    UnreadableMove,      ///< The token stands where a move is expected and is not a move.
    UnterminatedComment, ///< `{` without `}`.
    UnterminatedTag,     ///< `[` without its closing quote or bracket.
    UnbalancedVariation, ///< `(` or `)` without its counterpart.
    MisplacedVariation,  ///< A variation starts before the first move.
    BadFen,              ///< The FEN cannot be parsed; `argument` names the field.
    BadSetup,            ///< The position is not legal; `argument` lists the faults.
    DroppedRights, ///< The FEN claims castling or en passant rights that are impossible; they were
                   ///< removed.
    UnsupportedVariant, ///< `argument` is the Variant tag.
    ResultMismatch, ///< The movetext ends with another result than the Result tag, which `argument`
                    ///< holds.
    ResultRefuted,  ///< The final position is mate or stalemate and contradicts the game's result;
                    ///< `argument` is the result of the position.
    MissingResult,  ///< The movetext ends without a result.
    DuplicateTag,
    OddTagName, ///< The tag's name has characters other than letters, digits and underscores.
    TypographicQuotes, ///< Tag values stand in quotation marks other than `"`; reported once per
                       ///< game.
    StrayText,         ///< Text between games.
    LocalPieceLetters, ///< The moves use the piece letters of another language; `argument` is the
                       ///< guess, an ISO 639 code ("de", "es/it").
    SplitMove, ///< A move has blanks or invisible characters inside; it was read without them.
    CentipawnEvaluations, ///< `%eval` has no decimal point in this game; read as hundredths of a
                          ///< pawn.
    ClocksWithoutSeconds, ///< `%clk` gives hours and minutes only in this game.
    GameTooLarge, ///< The rest of the game from here on is dropped; `argument` names the limit.
};

/// Where a position with a fault came from.
enum class PositionOrigin : std::uint8_t {
    FenTag,
    EpdLine, ///< A line of a file; `line` is its number.
    Alone,   ///< No file: a command-line argument, a text field or pasted text.
};

/// Where and why a part of a PGN file could not be taken as written.
struct Diagnostic
{
    Severity severity = Severity::Error;
    DiagnosticCode code = DiagnosticCode::IllegalMove;
    int game = 0;           ///< Counts from 1 in file order; 0 if it belongs to no game.
    int line = 0;           ///< Line of the text, from 1.
    int column = 0;         ///< In bytes, from 1.
    std::int64_t byte = 0;  ///< Offset from the start of the file.
    std::optional<int> ply; ///< Ply that the token would have led to.
    std::string token;      ///< At most 80 bytes of the source; no UTF-8 character is cut.
    std::string argument;   ///< Depends on `code`; see there.
    std::string fen;        ///< Position in which the problem occurred; empty if there is none.
    /// Set for BadFen, BadSetup and DroppedRights.
    PositionOrigin origin = PositionOrigin::FenTag;
    int lineOfGame = 0; ///< Index of the game's Line on which it occurred; 0 is the main line.

    bool operator==(const Diagnostic&) const = default;
};

/// Returns "illegal-move" and so on.
[[nodiscard]] std::string_view codeName(DiagnosticCode code);
/// Returns "error", "warning" or "info".
[[nodiscard]] std::string_view severityName(Severity severity);

} // namespace plyline
