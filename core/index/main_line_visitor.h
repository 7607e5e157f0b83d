#pragma once

#include "core/pgn/reader.h"
#include "core/pgn/start_position.h"
#include "core/pgn/stop_check.h"
#include "core/pgn/tag_text.h"
#include "core/pgn/word_reader.h"
#include "core/rules/san_reader.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plyline::index {

/// Plays main lines on a single position. Visitors that need the moves of many games derive from it
/// and implement `beginMovetext` and `move`.
class MainLineVisitor : public pgn::IgnoringVisitor
{
public:
    explicit MainLineVisitor(std::stop_token stop) : m_stop(std::move(stop)) {}

    [[nodiscard]] bool isStopped() { return m_stop.isStopped(); }

    void beginGame()
    {
        m_setupTags.clear();
        m_depth = 0;
        m_plies = 0;
        m_isBroken = false;
        m_position = rules::Position::start();
    }

    void tag(const pgn::TagToken& token)
    {
        if (token.name == "FEN" || token.name == "Variant")
            m_setupTags.push_back({std::string(token.name), pgn::tagText(token.value)});
    }

    void beginVariation(const char*) { ++m_depth; }
    void endVariation(const char*) { m_depth -= m_depth > 0 ? 1 : 0; }

    [[nodiscard]] const rules::Position& position() const { return m_position; }
    /// Returns the number of main line moves played.
    [[nodiscard]] int plies() const { return m_plies; }
    /// Returns whether the game was refused, or its main line ended at a move that cannot be
    /// played.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

protected:
    enum class Played : std::uint8_t { Move, Nothing, Broken };

    /// Call it from beginMovetext. Returns false if the game is refused.
    [[nodiscard]] bool setUp()
    {
        if (!m_setupTags.empty()) {
            const auto start = pgn::startPositionOf(game::Tags(m_setupTags));
            if (!start.position) {
                m_isBroken = true;
                return false;
            }
            m_position = *start.position;
        }
        m_words.begin(m_position);
        return true;
    }

    /// Call it from move.
    [[nodiscard]] Played play(std::string_view text)
    {
        if (m_depth > 0)
            return Played::Nothing;
        if (!m_words.isForeign() && rules::SanReader::play(m_position, text)) {
            ++m_plies;
            return Played::Move;
        }
        return playWord(text);
    }

    /// Plays a move that `read` has returned.
    void play(rules::Move move)
    {
        m_position.play(move);
        ++m_plies;
    }

    /// Returns what `play` would play, without playing it; words of a variation count as remarks.
    [[nodiscard]] pgn::Word read(std::string_view text)
    {
        if (m_depth > 0)
            return {pgn::Word::Kind::Remark, std::nullopt, std::nullopt};
        if (!m_words.isForeign()) {
            if (const auto move = rules::SanReader::read(m_position, text))
                return {pgn::Word::Kind::Move, move, std::nullopt};
        }
        return m_words.read(m_position, text);
    }

private:
    /// Plays a word that the fast reader does not accept.
    [[gnu::noinline]] Played playWord(std::string_view text)
    {
        const pgn::Word word = m_words.read(m_position, text);
        if (word.kind == pgn::Word::Kind::Remark)
            return Played::Nothing;
        if (word.kind != pgn::Word::Kind::Move) {
            m_isBroken = true;
            return Played::Broken;
        }
        m_position.play(*word.move);
        ++m_plies;
        return Played::Move;
    }

    pgn::StopCheck m_stop;
    std::vector<game::Tag> m_setupTags;
    rules::Position m_position = rules::Position::start();
    pgn::WordReader m_words;
    std::int64_t m_depth = 0;
    int m_plies = 0;
    bool m_isBroken = false;
};

} // namespace plyline::index
