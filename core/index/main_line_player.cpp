#include "core/index/main_line_player.h"

#include "core/index/main_line_visitor.h"
#include "core/pgn/game_builder.h"

namespace plyline::index {

namespace {

class PlayVisitor : public MainLineVisitor
{
public:
    explicit PlayVisitor(const std::stop_token& stop,
                         const analysis::OpeningTable* openings = nullptr)
        : MainLineVisitor(stop), m_openings(openings), m_search(openings)
    {}

    [[nodiscard]] pgn::Flow beginMovetext()
    {
        m_hasBegun = true;
        if (!setUp())
            return pgn::Flow::SkipRest;
        m_search.visit(position());
        return pgn::Flow::Continue;
    }

    [[nodiscard]] pgn::Flow move(std::string_view text)
    {
        const Played played = play(text);
        if (played == Played::Move && !m_search.isOver())
            m_search.visit(position());
        return played == Played::Broken ? pgn::Flow::SkipRest : pgn::Flow::Continue;
    }

    void comment(const pgn::Token& token) { m_hasOpenComment |= !token.isTerminated; }

    void beginVariation(const char* place)
    {
        MainLineVisitor::beginVariation(place);
        m_hasVariations = true;
    }

    void beginGame()
    {
        MainLineVisitor::beginGame();
        m_hasOpenComment = false;
        m_hasVariations = false;
        m_hasBegun = false;
        m_search = analysis::OpeningSearch(m_openings);
    }

    /// Checks the start position of a game that consists of tags alone.
    void endGame(Span)
    {
        if (!m_hasBegun && setUp())
            m_search.visit(position());
    }

    /// Returns whether the main line could not be played to its end, or an open comment has
    /// absorbed what follows.
    [[nodiscard]] bool hasErrors() const { return isBroken() || m_hasOpenComment; }
    [[nodiscard]] bool hasVariations() const { return m_hasVariations; }
    [[nodiscard]] const analysis::OpeningSearch& search() const { return m_search; }

private:
    const analysis::OpeningTable* m_openings;
    analysis::OpeningSearch m_search;
    bool m_hasOpenComment = false;
    bool m_hasVariations = false;
    bool m_hasBegun = false; ///< The movetext has begun.
};

/// Leaves each game where its opening is over.
class OpeningVisitor : public PlayVisitor
{
public:
    using PlayVisitor::PlayVisitor;

    [[nodiscard]] pgn::Flow move(std::string_view text)
    {
        const pgn::Flow flow = PlayVisitor::move(text);
        return search().isOver() ? pgn::Flow::Leave : flow;
    }
};

/// Games below this size cannot reach any limit of the builder.
constexpr std::int64_t largestPlainGame = std::int64_t{256} << 10;
static_assert(largestPlainGame < std::int64_t{pgn::longestTagValue});

} // namespace

PlayedLines playMainLines(const files::Source& source, Span span, const std::stop_token& stop)
{
    PlayedLines played;
    pgn::Reader reader(source.bytes(), span.offset);
    PlayVisitor visitor(stop);
    while (reader.offset() < span.end() && reader.readGame(visitor) && !stop.stop_requested()) {
        ++played.games;
        played.plies += visitor.plies();
        played.diagnostics += visitor.hasErrors() ? 1 : 0;
    }
    played.end = reader.offset();
    return played;
}

EntryFacts factsOf(const GameIndex& index, int entry, const std::stop_token& stop)
{
    const Span span = index.entry(entry).span();
    pgn::Reader reader(index.source()->bytes(), span.offset);
    PlayVisitor visitor(stop, index.openings().get());
    reader.readGame(visitor);
    if (stop.stop_requested())
        return {};
    EntryFacts facts;
    facts.plies = visitor.plies();
    facts.hasErrors = visitor.hasErrors();
    // Only the builder finds faults outside the main line and after the game.
    const bool isPlain = !visitor.hasVariations() && span.length <= largestPlainGame &&
                         reader.offset() == span.end();
    if (!facts.hasErrors && !isPlain) {
        const auto game = pgn::buildGame(index.source(), span, entry + 1, 1, stop);
        if (!game)
            return {};
        facts.hasErrors = game->hasErrors();
    }
    facts.finalKey = visitor.position().key() & EntryFacts::keyMask;
    facts.finalMaterial = Material::of(visitor.position().board());
    facts.opening = FoundOpening(visitor.search().last());
    return facts;
}

FoundOpening openingOf(const GameIndex& index, int entry, const std::stop_token& stop)
{
    if (!index.openings())
        return FoundOpening(std::nullopt);
    pgn::Reader reader(index.source()->bytes(), index.entry(entry).offset);
    OpeningVisitor visitor(stop, index.openings().get());
    reader.readGame(visitor);
    return stop.stop_requested() ? FoundOpening() : FoundOpening(visitor.search().last());
}

} // namespace plyline::index
