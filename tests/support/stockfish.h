#pragma once

#include "app/model/engines/engine_program.h"
#include "tests/support/needs.h"

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

/// First line of a test that asks Stockfish.
#define PLYLINE_NEEDS_STOCKFISH()                                                                  \
    PLYLINE_NEEDS(!plyline::tests::stockfish().isEmpty(),                                          \
                  "Stockfish is not installed: it is in the package stockfish")
