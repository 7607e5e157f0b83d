#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace plyline::linking {

/// What a link's path leads to.
struct LinkedFile
{
    enum class Kind : std::uint8_t {
        NotThere,
        NotAFile, ///< A folder, a device, a pipe.
        InHome,   ///< In the person's home folder.
        OutsideHome,
    };
    Kind kind = Kind::NotThere;
    QString path; ///< Where the path really leads, without ".." and symbolic links.
};

[[nodiscard]] LinkedFile linkedFile(const QString& path);

} // namespace plyline::linking
