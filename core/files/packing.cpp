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

// No PGN file begins with these: binary bytes follow "BZh" and "PK".
constexpr std::array<Magic, 6> magics = {{{Packing::Gzip, "\x1f\x8b\x08"sv},
                                          {Packing::Xz, "\xfd"
                                                        "7zXZ\0"sv},
                                          {Packing::Zstandard, "\x28\xb5\x2f\xfd"sv},
                                          {Packing::Zip, "PK\x03\x04"sv},
                                          {Packing::Zip, "PK\x05\x06"sv}, // without entries
                                          {Packing::Zip, "PK\x07\x08"sv}}};

/// Tests for "BZh", a digit, and the six BCD bytes of pi (a block) or of its square root (an empty
/// stream).
bool isBzip2(std::string_view bytes)
{
    return bytes.substr(0, 3) == "BZh"sv && bytes.size() >= 10 && bytes[3] >= '1' &&
           bytes[3] <= '9' &&
           (bytes.substr(4, 6) == "1AY&SY"sv || bytes.substr(4, 6) == "\x17\x72\x45\x38\x50\x90"sv);
}

/// Tests for a skippable frame, which parallel compressors write before the others.
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
