#include "core/index/index_scanner.h"

#include "core/base/byte_block.h"
#include "core/base/text.h"
#include "core/game/tags.h"
#include "core/pgn/tag_text.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <iterator>

namespace plyline::index {

namespace {

std::uint16_t rating(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool hasFour = text.size() == 4 && isDigit(text[0]) && isDigit(text[1]) &&
                         isDigit(text[2]) && isDigit(text[3]);
    if (hasFour)
        return static_cast<std::uint16_t>((text[0] - '0') * 1000 + (text[1] - '0') * 100 +
                                          (text[2] - '0') * 10 + (text[3] - '0'));
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return static_cast<std::uint16_t>(value < 10'000 ? value : 0);
}

/// Returns whether the value is ASCII without escapes and line ends, so that its text is its bytes.
bool isPlain(std::string_view value)
{
    unsigned char bits = 0;
    bool hasOther = false;
    for (const char c : value) {
        bits = static_cast<unsigned char>(bits | static_cast<unsigned char>(c));
        hasOther |= (c == '\\') | (c == '\n') | (c == '\r');
    }
    return bits < 0x80 && !hasOther;
}

/// Compares texts of a source, after which more bytes are readable: most are short enough for one
/// comparison of blocks.
bool isSame(std::string_view a, std::string_view b)
{
    static_assert(ByteBlock::size <= files::Source::padding);
    if (a.size() != b.size())
        return false;
    if (a.size() > ByteBlock::size)
        return a == b;
    const ByteBlock isOther = ~ByteBlock::load(a.data()).is(ByteBlock::load(b.data()));
    return isOther.firstHigh() >= static_cast<int>(a.size());
}

} // namespace

void IndexVisitor::beginGame()
{
    static constexpr IndexEntry nothing; // copying is faster than initialising each field
    m_entry = nothing;
    m_utcDate = {};
    m_hasDate = false;
    m_tagged.reset();
    m_read.reset();
}

void IndexVisitor::tag(const pgn::TagToken& token)
{
    // Compare by length first, so that each comparison has a constant number of bytes: most tags of
    // a game are none of these.
    const char* const name = token.name.data();
    const auto is = [name](const auto& word) {
        return std::memcmp(name, word, std::size(word) - 1) == 0;
    };
    switch (token.name.size()) {
    case 3:
        if (is("ECO") && !m_entry.eco.isKnown())
            m_entry.eco = EcoCode::parse(trimmed(token.value));
        return;
    case 4:
        if (is("Site"))
            setText(&IndexEntry::site, token);
        else if (is("Date") && !m_hasDate)
            setDate(token.value);
        return;
    case 5:
        if (is("White"))
            setText(&IndexEntry::white, token);
        else if (is("Black"))
            setText(&IndexEntry::black, token);
        else if (is("Event"))
            setText(&IndexEntry::event, token);
        else if (is("Round"))
            setText(&IndexEntry::round, token);
        return;
    case 6:
        if (is("Result") && !m_tagged)
            m_tagged = game::parseOutcome(trimmed(token.value));
        return;
    case 7:
        if (is("UTCDate") && m_utcDate.empty())
            m_utcDate = token.value;
        return;
    case 8:
        if (is("WhiteElo"))
            m_entry.whiteElo = rating(token.value);
        else if (is("BlackElo"))
            m_entry.blackElo = rating(token.value);
        return;
    default:
        return;
    }
}

void IndexVisitor::setDate(std::string_view value)
{
    if (value != m_recentDate.value)
        m_recentDate = {value, PartialDate::parse(trimmed(value))};
    m_entry.date = m_recentDate.date;
    m_hasDate = m_entry.date.isKnown() || !game::isUnknownTagValue(value);
}

IndexVisitor::Recent& IndexVisitor::recentOf(std::string_view value)
{
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;
    static_assert(std::size(Recents()) == 128);
    std::uint64_t start = 0; // may include bytes after a short value, which are readable
    std::memcpy(&start, value.data(), sizeof(start));
    return m_recent[(start + value.size()) * odd >> 57];
}

void IndexVisitor::setText(Field field, const pgn::TagToken& token)
{
    const std::string_view value = token.value;
    if (m_entry.*field != 0 || value.empty())
        return;
    Recent& recent = recentOf(value);
    if (isSame(value, recent.value)) {
        m_entry.*field = recent.id;
        return;
    }
    if (token.isPlain || isPlain(value)) {
        m_entry.*field = m_strings.intern(value);
        recent = {value, m_entry.*field};
        return;
    }
    if (!isValidUtf8(value))
        m_undecoded.push_back({field, value});
    m_entry.*field = m_strings.intern(pgn::tagText(value));
}

void IndexVisitor::endGame(Span span)
{
    if (!m_undecoded.empty())
        decode(guessCodePage(m_source.bytes(span)));
    if (!m_hasDate && !m_utcDate.empty())
        setDate(m_utcDate);
    m_entry.offset = span.offset;
    m_entry.length = ByteLength(span.length);
    m_entry.outcome = m_tagged.value_or(m_read.value_or(game::Outcome::Unfinished));
}

void IndexVisitor::countLines()
{
    const std::string_view text = m_source.bytes(m_entry.span());
    m_entry.firstLine = static_cast<std::uint32_t>(countLineEnds(text));
}

void IndexVisitor::decode(CodePage page)
{
    if (page != CodePage::Windows1252) {
        for (const Undecoded& tag : m_undecoded)
            m_entry.*tag.field = m_strings.intern(pgn::tagText(tag.value, page));
    }
    m_undecoded.clear();
}

const IndexEntry* IndexScanner::next()
{
    if (!m_reader.readGame(m_visitor) || m_stop.stop_requested())
        return nullptr;
    m_visitor.countLines();
    return &m_visitor.entry();
}

std::optional<std::int64_t> likelyGame(const files::Source& source, Span span)
{
    constexpr int tagLines = 3;
    const std::string_view bytes = source.bytes();
    const pgn::Lexer lexer(bytes);
    const char* const begin = bytes.data();
    const char* const end = begin + span.end();
    for (const char* p = begin + span.offset; p < end; ++p) {
        p = static_cast<const char*>(std::memchr(p, '[', static_cast<std::size_t>(end - p)));
        if (p == nullptr)
            break;
        const bool followsBlankLine =
            p - begin >= 2 && p[-1] == '\n' &&
            (p[-2] == '\n' || (p - begin >= 3 && p[-2] == '\r' && p[-3] == '\n'));
        if (!followsBlankLine)
            continue;
        int tags = 0;
        for (const char* line = p; tags < tagLines && *line == '[' && lexer.looksLikeTag(line);
             ++tags) {
            line = lexer.lineEnd(line);
            line += *line == '\r' ? 1 : 0;
            line += *line == '\n' ? 1 : 0;
        }
        if (tags == tagLines)
            return p - begin;
    }
    return std::nullopt;
}

} // namespace plyline::index
