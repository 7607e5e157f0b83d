#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace plyline::words {

/// "2,249" as the locale groups it.
[[nodiscard]] QString countText(std::int64_t count);
/// "+3", "−2", "0".
[[nodiscard]] QString signedText(int number);
/// "2.5": so many digits behind the point.
[[nodiscard]] QString decimalText(double number, int decimals);
/// "42 %". `part`: 0 to 1.
[[nodiscard]] QString percentText(double part);
/// "42 %", "0.4 %": the same of work, cut and not rounded, so that 100 % is all of it.
[[nodiscard]] QString progressText(double part, int decimals = 0);
/// "0.21 µs", "9.8 µs", "140 µs", "1.3 ms", "2.5 s": two or three digits that mean something.
[[nodiscard]] QString microsText(double micros);
/// "174 B", "36 KB", "1.2 MB"; 1 KB is 1024 bytes.
[[nodiscard]] QString bytesText(std::int64_t bytes);
/// "1 game", "4,800 games"; rows, events and plies alike.
[[nodiscard]] QString gamesText(std::int64_t games);
[[nodiscard]] QString rowsText(std::int64_t rows);
[[nodiscard]] QString eventsText(std::int64_t events);
[[nodiscard]] QString pliesText(std::int64_t plies);

/// The number that chooses a plural where the count itself, as text, is another argument of tr():
/// %n holds no more than an int.
[[nodiscard]] int pluralOf(std::int64_t count);

} // namespace plyline::words
