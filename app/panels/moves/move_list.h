#pragma once

#include <QtCore/QString>

#include "core/analysis/prepared_game.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::moves {

/// The texts of one ply in the list.
struct MoveText
{
    QString san;
    QString glyphs;        ///< "!", "?!", "±" ...
    std::vector<int> nags; ///< The NAGs of the glyphs.
    bool isMistake = false;
    QString evaluation; ///< "+0.2", "#−3"; empty if the game has none.
    QString clock;      ///< "1:02:03", "2:03".
    bool operator==(const MoveText&) const = default;
};

/// A move of a variation with its number, or one word of a comment in it.
struct MoveToken
{
    game::LineId line;
    std::optional<game::Ply> ply; ///< None for a word.
    QString text;
    QString glyphs;
    std::vector<int> nags;
    bool isMistake = false;
    bool isValue = false; ///< For a word: it is the evaluation or clock of the move before.
    QString opening;      ///< Opening bracket, if an inline variation begins here.
    QString closing;      ///< Closing brackets after the token.

    [[nodiscard]] bool isMove() const { return ply.has_value(); }
    bool operator==(const MoveToken&) const = default;
};

/// Whether variations of variations get rows of their own, or brackets inside the line.
enum class VariationStyle : std::uint8_t { Indented, Inline };

struct MoveRow
{
    enum class Kind : std::uint8_t { Start, Moves, Comment, Variation, Fault, End };

    Kind kind = Kind::Moves;
    int number = 0;                 ///< Moves: the move number.
    std::optional<game::Ply> white; ///< Moves: none if Black's move is the first of the row.
    std::optional<game::Ply> black;
    game::Ply ply;       ///< Other kinds: the ply to which the row belongs.
    QString text;        ///< A comment, a fault, or how the game ended.
    QString detail;      ///< The place of the fault; the result.
    game::LineId line;   ///< Variation: the line of its moves.
    int depth = 0;       ///< Variation: 1 if it forks from the main line.
    bool isHead = false; ///< Variation: its first row, which stays when it is folded.
    std::vector<MoveToken> tokens;
    int letters = 0; ///< Length of the text or the tokens with spaces; used to estimate the height.
    bool operator==(const MoveRow&) const = default;
};

/// Where the list shows a move of a variation.
struct TokenPlace
{
    int row = 0;
    int token = 0;
    bool operator==(const TokenPlace&) const = default;
};

/// Everything that the move list shows of a game independently of the cursor: the main line in
/// columns and the variations as text below.
struct MoveList
{
    std::vector<MoveText> plies; ///< Of the main line; `[i]` leads to ply i + 1.
    std::vector<MoveRow> rows;
    bool hasEvaluations = false;
    bool hasClocks = false;
    QString longestMove; ///< The move that is probably the widest, with its signs.
    QString longestEvaluation;
    QString longestClock;
    int highestNumber = 0; ///< The highest move number.

    /// Returns the row with the main line's move to `ply`; 0 if there is none.
    [[nodiscard]] int rowOf(game::Ply ply) const;
    /// Returns where a variation's move is shown; none for other moves.
    [[nodiscard]] std::optional<TokenPlace> tokenOf(game::LineId line, game::Ply ply) const;

    [[nodiscard]] game::Ply lastPly() const { return game::Ply(static_cast<int>(plies.size())); }
    /// Precondition: 0 < ply <= lastPly().
    [[nodiscard]] const MoveText& text(game::Ply ply) const
    {
        return plies[static_cast<std::size_t>(ply.number() - 1)];
    }
    bool operator==(const MoveList&) const = default;

    /// Derives the other members from plies and rows.
    void complete();

private:
    /// The range of a variation's moves in `m_tokens`.
    struct LineTokens
    {
        game::Ply firstPly;
        int first = 0;
        int count = 0;
        bool operator==(const LineTokens&) const = default;
    };

    std::vector<int> m_rowOfPly;
    std::vector<LineTokens> m_lines; ///< By line.
    std::vector<TokenPlace> m_tokens;
};

/// Makes the rows for the events of one line. `startComment` is placed before the first move.
[[nodiscard]] MoveList moveList(const std::vector<analysis::PlyFacts>& plies,
                                const QString& startComment);
/// Makes the list of a whole game with its variations, diagnostics and ending. Runs in any thread;
/// takes time in proportion to the game. After a stop the result is incomplete and must not be
/// used.
[[nodiscard]] MoveList moveList(const analysis::PreparedGame& game,
                                VariationStyle style = VariationStyle::Indented,
                                const std::stop_token& stop = {});

} // namespace plyline::moves
