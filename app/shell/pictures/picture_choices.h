#pragma once

#include <QtCore/QByteArray>

#include "app/render/frames/picture_options.h"

#include <cstdint>
#include <string>

namespace plyline::pictures {

/// The plies that a picture shows.
enum class PictureRange : std::uint8_t { Moment, Loop, Markers, Line };
/// The colours of a picture: the window's, or always the same ones.
enum class PictureTheme : std::uint8_t { Window, Light, Dark };

/// What a person chose in the dialog for pictures, which is kept between starts.
struct PictureChoices
{
    static constexpr int smallestWidth = 160;
    static constexpr int largestWidth = 1200;
    static constexpr double longestInterval = 10.0;
    static constexpr int mostLoops = 100;

    PictureRange range = PictureRange::Moment;
    std::string still = "png"; ///< Id of the format of a moment.
    std::string film = "gif";  ///< Id of the format of a range.
    int width = 480;           ///< Of the board with its margin, in logical pixels.
    int scale = 2;             ///< 1 to 8.
    PictureTheme theme = PictureTheme::Window;
    frames::PictureContents contents;
    bool hasLink = true; ///< In the notes of the file.
    bool hasRealPace = false;
    double intervalSeconds = 0.5;
    double idleCapSeconds = 5.0; ///< 0: none.
    double speed = 1.0;          ///< Factor of the real pace.
    int loops = 0;               ///< How often a film is shown; 0: for ever.

    [[nodiscard]] bool isMoving() const { return range != PictureRange::Moment; }
    [[nodiscard]] const std::string& format() const { return isMoving() ? film : still; }
    /// The range is not kept: the next picture is one of a moment again.
    [[nodiscard]] QByteArray toJson() const;
    /// Takes what is valid and leaves the rest at its default.
    [[nodiscard]] static PictureChoices fromJson(const QByteArray& json);
    bool operator==(const PictureChoices&) const = default;
};

} // namespace plyline::pictures
