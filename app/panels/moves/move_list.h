#pragma once

#include <QtCore/QString>

#include "app/model/session/session.h"

#include <optional>
#include <vector>

namespace plyline::moves {

/// One ply as the list writes it.
struct MoveText
{
    QString san;
    QString glyphs;        ///< "!", "?!", "±" ...
    std::vector<int> nags; ///< What the glyphs stand for.
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
    std::vector<int> nags;
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
    bool operator==(const MoveRow&) const = default;
};

/// All that the move list shows of a game, whatever the cursor does: the main line in columns, the
/// variations as text beneath.
struct MoveList
{
    std::vector<MoveText> plies; ///< Of the main line; `[i]` leads to ply i + 1.
    std::vector<MoveRow> rows;
    bool hasEvaluations = false;
    bool hasClocks = false;

    [[nodiscard]] game::Ply lastPly() const { return game::Ply(static_cast<int>(plies.size())); }
    /// Precondition: 0 < ply <= lastPly().
    [[nodiscard]] const MoveText& text(game::Ply ply) const
    {
        return plies[static_cast<std::size_t>(ply.number() - 1)];
    }
    bool operator==(const MoveList&) const = default;
};

/// Rows of a line's events. `startComment` stands before the first move.
[[nodiscard]] MoveList moveList(const std::vector<analysis::PlyFacts>& plies,
                                const QString& startComment);
/// The whole game with its variations, diagnostics, and how it ended.
[[nodiscard]] MoveList moveList(const std::shared_ptr<const game::Game>& game,
                                const analysis::Forks::Sans& sans, const game::Ending& ending,
                                VariationStyle style = VariationStyle::Indented);

} // namespace plyline::moves
