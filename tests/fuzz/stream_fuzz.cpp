#include "core/base/line_splitter.h"
#include "core/streams/envelope_content.h"
#include "tests/core/streams/mutations.h"
#include "tests/core/streams/streamed.h"
#include "tests/fuzz/check.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace plyline;
using streams::Arrival;
using streams::Assembler;

namespace {

constexpr char games[] =
    "[White \"Ann\"]\n[Event \"a\"]\n[Event \"b\"]\n\n{x} 1. e4 $1 e5 (1... c5 $6 2. Nf3 (2. Nc3) "
    "2... d6) 2. Nf3 Nc6 3. Bb5 a6 4. O-O {[%clk 1:00:00]} 1-0\n\n"
    "[SetUp \"1\"]\n[FEN \"8/P7/8/8/8/7k/8/7K w - - 0 1\"]\n\n1. a8=Q Kg3 2. -- *\n\n"
    "[SetUp \"1\"]\n[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]\n\n*\n";

const std::vector<nlohmann::ordered_json>& goodEvents()
{
    static const auto made = [] {
        std::vector<nlohmann::ordered_json> events;
        const auto source = files::Source::fromText(games, "fuzz");
        for (const std::string& line : tests::published(tests::gamesOf(source)))
            events.push_back(nlohmann::ordered_json::parse(line));
        return events;
    }();
    return made;
}

/// The assembler with narrow limits, and what must hold whatever it is given.
class Watched
{
public:
    Watched()
    {
        Assembler::Options options;
        options.limits = limits();
        options.ended = [](const std::string&, const streams::ArrivedGame& game) {
            FUZZ_CHECK(game.hasStarted() && tests::isKeptByPgn(game));
        };
        m_assembler = Assembler(std::move(options));
    }

    void take(std::string_view text)
    {
        const auto envelope = streams::parseStructured(text);
        if (envelope)
            checkModes(*envelope);
        m_assembler.take(envelope, m_taken++, text);
        const Assembler::Kept kept = m_assembler.kept();
        FUZZ_CHECK(kept.growingGames <= limits().growingGames);
        FUZZ_CHECK(kept.growingBytes <= limits().growingBytes || kept.growingGames == 1);
        FUZZ_CHECK(kept.waitingBytes <= limits().waitingBytes);
        FUZZ_CHECK(kept.endedKeys <= limits().endedKeys);
        FUZZ_CHECK(m_assembler.poisoned().size() <= limits().poisonedEvents);
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < streams::arrivalCount; ++i) {
            const std::int64_t count = m_assembler.count(static_cast<Arrival>(i));
            FUZZ_CHECK(count >= 0);
            sum += count;
        }
        FUZZ_CHECK(sum == m_taken);
    }

private:
    static streams::AssemblyLimits limits()
    {
        streams::AssemblyLimits limits;
        limits.waitingEvents = 6;
        limits.waitingBytes = 20'000;
        limits.growingGames = 3;
        limits.growingBytes = 10'000;
        limits.poisonedEvents = 4;
        limits.endedKeys = 3;
        return limits;
    }

    static void checkModes(const streams::Envelope& envelope)
    {
        const auto again = streams::parseStructured(streams::structuredText(envelope));
        FUZZ_CHECK(again.has_value() && *again == envelope);
        FUZZ_CHECK(streams::contentHash(*again) == streams::contentHash(envelope));
        const auto attributes = streams::attributesOf(envelope);
        const std::vector<streams::Attribute> headers(attributes.begin(), attributes.end());
        const auto binary = streams::parseBinary(headers, envelope.data.dump());
        FUZZ_CHECK(binary.has_value() && *binary == envelope);
    }

    Assembler m_assembler;
    std::int64_t m_taken = 0;
};

} // namespace

/// The first byte tells how the others are read: as lines, or as choices of good events and of
/// what is changed in them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    Watched watched;
    std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] % 2 == 0) {
        LineSplitter splitter(4000);
        const auto take = [&](const LineSplitter::Line& line) { watched.take(line.text); };
        splitter.add(rest, take);
        splitter.end(take);
        return 0;
    }
    const auto next = [&rest](int limit) {
        if (rest.empty())
            return 0;
        int number = static_cast<unsigned char>(rest.front());
        rest.remove_prefix(1);
        if (limit > 256 && !rest.empty()) {
            number = number * 256 + static_cast<unsigned char>(rest.front());
            rest.remove_prefix(1);
        }
        return number % limit;
    };
    constexpr int mostEvents = 200; // else one input takes seconds
    for (int place = 0; place < mostEvents && !rest.empty(); ++place) {
        auto event = goodEvents()[static_cast<std::size_t>((place + next(256)) %
                                                           static_cast<int>(goodEvents().size()))];
        for (int changes = next(4); changes > 1; --changes)
            tests::mutate(event, next);
        watched.take(event.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    }
    return 0;
}
