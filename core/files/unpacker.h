#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/source.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

namespace plyline::files {

/// When unpacking is given up. PGN usually shrinks to a tenth, seldom to a hundredth.
struct UnpackLimits
{
    std::int64_t mostBytes = std::int64_t{1} << 40;
    /// Largest ratio of unpacked to packed size beyond `harmless` bytes.
    std::int64_t mostTimes = 400;
    /// Unpacked size up to which the ratio does not matter.
    std::int64_t harmless = std::int64_t{64} << 20;
    /// Largest size kept in memory, without a file.
    std::int64_t inMemory = std::int64_t{16} << 20;
    std::int64_t spared = std::int64_t{256} << 20; ///< Space to leave free on the disk.
};

/// Unpacks a gzip, bzip2, xz or Zstandard file, or the games of a zip archive one after another,
/// step by step into memory or, if large, into an unnamed file. Bounded in memory. Keeps what came
/// before an error and the other files of a damaged archive. Used by one thread at a time.
class Unpacker
{
public:
    /// `folder` holds the unnamed file of large contents. Errors: DiskFull if there is not enough
    /// room for the announced size; UnpackTooLarge if an archive announces more than the limits
    /// allow.
    [[nodiscard]] static Expected<std::unique_ptr<Unpacker>, Error>
    open(std::shared_ptr<const files::Source> packed, std::string folder,
         const UnpackLimits& limits = {});
    ~Unpacker();
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;

    /// Unpacks about `bytes` bytes more, fewer after a stop. Returns false at the end. Errors,
    /// returned after everything readable was unpacked: UnpackFailed or ChecksumWrong for damage,
    /// TrailingData for bytes that are not packed; UnpackTooLarge beyond the limits; DiskFull;
    /// FileNotWritable; FileChanged if the packed file was cut short meanwhile.
    [[nodiscard]] Expected<bool, Error> unpack(std::int64_t bytes, const std::stop_token& stop);

    /// Returns what was unpacked so far. Errors: FileNotReadable.
    [[nodiscard]] Expected<std::shared_ptr<const files::Source>, Error> source() const;
    [[nodiscard]] std::int64_t unpackedBytes() const;
    /// Returns the consumed fraction of the packed file, 0 to 1.
    [[nodiscard]] double progress() const;

private:
    struct Private;
    explicit Unpacker(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> m_parts;
};

/// A file, unpacked if it is packed. If an error stopped the unpacking, `damage` holds it and
/// `source` what was read before.
struct OpenedSource
{
    std::shared_ptr<const files::Source> source;
    std::optional<Error> damage;
};
/// Errors: those of Source::open and Unpacker::open.
[[nodiscard]] Expected<OpenedSource, Error>
openUnpacked(const std::string& path, const std::string& folder, const UnpackLimits& limits = {});

} // namespace plyline::files
