#pragma once

#include "core/files/source.h"
#include "core/index/index_entry.h"
#include "core/index/string_pool.h"
#include "core/pgn/reader.h"
#include "core/pgn/stop_check.h"

#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string_view>
#include <utility>
#include <vector>

namespace plyline::index {

/// Collects the tags that the game list shows.
class IndexVisitor : public pgn::IgnoringVisitor
{
public:
    IndexVisitor(const files::Source& source, StringInterner& strings, std::stop_token stop)
        : m_stop(std::move(stop)), m_source(source), m_strings(strings)
    {}

    [[nodiscard]] bool isStopped() { return m_stop.isStopped(); }

    void beginGame();
    void tag(const pgn::TagToken& token);
    [[nodiscard]] pgn::Flow beginMovetext() { return pgn::Flow::SkipRest; }
    void outcome(std::string_view text)
    {
        if (!m_tagged)
            m_read = game::parseOutcome(text);
    }
    void endGame(Span span);

    /// Counts the line ends of the game just read and stores their number in the entry's
    /// `firstLine`.
    void countLines();
    [[nodiscard]] const IndexEntry& entry() const { return m_entry; }

private:
    using Field = StringPool::Id IndexEntry::*;
    /// A tag value that is not UTF-8, kept because the whole game decides on the code page.
    struct Undecoded
    {
        Field field;
        std::string_view value;
    };
    /// A recently interned value, because consecutive games often have the same values.
    struct Recent
    {
        std::string_view value;
        StringPool::Id id = 0;
    };
    using Recents = std::array<Recent, 128>;
    struct RecentDate
    {
        std::string_view value;
        PartialDate date;
    };

    [[nodiscard]] Recent& recentOf(std::string_view value);
    void setText(Field field, const pgn::TagToken& token);
    void setDate(std::string_view value);
    void decode(CodePage page);

    pgn::StopCheck m_stop;
    const files::Source& m_source;
    StringInterner& m_strings;
    std::vector<Undecoded> m_undecoded;
    Recents m_recent;
    RecentDate m_recentDate;
    IndexEntry m_entry;
    std::string_view m_utcDate; ///< Replaces an unknown Date.
    bool m_hasDate = false;
    std::optional<game::Outcome> m_tagged;
    std::optional<game::Outcome> m_read;
};

/// Reads games one after another from any place where one begins.
class IndexScanner
{
public:
    IndexScanner(const files::Source& source, StringInterner& strings, std::int64_t from,
                 std::stop_token stop)
        : m_reader(source.bytes(), from), m_visitor(source, strings, stop), m_stop(std::move(stop))
    {}

    /// Returns where the next game begins.
    [[nodiscard]] std::int64_t offset() const { return m_reader.offset(); }
    /// Returns the next game, with its number of line ends as `firstLine`. Returns null after the
    /// last game and after a stop. Valid until the next call.
    [[nodiscard]] const IndexEntry* next();

private:
    pgn::Reader m_reader;
    IndexVisitor m_visitor;
    std::stop_token m_stop;
};

/// Returns the first place in the span where a game seems to begin; only a scan from the game
/// before can tell for sure.
[[nodiscard]] std::optional<std::int64_t> likelyGame(const files::Source& source, Span span);

} // namespace plyline::index
