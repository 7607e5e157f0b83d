#pragma once

#include "app/render/formats/picture_format.h"

namespace plyline::formats {

/// Whether the program ffmpeg is installed, which encodes MP4.
[[nodiscard]] bool hasVideoEncoder();

/// Writes H.264 video that any player can seek in. Sends the frames to a process of ffmpeg, which
/// is ended if the work is stopped.
[[nodiscard]] Expected<void, Error> writeMp4(const Film& film, files::NewFile& file,
                                             const std::stop_token& stop, const Progress& progress);

/// Returns how often each step is sent and the time of one image, so that a film has as few images
/// as its timing allows. Times are rounded to tenths of a second.
struct VideoTiming
{
    std::vector<int> repeats; ///< One for each step, at least 1.
    std::chrono::milliseconds image{0};
    bool operator==(const VideoTiming&) const = default;
};
[[nodiscard]] VideoTiming videoTimingOf(const std::vector<frames::FilmStep>& steps);

} // namespace plyline::formats
