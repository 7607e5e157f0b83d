#pragma once

#include <QtCore/QString>

#include "core/streams/model_reader.h"

#include <optional>
#include <string_view>
#include <vector>

namespace plyline::words {

/// Returns the name of a kind of read model: "Captured pieces". A kind without a name has its id.
[[nodiscard]] QString modelTitle(std::string_view id);
/// Returns what a kind of read model answers, in one sentence.
[[nodiscard]] QString modelMeaning(std::string_view id);
/// "up to date", "behind" and so on.
[[nodiscard]] QString statusName(streams::ModelReader::Status status);
/// "offset 41 / 47 · lag 6 (3.2 s) · 2 ev/s"; "offset 18 / 47 · 38 %" while the model is rebuilt.
[[nodiscard]] QString progressLine(const streams::ModelReader& reader,
                                   streams::ModelReader::Millis now);
/// Why a reader stands still, or how its state differs from the log; empty if neither is so.
[[nodiscard]] QString problemSentence(const streams::ModelReader& reader);
/// "2 ev/s", "full speed".
[[nodiscard]] QString paceName(const std::optional<double>& eventsPerSecond);

/// Returns what a read model shows, for one who does not see it.
[[nodiscard]] QString viewText(const streams::ModelView& view);
/// Returns the indices of the squares with the highest numbers, the highest first; none with zero.
[[nodiscard]] std::vector<int> busiestSquares(const streams::SquareNumbers& numbers,
                                              std::size_t most = 4);
/// "KQkq", or "none".
[[nodiscard]] QString castlingName(const rules::Setup& setup);

} // namespace plyline::words
