#pragma once

#include "core/game/annotations.h"
#include "core/rules/piece.h"

#include <string_view>

namespace plyline::pgn {

/// Reads a comment of cutechess and similar programs: "+0.35/24 1.2s", "-M5/20 0.5s, White mates",
/// "+0.35/24 1.2s, tl=58.8s" with the time left. The score is from the mover's view.
/// Returns what follows it; the whole comment if it has no such score.
std::string_view readEngineScore(std::string_view comment, rules::Color mover,
                                 game::MoveValues& values);
/// Reads a comment of TCEC: "d=28, sd=38, mt=2577, tl=1815423, wv=0.94,": depth, time for the move
/// and time left (in milliseconds or as a clock), score from White's view.
void readNamedValues(std::string_view comment, game::MoveValues& values);
/// Returns the part at the start of a comment that a program wrote as values, with the white space
/// before it: what these functions read ("+0.35/24 1.2s", "d=24, wv=0.35,"), or the note that a
/// move is from an opening book ("book, mb=+0+0+0,"). Empty if there is none.
[[nodiscard]] std::string_view engineNote(std::string_view comment);

} // namespace plyline::pgn
