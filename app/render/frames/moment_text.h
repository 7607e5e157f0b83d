#pragma once

#include <QtCore/QString>

#include "app/render/frames/frame_source.h"

namespace plyline::frames {

/// What a picture says in words, for those who do not see it and for programs that read its FEN.
struct MomentText
{
    QString title;       ///< "24. Rxd4, Kasparov – Topalov, 1999".
    QString game;        ///< "Kasparov – Topalov, 1999".
    QString description; ///< Sentences, the board in letters, the FEN.
    QString fen;
    bool operator==(const MomentText&) const = default;
};

[[nodiscard]] MomentText momentTextOf(const FrameSource& source, game::Ply ply);
/// "24. Rxd4", "Start position".
[[nodiscard]] QString labelOf(const game::Game& game, const analysis::PreparedLine& line,
                              game::Ply ply);
/// Returns a known tag; empty if it is unknown.
[[nodiscard]] QString tagText(const game::Tags& tags, std::string_view name);
/// "Kasparov – Topalov": a player who is not known goes by the side.
[[nodiscard]] QString playersText(const game::Tags& tags);
/// Returns eight lines of letters, the eighth rank first, with a point for an empty square.
[[nodiscard]] QString boardInLetters(const rules::Board& board);

} // namespace plyline::frames
