#include "app/render/formats/picture_format.h"

#include <QtCore/QFileInfo>

#include "app/render/formats/gif_picture.h"
#include "app/render/formats/mp4_picture.h"
#include "app/render/formats/pdf_picture.h"
#include "app/render/formats/png_picture.h"
#include "app/render/formats/svg_picture.h"
#include "app/render/formats/web_page.h"
#include "app/render/formats/webp_picture.h"

#include <algorithm>
#include <array>

namespace plyline::formats {

std::span<const PictureFormat> pictureFormats()
{
    static constexpr std::array all = {
        PictureFormat{"png", false, false, &writePng},
        PictureFormat{"svg", false, true, &writeSvg},
        PictureFormat{"pdf", false, true, &writePdf},
        PictureFormat{"gif", true, false, &writeGif, nullptr, true},
        PictureFormat{"webp", true, false, &writeWebp, nullptr, true},
        PictureFormat{"mp4", true, false, &writeMp4, &hasVideoEncoder},
        PictureFormat{"html", false, true, &writeWebPage},
    };
    return all;
}

const PictureFormat* pictureFormatOfId(std::string_view id)
{
    const auto all = pictureFormats();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [id](const PictureFormat& format) { return format.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const PictureFormat* pictureFormatOfFile(const QString& path)
{
    return pictureFormatOfId(QFileInfo(path).suffix().toLower().toStdString());
}

Expected<void, Error> writePicture(const Film& film, const PictureFormat& format,
                                   const std::string& path, const std::stop_token& stop,
                                   const Progress& progress)
{
    auto file = files::NewFile::create(path);
    if (!file)
        return unexpected(file.error());
    const auto tell = [&progress](double done) {
        if (progress)
            progress(done);
    };
    if (auto written = format.write(film, *file, stop, tell); !written)
        return written;
    if (stop.stop_requested())
        return unexpected(cancelledError());
    return file->finish();
}

Error cancelledError()
{
    Error error;
    error.code = ErrorCode::Cancelled;
    return error;
}

Error encoderError(const files::NewFile& file, std::string detail)
{
    Error error = fileError(ErrorCode::FileNotWritable, file.path());
    error.detail = std::move(detail);
    return error;
}

Expected<void, Error> writeBytes(files::NewFile& file, const QByteArray& bytes)
{
    return file.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace plyline::formats
