#pragma once

#include <QTest>

#include <filesystem>
#include <string_view>

namespace plyline::tests {

/// A file of the shared corpus, such as "small/MANIFEST.md"; an empty path names the corpus itself.
inline std::filesystem::path corpusPath(std::string_view relative = {})
{
    return std::filesystem::path(PLYLINE_CORPUS) / relative;
}

} // namespace plyline::tests

/// First line of a test function, or of initTestCase(), that reads the corpus: where it is absent,
/// the function is skipped. Where CI is set as well, it fails, unless PLYLINE_WITHOUT_CORPUS says
/// that the corpus cannot be there.
#define PLYLINE_NEEDS_CORPUS()                                                                     \
    do {                                                                                           \
        if (!std::filesystem::is_directory(plyline::tests::corpusPath())) {                        \
            if (qEnvironmentVariableIsSet("CI") &&                                                 \
                !qEnvironmentVariableIsSet("PLYLINE_WITHOUT_CORPUS"))                              \
                QFAIL("The corpus is absent: " PLYLINE_CORPUS);                                    \
            QSKIP("The corpus is absent: " PLYLINE_CORPUS);                                        \
        }                                                                                          \
    } while (false)
