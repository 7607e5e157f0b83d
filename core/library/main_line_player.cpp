#include "core/library/main_line_player.h"

#include "core/library/main_line_visitor.h"

namespace plyline::library {

namespace {

class PlayVisitor : public MainLineVisitor
{
public:
    [[nodiscard]] pgn::Flow beginMovetext()
    {
        return setUp() ? pgn::Flow::Continue : pgn::Flow::SkipRest;
    }

    [[nodiscard]] pgn::Flow move(std::string_view text)
    {
        return play(text) == Played::Broken ? pgn::Flow::SkipRest : pgn::Flow::Continue;
    }

    void comment(const pgn::Token& token) { m_hasOpenComment |= !token.isTerminated; }

    void beginGame()
    {
        MainLineVisitor::beginGame();
        m_hasOpenComment = false;
    }

    /// The main line could not be played to its end, or a comment swallowed what is behind it.
    [[nodiscard]] bool hasErrors() const { return isBroken() || m_hasOpenComment; }

private:
    bool m_hasOpenComment = false;
};

} // namespace

PlayedLines playMainLines(const game::Source& source, Span span, std::stop_token stop)
{
    PlayedLines played;
    pgn::Reader reader(source.bytes(), span.offset);
    PlayVisitor visitor;
    while (!stop.stop_requested() && reader.offset() < span.end() && reader.readGame(visitor)) {
        ++played.games;
        played.plies += visitor.plies();
        played.diagnostics += visitor.hasErrors() ? 1 : 0;
    }
    played.end = reader.offset();
    return played;
}

EntryFacts factsOf(const GameIndex& index, int entry)
{
    pgn::Reader reader(index.source()->bytes(), index.entry(entry).offset);
    PlayVisitor visitor;
    reader.readGame(visitor);
    EntryFacts facts;
    facts.plies = visitor.plies();
    facts.hasErrors = visitor.hasErrors();
    facts.finalKey = visitor.position().key();
    facts.finalMaterial = Material::of(visitor.position().board());
    return facts;
}

} // namespace plyline::library
