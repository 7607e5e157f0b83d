#pragma once

#include <QtCore/QString>

#include "core/questions/what_if.h"

namespace plyline::words {

/// "14 events of the old future are still possible; event 32, Nxe5, has become impossible: the way
/// is blocked." `possible` counts the events of the old history that were applied again, and `san`
/// is the move that has become impossible.
[[nodiscard]] QString oldFutureSentence(int possible, const questions::Impossible& end,
                                        const QString& san);
/// "All 14 events of the old future are still possible."
[[nodiscard]] QString oldFutureSentence(int possible);
/// "Both histories meet again: ply 40 of the old one is ply 41 of the new one." Says that they
/// do not, if there is no meeting.
[[nodiscard]] QString meetingSentence(const std::optional<questions::Meeting>& meeting);

} // namespace plyline::words
