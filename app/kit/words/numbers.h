#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace plyline::words {

/// "2,249" as the locale groups it.
[[nodiscard]] QString countText(std::int64_t count);
/// "0.21 µs", "9.8 µs", "140 µs", "1.3 ms": two or three digits that mean something.
[[nodiscard]] QString microsText(double micros);
/// "174 B", "36 KB", "1.2 MB"; 1 KB is 1024 bytes.
[[nodiscard]] QString bytesText(std::int64_t bytes);
/// "1 game", "4,800 games"; rows and events alike.
[[nodiscard]] QString gamesText(std::int64_t games);
[[nodiscard]] QString rowsText(std::int64_t rows);
[[nodiscard]] QString eventsText(std::int64_t events);

} // namespace plyline::words
