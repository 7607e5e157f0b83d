#pragma once

#include <QtCore/QString>

#include "core/questions/compaction.h"

namespace plyline::words {

/// "Full log", "Last of each piece", "Last only".
[[nodiscard]] QString compactionName(questions::Compaction compaction);
/// "What was captured, and when?"
[[nodiscard]] QString questionText(questions::LogQuestion question);
/// "12 of 47 events kept, 3 of 8 questions answered."
[[nodiscard]] QString compactionSentence(const questions::CompactedLog& log, int events);

} // namespace plyline::words
