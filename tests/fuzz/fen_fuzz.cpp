#include "core/rules/fen.h"
#include "core/rules/position.h"
#include "tests/fuzz/check.h"

#include <cstddef>
#include <cstdint>

using namespace plyline::rules;

/// Any text: a FEN that is read writes itself back, and what passes as a position can be played on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto setup = fen::parse({reinterpret_cast<const char*>(data), size});
    if (!setup)
        return 0;
    const auto position = Position::fromSetup(withoutImpossibleRights(*setup));
    if (!position)
        return 0;
    const std::string text = fen::write(position->setup());
    const auto again = fen::parse(text);
    FUZZ_CHECK(again && *again == position->setup());
    for (const Move move : position->legalMoves()) {
        FUZZ_CHECK(position->isLegal(move));
        Position next = *position;
        next.play(move);
        FUZZ_CHECK(faultsOf(next.setup()).isEmpty());
    }
    return 0;
}
