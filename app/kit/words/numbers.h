#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace plyline::words {

/// "2,249", grouped as in the locale.
[[nodiscard]] QString countText(std::int64_t count);
/// "+3", "−2", "0".
[[nodiscard]] QString signedText(int number);
/// "2.5", with `decimals` digits after the point.
[[nodiscard]] QString decimalText(double number, int decimals);
/// "42 %" for 0.42.
[[nodiscard]] QString percentText(double part);
/// "42 %", "0.4 %": progress, rounded down so that 100 % means done.
[[nodiscard]] QString progressText(double part, int decimals = 0);
/// "0.21 µs", "9.8 µs", "140 µs", "1.3 ms", "2.5 s": two or three significant digits.
[[nodiscard]] QString microsText(double micros);
/// "174 B", "36 KB", "1.2 MB"; 1 KB is 1024 bytes.
[[nodiscard]] QString bytesText(std::int64_t bytes);
/// "1 game", "4,800 games"; the next three do the same for rows, events and plies.
[[nodiscard]] QString gamesText(std::int64_t games);
[[nodiscard]] QString rowsText(std::int64_t rows);
[[nodiscard]] QString eventsText(std::int64_t events);
[[nodiscard]] QString pliesText(std::int64_t plies);

/// Returns a number for %n that selects the plural form for `count`. For texts that contain the
/// count as another argument, because %n is limited to an int.
[[nodiscard]] int pluralOf(std::int64_t count);

} // namespace plyline::words
