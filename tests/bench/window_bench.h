#pragma once

#include <QtCore/QString>

#include <optional>

namespace plyline::bench {

/// `given`, or the corpus' masters unpacked once; none where there is neither.
[[nodiscard]] std::optional<QString> corpusFile(const QString& given);

/// The file, or as many copies with other names as make a gigabyte.
[[nodiscard]] std::optional<QString> gigabyteOf(const QString& file);

/// False when a stall was longer than 100 ms of the thread's own time, or something did not come.
[[nodiscard]] bool benchStalls(const QString& file);
/// False when the second half of the rounds leaves half as much again in memory as the first half.
[[nodiscard]] bool benchCancel(const QString& file, int times);

} // namespace plyline::bench
