#pragma once

#include <QtCore/QDateTime>
#include <QtGui/QPageSize>

#include "app/render/frames/film.h"
#include "core/files/new_file.h"

#include <functional>
#include <span>
#include <stop_token>
#include <string_view>

namespace plyline::formats {

/// A picture or film to be written: the moments of one line, how they look, and what is said of
/// them.
struct Film
{
    frames::FrameSource source;
    frames::PictureOptions options;
    std::vector<frames::FilmStep> steps; ///< Never empty. A still shows the first.
    int loops = 0;                       ///< How often a film is shown; 0: for ever.
    QString link; ///< Address of the moment for the file's notes; may be empty.
    QPageSize::PageSizeId paper = QPageSize::A4;
    /// Of documents that say when they were made; none: now.
    std::optional<QDateTime> date = std::nullopt;
};

/// Called with the part that is done, from 0 to 1.
using Progress = std::function<void(double done)>;

/// A format of pictures or films.
struct PictureFormat
{
    /// Writes the bytes; the caller finishes the file. Looks at the token at least once a frame.
    /// Errors: FileNotWritable, Cancelled, and those of FrameSource::frameAt.
    using Write = Expected<void, Error> (*)(const Film& film, files::NewFile& file,
                                            const std::stop_token& stop, const Progress& progress);

    std::string_view id; ///< "png"; the suffix of its files, too.
    bool isMoving = false;
    bool isVector = false; ///< Has no pixels, so that a scale only sets its size.
    Write write = nullptr;
    /// Whether the program that it needs is installed; null: it needs none.
    bool (*hasProgram)() = nullptr;
    bool tellsLoops = false; ///< Whether its files say how often they are shown.

    [[nodiscard]] bool isAvailable() const { return !hasProgram || hasProgram(); }
};

/// Returns every format, in the order in which a user is offered them.
[[nodiscard]] std::span<const PictureFormat> pictureFormats();
/// Returns null if there is no format with this id.
[[nodiscard]] const PictureFormat* pictureFormatOfId(std::string_view id);
/// Returns the format for a file by its suffix; null if there is none.
[[nodiscard]] const PictureFormat* pictureFormatOfFile(const QString& path);

/// Writes a file, or leaves the old one as it is. Errors: those of PictureFormat::write.
[[nodiscard]] Expected<void, Error> writePicture(const Film& film, const PictureFormat& format,
                                                 const std::string& path,
                                                 const std::stop_token& stop = {},
                                                 const Progress& progress = {});

/// The error of work that was stopped.
[[nodiscard]] Error cancelledError();
/// The error of a library that could not make the file, with its message.
[[nodiscard]] Error encoderError(const files::NewFile& file, std::string detail);
[[nodiscard]] Expected<void, Error> writeBytes(files::NewFile& file, const QByteArray& bytes);

} // namespace plyline::formats
