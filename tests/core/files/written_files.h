#pragma once

#include <QtCore/QTemporaryDir>

#include <fstream>
#include <string>

namespace plyline::tests {

inline std::string pathIn(const QTemporaryDir& directory, const char* name)
{
    return directory.filePath(QString::fromUtf8(name)).toStdString();
}

inline void write(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

inline void append(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::app) << bytes;
}

/// Bytes that do not repeat soon.
inline std::string changingBytes(int size)
{
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 256);
    return bytes;
}

} // namespace plyline::tests
