#include "core/pgn/game_builder.h"
#include "core/pgn/ignoring_visitor.h"
#include "core/pgn/reader.h"
#include "tests/bench/bench.h"
#include "tests/support/hostile_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace plyline::bench {

namespace {

/// Passes all movetext over.
struct SkippingVisitor : pgn::IgnoringVisitor
{
    static pgn::Flow beginMovetext() { return pgn::Flow::SkipRest; }
};

/// Processor time of passing over the text, and of building it as one game.
double secondsOf(const tests::HostileText& hostile, std::size_t size)
{
    const auto source = files::Source::fromText(tests::textOf(hostile, size), "bench");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    return medianSeconds(Time::Processor, 3, [&] {
        SkippingVisitor visitor;
        pgn::Reader reader(source->bytes());
        while (reader.readGame(visitor)) {
        }
        static_cast<void>(pgn::buildGame(source, {0, length}, 1, 1));
    });
}

} // namespace

/// Ten times the length may take ten times as long, not a hundred times.
bool benchHostile()
{
    constexpr double mostGrowth = 20.0;
    const OneProcessor one;
    bool isGood = true;
    for (const tests::HostileText& hostile : tests::hostileTexts) {
        const double shorter = secondsOf(hostile, 300'000);
        const double longer = secondsOf(hostile, 3'000'000);
        const double growth = longer / std::max(shorter, 1e-6);
        isGood = isGood && growth <= mostGrowth;
        print(fmt::format("hostile text: {}", hostile.name),
              fmt::format("{:.1f} ns a byte", longer / 3'000'000 * 1e9),
              fmt::format("{:.1f} times the time of a tenth; budget {:.0f}", growth, mostGrowth));
    }
    return isGood;
}

} // namespace plyline::bench
