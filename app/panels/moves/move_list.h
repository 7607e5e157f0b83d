#pragma once

#include <QtCore/QString>

#include "core/analysis/prepared_game.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::moves {

/// One ply as the list writes it.
struct MoveText
{
    QString san;
    QString glyphs; ///< "!", "?!", "±" ...
    bool isMistake = false;
    QString evaluation; ///< "+0.2", "#−3"; empty when the game says none.
    QString clock;      ///< "1:02:03", "2:03".
    bool operator==(const MoveText&) const = default;
};

/// A move of a variation with its number, or one word of a comment there.
struct MoveToken
{
    game::LineId line;
    std::optional<game::Ply> ply; ///< None for a word.
    QString text;
    QString glyphs;
    bool isMistake = false;
    bool isValue = false; ///< A word: the evaluation or the clock of the move before.
    QString opening;      ///< The bracket before it, where a variation within a line begins.
    QString closing;      ///< The brackets behind it.

    [[nodiscard]] bool isMove() const { return ply.has_value(); }
    bool operator==(const MoveToken&) const = default;
};

/// How a variation of a variation is shown: on rows of its own, or in brackets within the line.
enum class VariationStyle : std::uint8_t { Indented, Inline };

struct MoveRow
{
    enum class Kind : std::uint8_t { Start, Moves, Comment, Variation, Fault, End };

    Kind kind = Kind::Moves;
    int number = 0;                 ///< Moves: the move number.
    std::optional<game::Ply> white; ///< Moves: none where the row goes on after a comment, or
                                    ///< Black begins.
    std::optional<game::Ply> black;
    game::Ply ply;       ///< The others: the ply to which the row belongs.
    QString text;        ///< Comment, what is wrong, or how the game ended.
    QString detail;      ///< Where it is wrong; the result.
    game::LineId line;   ///< Variation: whose moves these are.
    int depth = 0;       ///< Variation: 1 for one of the main line.
    bool isHead = false; ///< Variation: its first row, the one that stays when it is folded.
    std::vector<MoveToken> tokens;
    int letters = 0; ///< Of its text or of its tokens and the gaps between, for an estimate.
    bool operator==(const MoveRow&) const = default;
};

/// Where the token of a variation's move stands.
struct TokenPlace
{
    int row = 0;
    int token = 0;
    bool operator==(const TokenPlace&) const = default;
};

/// All that the move list shows of a game, whatever the cursor does: the main line in columns, the
/// variations as text beneath.
struct MoveList
{
    std::vector<MoveText> plies; ///< Of the main line; `[i]` leads to ply i + 1.
    std::vector<MoveRow> rows;
    bool hasEvaluations = false;
    bool hasClocks = false;
    QString longestEvaluation;
    QString longestClock;
    int highestNumber = 0; ///< Of the moves.

    /// The row that shows the move of a ply of the main line; 0 for what is not there.
    [[nodiscard]] int rowOf(game::Ply ply) const;
    /// None for a move that is not there, or on the main line.
    [[nodiscard]] std::optional<TokenPlace> tokenOf(game::LineId line, game::Ply ply) const;

    [[nodiscard]] game::Ply lastPly() const { return game::Ply(static_cast<int>(plies.size())); }
    /// Precondition: 0 < ply <= lastPly().
    [[nodiscard]] const MoveText& text(game::Ply ply) const
    {
        return plies[static_cast<std::size_t>(ply.number() - 1)];
    }
    bool operator==(const MoveList&) const = default;

    /// Fills in what follows from plies and rows.
    void complete();

private:
    /// The moves of a variation among `m_tokens`.
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

/// Rows of a line's events. `startComment` stands before the first move.
[[nodiscard]] MoveList moveList(const std::vector<analysis::PlyFacts>& plies,
                                const QString& startComment);
/// The whole game with its variations, diagnostics, and how it ended. Any thread; takes time in
/// proportion to the game. Of no use after a stop.
[[nodiscard]] MoveList moveList(const analysis::PreparedGame& game,
                                VariationStyle style = VariationStyle::Indented,
                                const std::stop_token& stop = {});

} // namespace plyline::moves
