#include "core/tree/tree_segment.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace plyline::tree {

namespace {

constexpr std::uint32_t mostBucketBits = 30;

/// Takes the parts of a segment one after another.
class PartReader
{
public:
    explicit PartReader(std::string_view bytes) : m_bytes(bytes) {}

    template <typename Record>
    [[nodiscard]] bool take(std::span<const Record>& records, std::uint64_t count)
    {
        if (m_bytes.size() / sizeof(Record) < count)
            return false;
        records = {reinterpret_cast<const Record*>(m_bytes.data()),
                   static_cast<std::size_t>(count)};
        m_bytes.remove_prefix(records.size_bytes());
        return true;
    }
    [[nodiscard]] std::size_t left() const { return m_bytes.size(); }

private:
    std::string_view m_bytes;
};

/// Returns the records from begins[i] to begins[i + 1]; none if there are no such records.
template <typename Record>
std::span<const Record> recordsOf(std::span<const Record> records,
                                  std::span<const std::uint32_t> begins, std::size_t i)
{
    const std::size_t begin = begins[i];
    const std::size_t end = begins[i + 1];
    if (begin > end || end > records.size())
        return {};
    return records.subspan(begin, end - begin);
}

search::GameCounts countsOf(const MoveRecord& record)
{
    search::GameCounts counts;
    for (std::size_t i = 0; i < record.byOutcome.size(); ++i) {
        counts.byOutcome[i] = record.byOutcome[i];
        counts.games += record.byOutcome[i];
    }
    counts.rated = record.rated;
    counts.ratingSum = record.ratingSum;
    counts.lastYear = record.lastYear;
    return counts;
}

} // namespace

TreeQuestion::TreeQuestion(const rules::Position& shown) : position(shown)
{
    for (const rules::Move move : shown.legalMoves())
        moves.emplace_back(moveCode(move), move);
    if (shown.isLegal(rules::Move::null()))
        moves.emplace_back(moveCode(rules::Move::null()), rules::Move::null());
}

std::optional<TreeSegment> TreeSegment::read(std::string_view bytes, std::size_t place,
                                             std::shared_ptr<const void> owner)
{
    SegmentHeader header;
    if (place > bytes.size() || bytes.size() - place < sizeof(header))
        return std::nullopt;
    bytes.remove_prefix(place);
    std::memcpy(&header, bytes.data(), sizeof(header));
    constexpr auto mostEntries = static_cast<std::uint32_t>(std::numeric_limits<int>::max());
    if (header.games == 0 || header.games > SegmentLimits::mostGamesEver ||
        header.firstGame > mostEntries - header.games || header.bucketBits > mostBucketBits)
        return std::nullopt;
    TreeSegment segment;
    PartReader parts(bytes.substr(sizeof(header)));
    const bool isWhole =
        parts.take(segment.m_keys, header.positions) &&
        parts.take(segment.m_moveBegins, std::uint64_t{header.positions} + 1) &&
        parts.take(segment.m_moves, header.moves) &&
        parts.take(segment.m_bucketBegins, (std::uint64_t{1} << header.bucketBits) + 1) &&
        parts.take(segment.m_postings, header.postings) &&
        parts.take(segment.m_longGames, header.longGames);
    const std::size_t used = bytes.size() - parts.left();
    const std::size_t whole =
        (used + SegmentHeader::alignment - 1) / SegmentHeader::alignment * SegmentHeader::alignment;
    if (!isWhole || whole > bytes.size())
        return std::nullopt;
    segment.m_owner = std::move(owner);
    segment.m_bytes = bytes.substr(0, whole);
    segment.m_range = {static_cast<int>(header.firstGame), static_cast<int>(header.games)};
    segment.m_textHash = header.textHash;
    segment.m_bucketBits = header.bucketBits;
    return segment;
}

bool TreeSegment::addCounts(const TreeQuestion& question, search::NextMoves& moves) const
{
    const auto found = std::lower_bound(m_keys.begin(), m_keys.end(), question.position.key());
    if (found == m_keys.end() || *found != question.position.key())
        return false;
    const auto i = static_cast<std::size_t>(found - m_keys.begin());
    for (const MoveRecord& record : recordsOf(m_moves, m_moveBegins, i)) {
        if (record.move == endCode) {
            moves.addEnd(countsOf(record));
            continue;
        }
        const auto move = std::find_if(question.moves.begin(), question.moves.end(),
                                       [&](const auto& one) { return one.first == record.move; });
        if (move != question.moves.end() && record.game < static_cast<unsigned>(m_range.games))
            moves.add(question.position, move->second, countsOf(record),
                      m_range.first + record.game, record.ply);
    }
    return true;
}

void TreeSegment::addCandidates(std::uint64_t key, std::vector<int>& entries) const
{
    const auto bucket = recordsOf(m_postings, m_bucketBegins, bucketOf(key, m_bucketBits));
    const std::uint16_t wanted = posting(key, m_bucketBits, 0);
    for (const std::uint16_t one : bucket) {
        if (one - gameOf(one) == wanted)
            addGame(gameOf(one), entries);
    }
}

void TreeSegment::addLongGames(std::vector<int>& entries) const
{
    for (const std::uint16_t game : m_longGames)
        addGame(game, entries);
}

void TreeSegment::addGame(std::uint32_t game, std::vector<int>& entries) const
{
    if (game < static_cast<std::uint32_t>(m_range.games))
        entries.push_back(m_range.first + static_cast<int>(game));
}

} // namespace plyline::tree
