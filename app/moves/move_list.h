#pragma once

#include <QtCore/QString>

#include "app/state/session.h"

#include <optional>
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

struct MoveRow
{
    enum class Kind : std::uint8_t { Start, Moves, Comment, Fault, End };

    Kind kind = Kind::Moves;
    int number = 0;                 ///< Moves: the move number.
    std::optional<game::Ply> white; ///< Moves: none where the row goes on after a comment, or
                                    ///< Black begins.
    std::optional<game::Ply> black;
    game::Ply ply;  ///< The others: the ply to which the row belongs.
    QString text;   ///< Comment, what is wrong, or how the game ended.
    QString detail; ///< Where it is wrong; the result.
    bool operator==(const MoveRow&) const = default;
};

/// All that the move list shows of a line, whatever the cursor does.
struct MoveList
{
    std::vector<MoveText> plies; ///< `[i]` leads to ply i + 1.
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
[[nodiscard]] MoveList moveList(const std::vector<state::PlyFacts>& plies,
                                const QString& startComment);
/// The same with what the game says besides: diagnostics, and how it ended.
[[nodiscard]] MoveList moveList(const std::vector<state::PlyFacts>& plies, const game::Game& game,
                                const game::Ending& ending);

/// "+0.2", "−1.4", "0.0", "#3", "#−3"; from White's side.
[[nodiscard]] QString evaluationText(const game::Evaluation& evaluation);
/// "1:02:03", "41:12".
[[nodiscard]] QString clockText(std::int64_t millis);
/// The sign for a Numeric Annotation Glyph (PGN standard, section 10); empty for those without a
/// common one.
[[nodiscard]] QString nagGlyph(int nag);

} // namespace plyline::moves
