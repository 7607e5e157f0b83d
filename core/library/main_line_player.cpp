#include "core/library/main_line_player.h"

#include "core/library/game_index.h"
#include "core/pgn/reader.h"
#include "core/pgn/start_position.h"
#include "core/pgn/tag_text.h"
#include "core/pgn/word_reader.h"
#include "core/rules/san_reader.h"

#include <algorithm>
#include <array>

namespace plyline::library {

namespace {

/// Plays the main line on one position, in place.
class PlayVisitor : public pgn::IgnoringVisitor
{
public:
    void beginGame()
    {
        m_setupTags.clear();
        m_depth = 0;
        m_plies = 0;
        m_isBroken = false;
    }

    void tag(const pgn::TagToken& token)
    {
        if (token.name == "FEN" || token.name == "Variant")
            m_setupTags.push_back({std::string(token.name), pgn::tagText(token.value)});
    }

    [[nodiscard]] pgn::Flow beginMovetext()
    {
        if (m_setupTags.empty()) {
            m_position = rules::Position::start();
            m_words.begin(m_position);
            return pgn::Flow::Continue;
        }
        const auto start = pgn::startPositionOf(game::Tags(m_setupTags));
        if (!start.position)
            return broken();
        m_position = *start.position;
        m_words.begin(m_position);
        return pgn::Flow::Continue;
    }

    [[nodiscard]] pgn::Flow move(std::string_view text)
    {
        if (m_depth > 0)
            return pgn::Flow::Continue;
        if (!m_words.isForeign() && rules::SanReader::play(m_position, text)) {
            ++m_plies;
            return pgn::Flow::Continue;
        }
        return playWord(text);
    }

    void beginVariation(const char*) { ++m_depth; }
    void endVariation(const char*) { m_depth -= m_depth > 0 ? 1 : 0; }

    [[nodiscard]] int plies() const { return m_plies; }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    /// What the fast reader does not take.
    [[gnu::noinline]] pgn::Flow playWord(std::string_view text)
    {
        const pgn::Word word = m_words.read(m_position, text);
        if (word.kind == pgn::Word::Kind::Remark)
            return pgn::Flow::Continue;
        if (word.kind != pgn::Word::Kind::Move)
            return broken();
        m_position.play(*word.move);
        ++m_plies;
        return pgn::Flow::Continue;
    }

    pgn::Flow broken()
    {
        m_isBroken = true;
        return pgn::Flow::SkipRest;
    }

    std::vector<game::Tag> m_setupTags;
    rules::Position m_position = rules::Position::start();
    pgn::WordReader m_words;
    std::int64_t m_depth = 0;
    int m_plies = 0;
    bool m_isBroken = false;
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
        played.diagnostics += visitor.isBroken() ? 1 : 0;
    }
    return played;
}

EntryFacts factsOf(const GameIndex& index, int entry)
{
    const IndexEntry& at = index.entries[static_cast<std::size_t>(entry)];
    pgn::Reader reader(index.source->bytes(), at.offset);
    PlayVisitor visitor;
    reader.readGame(visitor);
    EntryFacts facts;
    facts.plies = visitor.plies();
    facts.hasErrors = visitor.isBroken();
    return facts;
}

} // namespace plyline::library
