#pragma once

#include <QtCore/QString>

#include "app/model/open_file/stream_status.h"

namespace plyline::window {

/// "caught up", "broker away since 14:02:11": how a stream stands, in few words.
[[nodiscard]] QString streamStateText(const open_file::StreamStatus& status);
/// "Connecting", "Catching up · 1,204 games": for a stream that is being opened.
[[nodiscard]] QString streamReadingText(const open_file::StreamStatus& status);
/// What was read, and why something is away, for a tool-tip.
[[nodiscard]] QString streamDetailText(const open_file::StreamStatus& status);

} // namespace plyline::window
