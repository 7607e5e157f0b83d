#pragma once

#include <QtCore/QString>

#include "core/questions/deciding_events.h"

namespace plyline::words {

/// Says why a move cannot be played: "a piece stands in the way". Empty for Legal.
[[nodiscard]] QString verdictText(questions::Verdict verdict);
/// Says whether a move can be played and how many events decide that. `move` names the move.
[[nodiscard]] QString decisionSentence(const QString& move, questions::Verdict verdict, int events);
/// Says why an event decides a move: "brought the piece to f3", "changed e5, the target".
[[nodiscard]] QString reasonText(const questions::DecidingEvent& event);

} // namespace plyline::words
