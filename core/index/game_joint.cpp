#include "core/index/game_joint.h"

#include "core/game/same_game.h"
#include "core/pgn/game_builder.h"
#include "core/pgn/reader.h"
#include "core/pgn/writer.h"

#include <array>
#include <string_view>

namespace plyline::index {

namespace {

/// The part of the next game that shows whether it begins where it should.
constexpr std::size_t longestHead = std::size_t{64} << 10;

struct OpenCommentVisitor : pgn::IgnoringVisitor
{
    bool hasOpenComment = false;
    void comment(const pgn::Token& token) { hasOpenComment |= !token.isTerminated; }
};

struct ContentVisitor : pgn::IgnoringVisitor
{
    bool hasContent = false;
    void tag(const pgn::TagToken&) { hasContent = true; }
    [[nodiscard]] pgn::Flow move(std::string_view)
    {
        hasContent = true;
        return pgn::Flow::SkipRest;
    }
    void outcome(std::string_view) { hasContent = true; }
};

std::shared_ptr<const game::Game> build(const GameIndex& index, int entry)
{
    return pgn::buildGame(index.source(), index.entry(entry).span(), entry + 1, 1);
}

/// Returns the line ends that must follow the text so that another game can begin.
std::string_view emptyLineAfter(std::string_view text)
{
    const std::size_t lineFeed = text.find('\n');
    const bool isWindows =
        lineFeed != std::string_view::npos && lineFeed > 0 && text[lineFeed - 1] == '\r';
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    const std::int64_t ends =
        countLineEnds(text.substr(last == std::string_view::npos ? 0 : last + 1));
    const std::string_view separator = isWindows ? "\r\n\r\n" : "\n\n";
    return ends >= 2 ? std::string_view()
                     : separator.substr(0, separator.size() / (static_cast<std::size_t>(ends) + 1));
}

/// Reads two games joined on trial.
class Trial
{
public:
    Trial(std::string_view text, std::string_view between, std::string_view next)
        : m_source(files::Source::fromText(
              std::string(text).append(between).append(next.substr(0, longestHead)), {})),
          m_boundary(text.size() + between.size())
    {
        pgn::Reader reader(m_source->bytes());
        OpenCommentVisitor visitor;
        const bool isRead = reader.readGame(visitor);
        // White space before a game belongs to the game before it.
        pgn::Lexer lexer(m_source->bytes());
        lexer.moveTo(lexer.begin() + m_boundary);
        lexer.skipSpace();
        m_isApart = isRead && (next.empty() || lexer.at() < lexer.end()) &&
                    reader.offset() == lexer.at() - lexer.begin();
        m_hasOpenComment = visitor.hasOpenComment;
    }

    /// Returns whether the second game begins where it should. Not sufficient if a comment is open,
    /// since the first game may have absorbed text.
    [[nodiscard]] bool isClean() const { return m_isApart && !m_hasOpenComment; }
    [[nodiscard]] bool isSame(const game::Game& game) const
    {
        const Span span{0, static_cast<std::int64_t>(m_boundary)};
        return m_isApart && game::isSameGame(game, *pgn::buildGame(m_source, span, 1, 1));
    }

private:
    std::shared_ptr<const files::Source> m_source;
    std::size_t m_boundary;
    bool m_isApart = false;
    bool m_hasOpenComment = false;
};

} // namespace

std::optional<GameJoint> jointOf(const GameIndex& index, int entry, std::optional<int> next)
{
    const std::string_view text = index.source()->bytes(index.entry(entry).span());
    // What follows a text line does not change how it is read.
    const bool hasLineEnd = text.ends_with('\n') || text.ends_with('\r');
    if (!next && (hasLineEnd || entry == index.size() - 1))
        return GameJoint();
    const std::string_view behind =
        next ? index.source()->bytes(index.entry(*next).span()) : std::string_view();
    const std::string_view emptyLine = next ? emptyLineAfter(text) : std::string_view();
    if (hasLineEnd && Trial(text, emptyLine, behind).isClean())
        return GameJoint{std::nullopt, std::string(emptyLine)};
    const auto game = build(index, entry);
    const std::array<std::string_view, 4> endings = {emptyLine, "}\n\n", "\n\n*\n\n", "}\n\n*\n\n"};
    for (const std::string_view ending : endings) {
        const Trial trial(text, ending, behind);
        if (trial.isClean() && trial.isSame(*game))
            return GameJoint{std::nullopt, std::string(ending)};
    }
    const std::string rewritten = pgn::writeGame(*game);
    const Trial trial(rewritten, "\n", behind);
    if (trial.isClean() && trial.isSame(*game))
        return GameJoint{rewritten, "\n"};
    return std::nullopt;
}

std::optional<std::string> rewrittenBehindOthers(const GameIndex& index, int entry)
{
    const Span span = index.entry(entry).span();
    if (span.offset > 0)
        return std::nullopt;
    pgn::Reader reader(index.source()->bytes());
    ContentVisitor visitor;
    static_cast<void>(reader.readGame(visitor));
    if (visitor.hasContent)
        return std::nullopt;
    return pgn::writeGame(*build(index, entry));
}

std::optional<std::string> positionAsGame(const GameIndex& index, int entry)
{
    if (!pgn::isPositionLine(index.source()->bytes(), index.entry(entry).offset))
        return std::nullopt;
    return pgn::writeGame(*build(index, entry));
}

} // namespace plyline::index
