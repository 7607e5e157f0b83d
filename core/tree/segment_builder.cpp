#include "core/tree/segment_builder.h"

#include "core/index/main_line_visitor.h"
#include "core/pgn/reader.h"
#include "core/search/search_visitor.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>

namespace plyline::tree {

namespace {

/// Collects the positions of main lines.
class OccurrenceVisitor : public index::MainLineVisitor
{
public:
    OccurrenceVisitor(std::vector<Occurrence>& occurrences, std::stop_token stop)
        : index::MainLineVisitor(std::move(stop)), m_occurrences(occurrences)
    {}

    /// Call beginEntry before and endEntry after each game.
    void beginEntry(std::uint32_t game)
    {
        m_game = game;
        m_begin = m_occurrences.size();
        m_state = State::Tags;
    }
    /// Returns false if the game is too long to be kept.
    [[nodiscard]] bool endEntry()
    {
        // A game that consists of tags alone has its start position.
        if (m_state == State::Tags)
            static_cast<void>(beginMovetext());
        if (m_state == State::Moves)
            add(endCode);
        if (m_state == State::TooLong)
            m_occurrences.resize(m_begin);
        return m_state != State::TooLong;
    }

    [[nodiscard]] pgn::Flow beginMovetext()
    {
        m_state = setUp() ? State::Moves : State::Refused;
        return m_state == State::Moves ? pgn::Flow::Continue : pgn::Flow::Leave;
    }

    [[nodiscard]] pgn::Flow move(std::string_view text)
    {
        const pgn::Word word = read(text);
        if (word.kind == pgn::Word::Kind::Remark)
            return pgn::Flow::Continue;
        if (word.kind != pgn::Word::Kind::Move)
            return pgn::Flow::Leave;
        if (plies() == mostKeptPlies) {
            m_state = State::TooLong;
            return pgn::Flow::Leave;
        }
        add(moveCode(*word.move));
        play(*word.move);
        return pgn::Flow::Continue;
    }

private:
    enum class State : std::uint8_t { Tags, Moves, Refused, TooLong };

    void add(std::uint16_t move)
    {
        m_occurrences.emplace_back(position().key(), m_game, plies(), position().turn(), move);
    }

    std::vector<Occurrence>& m_occurrences;
    std::uint32_t m_game = 0;
    std::size_t m_begin = 0; ///< The first occurrence of the game.
    State m_state = State::Tags;
};

/// Returns the end of the occurrences that have one key.
const Occurrence* endOfKey(const Occurrence* begin, const Occurrence* end)
{
    return std::find_if(begin, end,
                        [key = begin->key](const Occurrence& next) { return next.key != key; });
}

/// Keeps the first occurrence of each game. Returns the new end.
Occurrence* firstOfGames(Occurrence* begin, Occurrence* end)
{
    return std::unique(
        begin, end, [](const Occurrence& a, const Occurrence& b) { return a.game() == b.game(); });
}

void addTo(MoveRecord& record, const search::GameCounts& game)
{
    for (std::size_t i = 0; i < record.byOutcome.size(); ++i)
        record.byOutcome[i] = static_cast<std::uint16_t>(record.byOutcome[i] + game.byOutcome[i]);
    record.rated = static_cast<std::uint16_t>(record.rated + game.rated);
    record.ratingSum += static_cast<std::uint32_t>(game.ratingSum);
    record.lastYear = std::max(record.lastYear, static_cast<std::uint16_t>(game.lastYear));
}

template <typename Record>
void append(std::string& bytes, const std::vector<Record>& records)
{
    if (!records.empty())
        bytes.append(reinterpret_cast<const char*>(records.data()),
                     records.size() * sizeof(Record));
}

Span spanOf(const index::GameIndex& index, GameRange range)
{
    const std::int64_t begin = index.entry(range.first).offset;
    return {begin, index.entry(range.end() - 1).span().end() - begin};
}

} // namespace

std::vector<GameRange> segmentRanges(const index::GameIndex& index, const SegmentLimits& limits)
{
    std::vector<GameRange> ranges;
    std::int64_t text = 0;
    for (int entry = 0; entry < index.size(); ++entry) {
        const std::int64_t length = index.entry(entry).length.bytes();
        if (ranges.empty() || ranges.back().games == limits.games || text + length > limits.text) {
            ranges.push_back({entry, 0});
            text = 0;
        }
        ++ranges.back().games;
        text += length;
    }
    return ranges;
}

std::uint64_t textHashOf(const index::GameIndex& index, GameRange range)
{
    const std::string_view text = index.source()->bytes(spanOf(index, range));
    return XXH3_64bits(text.data(), text.size());
}

std::int64_t textBytesOf(const index::GameIndex& index, GameRange range)
{
    return spanOf(index, range).length;
}

std::string SegmentBuilder::build(GameRange range)
{
    play(range);
    if (m_stop.stop_requested())
        return {};
    sortOccurrences(m_occurrences);
    divide(range);
    return m_stop.stop_requested() ? std::string() : bytes(range);
}

void SegmentBuilder::play(GameRange range)
{
    constexpr std::int64_t bytesPerMove = 8; // Usual games have more, and touch less of the memory.
    m_occurrences.clear();
    m_occurrences.reserve(static_cast<std::size_t>(
        std::min(m_limits.text, textBytesOf(m_index, range)) / bytesPerMove));
    m_longGames.clear();
    OccurrenceVisitor visitor(m_occurrences, m_stop);
    for (int i = 0; i < range.games && !m_stop.stop_requested(); ++i) {
        const auto game = static_cast<std::uint32_t>(i);
        visitor.beginEntry(game);
        pgn::Reader reader(m_index.source()->bytes(), m_index.entry(range.first + i).offset);
        reader.readGame(visitor);
        if (!visitor.endEntry())
            m_longGames.push_back(static_cast<std::uint16_t>(game));
    }
}

/// Makes the parts of the segment from the sorted occurrences.
void SegmentBuilder::divide(GameRange range)
{
    constexpr std::size_t leastPerBucket = 8; // A bucket takes four bytes, each posting two.
    const std::size_t buckets = std::max<std::size_t>(1, m_occurrences.size() / leastPerBucket);
    m_bucketBits = static_cast<std::uint32_t>(std::bit_width(buckets) - 1);
    m_keys.clear();
    m_moves.clear();
    m_postings.clear();
    m_moveBegins.assign(1, 0);
    m_bucketBegins.assign(1, 0);
    Occurrence* begin = m_occurrences.data();
    const Occurrence* const end = begin + m_occurrences.size();
    std::uint32_t bucket = 0;
    while (begin != end && !m_stop.stop_requested()) {
        for (const std::uint32_t home = bucketOf(begin->key, m_bucketBits); bucket < home; ++bucket)
            finishBucket(bucket);
        auto* const next = const_cast<Occurrence*>(endOfKey(begin, end));
        const Occurrence* const behind = firstOfGames(begin, next);
        if (behind - begin >= m_limits.frequent) {
            addFrequent(begin, behind, range.first);
        } else {
            for (const Occurrence* one = begin; one != behind; ++one)
                m_postings.push_back(posting(one->key, m_bucketBits, one->game()));
        }
        begin = next;
    }
    for (; bucket < std::uint32_t{1} << m_bucketBits; ++bucket)
        finishBucket(bucket);
}

/// Ends the bucket that the postings added last belong to.
void SegmentBuilder::finishBucket(std::uint32_t bucket)
{
    const auto begin = m_postings.begin() + m_bucketBegins[bucket];
    std::sort(begin, m_postings.end());
    m_postings.erase(std::unique(begin, m_postings.end()), m_postings.end());
    m_bucketBegins.push_back(static_cast<std::uint32_t>(m_postings.size()));
}

void SegmentBuilder::addFrequent(const Occurrence* begin, const Occurrence* end, int firstGame)
{
    const auto first = static_cast<std::ptrdiff_t>(m_moves.size());
    for (const Occurrence* one = begin; one != end; ++one) {
        auto known =
            std::find_if(m_moves.begin() + first, m_moves.end(),
                         [&](const MoveRecord& record) { return record.move == one->move(); });
        if (known == m_moves.end()) {
            MoveRecord record; // The games come in order, so this is the first with the move.
            record.move = one->move();
            record.game = static_cast<std::uint16_t>(one->game());
            record.ply = static_cast<std::uint16_t>(one->ply() + 1);
            known = m_moves.insert(known, record);
        }
        addTo(*known,
              search::countOf(m_index, firstGame + static_cast<int>(one->game()), one->turn()));
    }
    m_keys.push_back(begin->key);
    m_moveBegins.push_back(static_cast<std::uint32_t>(m_moves.size()));
}

std::string SegmentBuilder::bytes(GameRange range) const
{
    SegmentHeader header;
    header.textHash = textHashOf(m_index, range);
    header.textBytes = textBytesOf(m_index, range);
    header.firstGame = static_cast<std::uint32_t>(range.first);
    header.games = static_cast<std::uint32_t>(range.games);
    header.positions = static_cast<std::uint32_t>(m_keys.size());
    header.moves = static_cast<std::uint32_t>(m_moves.size());
    header.postings = static_cast<std::uint32_t>(m_postings.size());
    header.bucketBits = m_bucketBits;
    header.longGames = static_cast<std::uint32_t>(m_longGames.size());
    std::string bytes(reinterpret_cast<const char*>(&header), sizeof(header));
    append(bytes, m_keys);
    append(bytes, m_moveBegins);
    append(bytes, m_moves);
    append(bytes, m_bucketBegins);
    append(bytes, m_postings);
    append(bytes, m_longGames);
    bytes.resize((bytes.size() + SegmentHeader::alignment - 1) / SegmentHeader::alignment *
                 SegmentHeader::alignment);
    return bytes;
}

} // namespace plyline::tree
