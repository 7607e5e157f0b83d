#include "core/files/packing.h"

#include <array>

namespace plyline::files {

namespace {

using namespace std::string_view_literals;

struct Magic
{
    Packing packing;
    std::string_view begin;
};

// Nothing that a PGN file may begin with: "BZh" and "PK" are followed by what is no text.
constexpr std::array<Magic, 6> magics = {{{Packing::Gzip, "\x1f\x8b\x08"sv},
                                          {Packing::Xz, "\xfd"
                                                        "7zXZ\0"sv},
                                          {Packing::Zstandard, "\x28\xb5\x2f\xfd"sv},
                                          {Packing::Zip, "PK\x03\x04"sv},
                                          {Packing::Zip, "PK\x05\x06"sv}, // without an entry
                                          {Packing::Zip, "PK\x07\x08"sv}}};

/// "BZh", a digit, then the digits of pi or of its square root.
bool isBzip2(std::string_view bytes)
{
    return bytes.substr(0, 3) == "BZh"sv && bytes.size() >= 10 && bytes[3] >= '1' &&
           bytes[3] <= '9' &&
           (bytes.substr(4, 6) == "1AY&SY"sv || bytes.substr(4, 6) == "\x17\x72\x45\x38\x50\x90"sv);
}

/// Parallel compressors write frames that are to be skipped in front of the others.
bool isSkippableZstandard(std::string_view bytes)
{
    return bytes.size() >= 8 && (static_cast<unsigned char>(bytes[0]) & 0xf0) == 0x50 &&
           bytes.substr(1, 3) == "\x2a\x4d\x18"sv;
}

} // namespace

std::optional<Packing> packingOf(std::string_view bytes)
{
    for (const Magic& magic : magics)
        if (bytes.substr(0, magic.begin.size()) == magic.begin)
            return magic.packing;
    if (isBzip2(bytes))
        return Packing::Bzip2;
    if (isSkippableZstandard(bytes))
        return Packing::Zstandard;
    return std::nullopt;
}

} // namespace plyline::files
