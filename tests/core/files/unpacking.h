#pragma once

#include <QtTest/QTest>

#include "core/files/unpacker.h"
#include "tests/core/files/archives.h"

#include <optional>
#include <string>
#include <vector>

namespace plyline::tests {

inline const std::vector<const char*> packings = {"gz", "bz2", "xz", "zst", "zip"};

/// A row for each packing, by its suffix.
inline void addPackingRows()
{
    QTest::addColumn<QString>("suffix");
    for (const char* const suffix : packings)
        QTest::newRow(suffix) << QString::fromUtf8(suffix);
}

/// Does not pack well: numbers in no order.
inline std::string numbers(int count)
{
    std::string text;
    unsigned state = 1;
    for (int i = 0; i < count; ++i) {
        state = state * 1664525U + 1013904223U;
        text += std::to_string(state) + '\n';
    }
    return text;
}

struct Unpacked
{
    std::string bytes;
    std::optional<Error> error;
};

/// Step by step to its end or to an error.
inline Unpacked unpackAll(const std::string& packed, const std::string& folder,
                          const files::UnpackLimits& limits = {}, std::int64_t step = 100'000)
{
    const auto unpacker =
        files::Unpacker::open(files::Source::fromText(packed, "a.packed"), folder, limits);
    if (!unpacker)
        return {{}, unpacker.error()};
    Unpacked all;
    for (bool isMore = true; isMore;) {
        const auto more = (*unpacker)->unpack(step, {});
        if (!more)
            all.error = more.error();
        isMore = more.value_or(false);
    }
    const auto source = (*unpacker)->source();
    if (source)
        all.bytes = std::string((*source)->bytes());
    return all;
}

} // namespace plyline::tests
