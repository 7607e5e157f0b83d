#include "core/library/index_builder.h"

#include "core/pgn/reader.h"
#include "core/pgn/tag_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <vector>

namespace plyline::library {

namespace {

std::uint16_t rating(std::string_view text)
{
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return static_cast<std::uint16_t>(value < 10'000 ? value : 0);
}

/// Keeps the tags that a list shows and passes the movetext over.
class IndexVisitor : public pgn::IgnoringVisitor
{
public:
    IndexVisitor(const game::Source& source, IndexWriter& writer)
        : m_source(source), m_writer(writer)
    {}

    void beginGame()
    {
        m_entry = IndexEntry();
        m_tagged.reset();
        m_read.reset();
    }

    void tag(const pgn::TagToken& token)
    {
        struct Field
        {
            std::string_view name;
            StringPool::Id IndexEntry::*id;
        };
        static constexpr std::array<Field, 5> fields = {{{"White", &IndexEntry::white},
                                                         {"Black", &IndexEntry::black},
                                                         {"Event", &IndexEntry::event},
                                                         {"Site", &IndexEntry::site},
                                                         {"Round", &IndexEntry::round}}};
        for (const Field& field : fields) {
            if (token.name == field.name) {
                if (m_entry.*field.id != 0)
                    return;
                if (!isValidUtf8(token.value))
                    m_undecoded.push_back({field.id, token.value});
                m_entry.*field.id = m_writer.intern(pgn::tagText(token.value));
                return;
            }
        }
        if (token.name == "Date" && !m_entry.date.isKnown())
            m_entry.date = PartialDate::parse(trimmed(token.value));
        else if (token.name == "ECO" && !m_entry.eco.isKnown())
            m_entry.eco = EcoCode::parse(trimmed(token.value));
        else if (token.name == "WhiteElo")
            m_entry.whiteElo = rating(token.value);
        else if (token.name == "BlackElo")
            m_entry.blackElo = rating(token.value);
        else if (token.name == "Result" && !m_tagged)
            m_tagged = game::parseOutcome(trimmed(token.value));
    }

    [[nodiscard]] pgn::Flow beginMovetext() { return pgn::Flow::SkipRest; }
    void outcome(std::string_view text) { m_read = game::parseOutcome(text); }

    void endGame(Span span)
    {
        if (!m_undecoded.empty())
            decode(guessCodePage(m_source.bytes(span)));
        m_entry.offset = span.offset;
        m_entry.length = static_cast<std::uint32_t>(span.length);
        m_entry.outcome = m_tagged.value_or(m_read.value_or(game::Outcome::Unfinished));
    }

    /// The last game read.
    [[nodiscard]] IndexEntry& entry() { return m_entry; }

private:
    /// A tag whose bytes are no UTF-8: the whole game decides how they are meant.
    struct Undecoded
    {
        StringPool::Id IndexEntry::*id;
        std::string_view value;
    };

    void decode(CodePage page)
    {
        if (page != CodePage::Windows1252) {
            for (const Undecoded& tag : m_undecoded)
                m_entry.*tag.id = m_writer.intern(pgn::tagText(tag.value, page));
        }
        m_undecoded.clear();
    }

    const game::Source& m_source;
    std::vector<Undecoded> m_undecoded;
    IndexWriter& m_writer;
    IndexEntry m_entry;
    std::optional<game::Outcome> m_tagged;
    std::optional<game::Outcome> m_read;
};

} // namespace

std::shared_ptr<const GameIndex> buildIndex(std::shared_ptr<const game::Source> source,
                                            std::stop_token stop,
                                            const std::function<void(std::int64_t)>& progress)
{
    constexpr std::int64_t progressStep = 1 << 20;
    constexpr std::int64_t longest = std::numeric_limits<std::uint32_t>::max();
    const std::string_view bytes = source->bytes();
    IndexWriter writer(source);
    pgn::Reader reader(bytes);
    IndexVisitor visitor(*source, writer);
    std::optional<IndexEntry> last; // not added before it is known what follows
    std::int64_t told = 0;
    std::uint32_t line = 1;
    while (!stop.stop_requested() && reader.readGame(visitor)) {
        if (last)
            writer.add(*last);
        last = visitor.entry();
        last->firstLine = line;
        const Span span = last->span();
        line += static_cast<std::uint32_t>(countLineEnds(source->bytes(span)));
        if (progress && span.end() - told >= progressStep) {
            told = span.end();
            progress(told);
        }
    }
    // What follows the last game belongs to it: the spans cover the file.
    const bool isComplete = !stop.stop_requested();
    if (last && isComplete) {
        const auto rest = static_cast<std::int64_t>(bytes.size()) - last->offset;
        last->length = static_cast<std::uint32_t>(std::min(rest, longest));
        writer.add(*last);
    }
    return writer.index(isComplete);
}

} // namespace plyline::library
