#include "core/pgn/word_reader.h"
#include "core/rules/san.h"
#include "core/rules/san_reader.h"
#include "tests/fuzz/check.h"

#include <cstddef>
#include <cstdint>
#include <string>

using namespace plyline;
using rules::Position;
using rules::San;

/// Words between spaces, each played on the position that the ones before led to: only legal moves
/// are found, the two readers agree, and a found move's own text reads back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // The fast reader may look behind a word, as it does in a file.
    const std::string text =
        std::string(reinterpret_cast<const char*>(data), size) + std::string(64, '\0');
    Position position = Position::start();
    pgn::WordReader words;
    words.begin(position);
    for (std::size_t at = 0; at < size;) {
        const std::size_t end = std::min(text.find(' ', at), size);
        const std::string_view word = std::string_view(text).substr(at, end - at);
        at = end + 1;
        const auto fast = rules::SanReader::read(position, word);
        const bool isForeign = words.isForeign();
        const pgn::Word read = words.read(position, word);
        if (fast && !isForeign)
            FUZZ_CHECK(read.move == fast);
        FUZZ_CHECK(read.move.has_value() == (read.kind == pgn::Word::Kind::Move));
        if (!read.move)
            continue;
        FUZZ_CHECK(position.isLegal(*read.move));
        const auto san = San::parse(San::write(position, *read.move));
        FUZZ_CHECK(san.has_value());
        const auto back = san->resolve(position);
        FUZZ_CHECK(back && *back == *read.move);
        position.play(*read.move);
    }
    return 0;
}
