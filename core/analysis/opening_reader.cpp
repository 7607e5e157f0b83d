#include "core/analysis/opening_reader.h"

#include "core/base/text.h"
#include "core/pgn/reader.h"
#include "core/pgn/tag_text.h"
#include "core/pgn/word_reader.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <utility>

namespace plyline::analysis {

namespace {

using Reason = OpeningFault::Reason;

/// A row of a text before its moves are played.
struct OpeningLine
{
    std::int64_t line = 1;
    std::string eco;
    std::string name;
    std::vector<std::string> moves;
};

/// Takes a line; returns false when no more are wanted.
using TakeLine = std::function<bool(OpeningLine)>;
using TakeFault = std::function<void(OpeningFault)>;

bool isOutcomeWord(std::string_view word)
{
    return word == "*" || word == "1-0" || word == "0-1" || word == "1/2-1/2";
}

/// Returns the moves without move numbers: "1. e4 e5 2.Nf3" has three.
std::vector<std::string> movesOf(std::string_view text)
{
    std::vector<std::string> moves;
    while (!(text = trimmed(text)).empty()) {
        std::size_t length = 0;
        while (length < text.size() && !isSpace(text[length]))
            ++length;
        std::string_view word = text.substr(0, length);
        text.remove_prefix(length);
        const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
        const std::size_t dots = word.find_first_not_of('.', digits);
        if (digits > 0 && (dots > digits || digits == word.size()))
            word.remove_prefix(std::min(dots, word.size()));
        if (!word.empty() && !isOutcomeWord(word))
            moves.emplace_back(word);
    }
    return moves;
}

std::vector<std::string_view> fieldsOf(std::string_view row)
{
    std::vector<std::string_view> fields;
    for (std::size_t tab = 0; tab != std::string_view::npos;) {
        tab = row.find('\t');
        fields.push_back(trimmed(row.substr(0, tab)));
        row.remove_prefix(tab == std::string_view::npos ? 0 : tab + 1);
    }
    return fields;
}

/// Where the three columns stand.
struct Columns
{
    std::size_t eco = 0, name = 1, moves = 2;

    /// Reads a first row that names the columns; returns false if it does not.
    bool read(const std::vector<std::string_view>& fields)
    {
        const auto find = [&](std::string_view wanted) {
            const auto found =
                std::find_if(fields.begin(), fields.end(), [wanted](std::string_view field) {
                    return equalsIgnoringCase(field, wanted);
                });
            return static_cast<std::size_t>(found - fields.begin());
        };
        const Columns named{find("eco"), find("name"), std::min(find("moves"), find("pgn"))};
        const bool isHeading = std::max({named.eco, named.name, named.moves}) < fields.size();
        if (isHeading)
            *this = named;
        return isHeading;
    }
};

void readRows(std::string_view text, const TakeLine& take, const TakeFault& fault)
{
    Columns columns;
    bool isFirst = true;
    for (std::int64_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view row = text.substr(0, end);
        const bool isCrLf = text.substr(end, 2) == "\r\n";
        text.remove_prefix(std::min(text.size(), end + (isCrLf ? 2 : 1)));
        if (trimmed(row).empty() || row.front() == '#')
            continue;
        const std::vector<std::string_view> fields = fieldsOf(row);
        if (std::exchange(isFirst, false) && columns.read(fields))
            continue;
        if (std::max({columns.eco, columns.name, columns.moves}) >= fields.size()) {
            fault({line, Reason::MissingColumns, {}});
            continue;
        }
        if (!take({line, std::string(fields[columns.eco]), std::string(fields[columns.name]),
                   movesOf(fields[columns.moves])}))
            return;
    }
}

/// Takes the names and the main lines of games.
class OpeningVisitor : public pgn::IgnoringVisitor
{
public:
    void beginGame()
    {
        m_line = {};
        m_names = {};
        m_depth = 0;
    }
    void tag(const pgn::TagToken& tag)
    {
        static constexpr std::array<std::string_view, 3> nameTags = {"Opening", "Variation",
                                                                     "SubVariation"};
        if (tag.name == "ECO")
            m_line.eco = pgn::tagText(tag.value);
        for (std::size_t i = 0; i < nameTags.size(); ++i) {
            if (equalsIgnoringCase(tag.name, nameTags[i]))
                m_names[i] = pgn::tagText(tag.value);
        }
    }
    void beginVariation(const char*) { ++m_depth; }
    void endVariation(const char*) { m_depth -= m_depth > 0 ? 1 : 0; }
    [[nodiscard]] pgn::Flow move(std::string_view text)
    {
        if (m_depth == 0)
            m_line.moves.emplace_back(text);
        return pgn::Flow::Continue;
    }

    /// Returns "Opening: Variation, subvariation" and the moves of the game that was read.
    [[nodiscard]] OpeningLine take()
    {
        for (const std::string& name : m_names) {
            const std::string_view part = trimmed(name);
            if (part.empty())
                continue;
            if (!m_line.name.empty())
                m_line.name += m_line.name.find(':') == std::string::npos ? ": " : ", ";
            m_line.name += part;
        }
        return std::move(m_line);
    }

private:
    OpeningLine m_line;
    std::array<std::string, 3> m_names;
    std::int64_t m_depth = 0;
};

void readGames(std::string_view text, const TakeLine& take)
{
    pgn::Reader reader(text);
    OpeningVisitor visitor;
    std::int64_t line = 1;
    for (std::int64_t from = 0; reader.readGame(visitor);) {
        const std::string_view game = text.substr(static_cast<std::size_t>(from),
                                                  static_cast<std::size_t>(reader.offset() - from));
        OpeningLine found = visitor.take();
        found.line = line;
        if (!found.moves.empty() || !found.name.empty()) {
            if (!take(std::move(found)))
                return;
        }
        line += countLineEnds(game);
        from = reader.offset();
    }
}

/// Returns whether the first line that holds anything has a tab.
bool hasRows(std::string_view text)
{
    const std::string_view begun = trimmed(text);
    return begun.substr(0, begun.find_first_of("\r\n")).find('\t') != std::string_view::npos ||
           begun.starts_with('#');
}

bool isEco(std::string_view code)
{
    return code.size() == 3 && code[0] >= 'A' && code[0] <= 'E' && isDigit(code[1]) &&
           isDigit(code[2]);
}

/// No name is nearly as long. In bytes.
constexpr std::size_t longestName = 200;

struct Played
{
    std::optional<Reason> fault;
    std::string token;
    std::uint64_t key = 0;
};

/// Plays lines of moves from the start position. A line goes on where it leaves the one before,
/// since neighbours in a table share most of their moves.
class LinePlayer
{
public:
    Played play(const std::vector<std::string>& moves)
    {
        const auto [left, end] =
            std::mismatch(m_moves.begin(), m_moves.end(), moves.begin(), moves.end());
        m_moves.erase(left, m_moves.end());
        m_steps.resize(m_moves.size() + 1, Step());
        for (auto move = end; move != moves.end(); ++move) {
            Step step = m_steps.back();
            const pgn::Word word = step.words.read(step.position, *move);
            if (word.kind == pgn::Word::Kind::Move) {
                step.position.play(*word.move);
                ++step.plies;
            } else if (word.kind != pgn::Word::Kind::Remark) {
                return {Reason::BadMove, *move};
            }
            if (step.plies > OpeningSearch::lastPly)
                return {Reason::TooDeep, moves.back()};
            m_moves.push_back(*move);
            m_steps.push_back(step);
        }
        const Step& last = m_steps.back();
        if (last.plies == 0)
            return {Reason::MissingMoves, {}};
        if (last.position.board().occupied().count() < OpeningSearch::fewestPieces)
            return {Reason::TooDeep, moves.back()};
        return {std::nullopt, {}, last.position.key()};
    }

private:
    struct Step
    {
        rules::Position position = rules::Position::start();
        pgn::WordReader words;
        int plies = 0;

        Step() { words.begin(position); }
    };

    std::vector<std::string> m_moves; ///< Of the last line, as far as they could be played.
    std::vector<Step> m_steps = std::vector<Step>(1); ///< Before each of them, and at their end.
};

} // namespace

std::vector<OpeningFault> OpeningTableBuilder::add(std::string_view text)
{
    std::vector<OpeningFault> faults;
    std::unordered_map<std::uint64_t, std::string> own; // the positions of this text
    LinePlayer player;
    bool isAnythingRead = false;
    const auto fault = [&](OpeningFault one) {
        isAnythingRead = true;
        if (faults.size() < mostFaults)
            faults.push_back(std::move(one));
    };
    const auto take = [&](OpeningLine line) {
        isAnythingRead = true;
        line.name = toUtf8(wholeCharacters(line.name, longestName));
        const std::string_view eco = std::string_view(line.eco).substr(0, 3);
        if (!isEco(eco)) {
            fault({line.line, Reason::BadEco, line.eco});
            return true;
        }
        if (line.name.empty()) {
            fault({line.line, Reason::MissingName, {}});
            return true;
        }
        Played played = player.play(line.moves);
        if (played.fault) {
            fault({line.line, *played.fault, std::move(played.token)});
            return true;
        }
        if (const auto [same, isNew] = own.try_emplace(played.key, line.name); !isNew) {
            fault({line.line, Reason::SamePosition, same->second});
            return true;
        }
        if (m_table->find(played.key))
            return true;
        if (m_table->size() == OpeningTable::mostRows) {
            fault({line.line, Reason::TooMany, {}});
            return false;
        }
        m_table->m_hash =
            XXH3_64bits_withSeed(line.name.data(), line.name.size(), m_table->m_hash ^ played.key) +
            XXH3_64bits(eco.data(), eco.size());
        m_table->add(played.key, {std::string(eco), line.name});
        return true;
    };
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (text.starts_with(mark))
        text.remove_prefix(mark.size());
    if (hasRows(text))
        readRows(text, take, fault);
    else
        readGames(text, take);
    if (!isAnythingRead)
        fault({1, Reason::MissingColumns, {}});
    return faults;
}

std::shared_ptr<const OpeningTable> OpeningTableBuilder::finish()
{
    return std::exchange(m_table, std::make_shared<OpeningTable>());
}

} // namespace plyline::analysis
