#include "app/model/links/link.h"
#include "tests/fuzz/check.h"

#include <cstddef>
#include <cstdint>

using namespace plyline;
using links::Link;
using links::ReadLink;

namespace {

/// What a stranger may make a program read: a local file, a content, a game of bounded size.
void checkBounds(const Link& link)
{
    constexpr int largest = 1'000'000'000;
    FUZZ_CHECK(link.place.game >= 0 && link.place.game <= largest);
    FUZZ_CHECK(link.place.line.number() >= 0 && link.place.line.number() <= largest);
    FUZZ_CHECK(link.place.ply >= game::Ply() && link.place.ply.number() <= largest);
    FUZZ_CHECK(!link.clockMillis || *link.clockMillis >= 0);
    FUZZ_CHECK(!link.range || link.range->first <= link.range->second);
    if (const auto* const file = std::get_if<links::FilePlace>(&link.where)) {
        FUZZ_CHECK(file->path.startsWith(u'/') && !file->path.startsWith(u"//"));
        FUZZ_CHECK(!file->path.contains(QChar(0)));
    }
    if (const auto* const game = std::get_if<links::TextPlace>(&link.where))
        FUZZ_CHECK(!game->pgn.isEmpty() && game->pgn.size() <= links::longestGame);
    if (std::holds_alternative<links::ContentPlace>(link.where))
        FUZZ_CHECK(link.content.has_value());
}

/// A link that was read is written and read back the same, in letters that any program passes on.
void checkWriting(const Link& link)
{
    const QString text = links::linkText(link);
    for (const QChar c : text)
        FUZZ_CHECK(c.unicode() > 0x20 && c.unicode() < 0x7f);
    if (text.size() > links::longestLink) // percent signs make it longer
        return;
    const auto again = links::parseLink(text);
    FUZZ_CHECK(std::holds_alternative<ReadLink>(again));
    FUZZ_CHECK(std::get<ReadLink>(again).link == link);
    FUZZ_CHECK(std::get<ReadLink>(again).ignored.isEmpty());
    FUZZ_CHECK(std::get<ReadLink>(again).clamped.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const QString& whole : {text, QStringLiteral("plyline:") + text}) {
        const auto read = links::parseLink(whole);
        if (const auto* const link = std::get_if<ReadLink>(&read)) {
            checkBounds(link->link);
            checkWriting(link->link);
        }
    }
    const ReadLink typed = links::parsePath(QStringLiteral("/a.pgn"), text);
    checkBounds(typed.link);
    checkWriting(typed.link);
    return 0;
}
