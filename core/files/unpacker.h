#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/files/source.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

namespace plyline::files {

/// When unpacking is given up. PGN packs to a tenth, seldom to a hundredth.
struct UnpackLimits
{
    std::int64_t mostBytes = std::int64_t{1} << 40;
    std::int64_t mostTimes = 400;                   ///< As large as what is packed, once it is ...
    std::int64_t harmless = std::int64_t{64} << 20; ///< ... larger than this.
    std::int64_t inMemory = std::int64_t{16} << 20; ///< Up to here it needs no disk.
    std::int64_t spared = std::int64_t{256} << 20;  ///< What is left free on the disk.
};

/// Unpacks a gzip, bzip2, xz or Zstandard file, or the games of a zip archive one after another,
/// step by step, into memory or, when it is large, a nameless file. Memory stays bounded, and what
/// came before an error stays, as do the other files of an archive. It stands in this layer because
/// the list of games grows with it. One thread.
class Unpacker
{
public:
    /// `folder` is where a large one goes. Errors: DiskFull where it is known before that there is
    /// not enough room; UnpackTooLarge where an archive announces more than any limit allows.
    [[nodiscard]] static Expected<std::unique_ptr<Unpacker>, Error>
    open(std::shared_ptr<const files::Source> packed, std::string folder,
         const UnpackLimits& limits = {});
    ~Unpacker();
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;

    /// About so many bytes more, or fewer after a stop; false when there are none. Errors, when all
    /// was unpacked that can be: UnpackFailed and ChecksumWrong for damage, TrailingData for what
    /// is not packed; UnpackTooLarge beyond `limit` bytes; DiskFull; FileNotWritable; FileChanged
    /// when the packed file was cut short meanwhile.
    [[nodiscard]] Expected<bool, Error> unpack(std::int64_t bytes, const std::stop_token& stop);

    /// What was unpacked so far. Errors: FileNotReadable.
    [[nodiscard]] Expected<std::shared_ptr<const files::Source>, Error> source() const;
    [[nodiscard]] std::int64_t unpackedBytes() const;
    /// How much of the packed file that took, 0 to 1.
    [[nodiscard]] double progress() const;

private:
    struct Private;
    explicit Unpacker(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

/// A file as it is, or all of it unpacked where it is packed. What could be read before an error
/// stands beside the error.
struct OpenedSource
{
    std::shared_ptr<const files::Source> source;
    std::optional<Error> damage;
};
/// Errors: as of Source::open and Unpacker::open.
[[nodiscard]] Expected<OpenedSource, Error>
openUnpacked(const std::string& path, const std::string& folder, const UnpackLimits& limits = {});

} // namespace plyline::files
