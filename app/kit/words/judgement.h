#pragma once

#include <QtCore/QString>

#include "core/analysis/accuracy.h"

namespace plyline::words {

/// "?!", "?", "??".
[[nodiscard]] QString judgementSign(analysis::Judgement judgement);
/// "inaccuracy", "mistake", "blunder".
[[nodiscard]] QString judgementName(analysis::Judgement judgement);
/// "Opening", "Middlegame", "Endgame".
[[nodiscard]] QString phaseName(analysis::Phase phase);
/// "the file" or the name of an engine, for "by ...".
[[nodiscard]] QString sourceName(const std::string& engine);

/// "Mistake · 68 % → 41 %", "Blunder · allows a mate": a judgement where there is little room.
[[nodiscard]] QString judgementNote(const analysis::JudgedMove& move);
/// Returns with its numbers why the move that leads to `ply` is judged: "Win chance 68 % → 41 %: 27
/// points lost (mistake from 10, blunder from 15)". The numbers are exact enough that their
/// difference gives the same judgement. Empty if the move is not judged.
[[nodiscard]] QString judgementReason(const analysis::ScoredLine& line, game::Ply ply);

} // namespace plyline::words
