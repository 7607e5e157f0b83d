#pragma once

#include <QTest>

#include "app/model/engines/engine_program.h"

namespace plyline::tests {

/// Empty where it is not installed.
inline engines::EngineProgram stockfish()
{
    const auto found = engines::foundEngines();
    for (const engines::EngineProgram& program : found)
        if (program.path.endsWith(u"/stockfish"))
            return program;
    return {};
}

} // namespace plyline::tests

/// First line of a test that asks Stockfish. Where it is not installed, the test is skipped; with
/// CI set it fails.
#define PLYLINE_NEEDS_STOCKFISH()                                                                  \
    do {                                                                                           \
        if (plyline::tests::stockfish().isEmpty()) {                                               \
            if (qEnvironmentVariableIsSet("CI"))                                                   \
                QFAIL("Stockfish is not installed: it is in the package stockfish");               \
            QSKIP("Stockfish is not installed: it is in the package stockfish");                   \
        }                                                                                          \
    } while (false)
