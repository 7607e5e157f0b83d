#include "core/pgn/position_line.h"
#include "core/rules/epd.h"
#include "core/rules/position.h"
#include "tests/fuzz/check.h"

#include <cstddef>
#include <cstdint>

using namespace plyline;
using namespace plyline::rules;

namespace {

bool isWithin(std::string_view part, std::string_view whole)
{
    return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

} // namespace

/// Any text: fields and operations are parts of it, and what is read as a position is read again
/// from the FEN that it makes and from an EPD record of the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const EpdRecord record = epd::split(text);
    FUZZ_CHECK(isWithin(record.fields, text));
    for (const EpdOperation& operation : record.operations)
        FUZZ_CHECK(isWithin(operation.text, text) && isWithin(operation.operands, text) &&
                   operation.text.starts_with(operation.opcode));
    for (const pgn::Token& comment : pgn::PositionLine(text).comments)
        FUZZ_CHECK(isWithin(comment.text(), text));
    const auto setup = epd::parse(text);
    if (!setup)
        return 0;
    const std::string fen = fen::write(*setup);
    FUZZ_CHECK(*epd::parse(fen) == *fen::parse(fen));
    const auto position = Position::fromSetup(withoutImpossibleRights(*setup));
    if (!position)
        return 0;
    const Setup& played = position->setup();
    const std::string whole = fen::write(played);
    const std::string fields = whole.substr(0, whole.rfind(' ', whole.rfind(' ') - 1));
    const auto again = epd::parse(fields + " hmvc " + std::to_string(played.halfmoveClock) +
                                  "; fmvn " + std::to_string(played.fullmoveNumber) + ";");
    FUZZ_CHECK(again && *again == played);
    return 0;
}
