#pragma once

#include "core/base/diagnostic.h"
#include "core/files/source.h"
#include "core/game/line.h"
#include "core/game/outcome.h"
#include "core/game/tags.h"
#include "core/rules/setup.h"
#include "core/rules/uci.h"

#include <memory>
#include <vector>

namespace plyline::game {

/// What a Game is made of; a builder fills it.
struct GameParts
{
    std::shared_ptr<const files::Source> source;
    Span span;                                 ///< The game's bytes in the source.
    CodePage codePage = CodePage::Windows1252; ///< Of its texts that are no UTF-8.
    Tags tags;
    rules::Setup start = rules::Setup::start();
    rules::CastlingStyle castlingStyle = rules::CastlingStyle::Standard;
    std::vector<Line>
        lines; ///< `lines[i].id` is i; a parent stands before its children. Never empty.
    StartClocks startClocks;
    Outcome outcome = Outcome::Unfinished;
    std::vector<Diagnostic> diagnostics;
    int unlistedDiagnostics = 0; ///< Counted beyond the first 100.
    bool isRefused = false;      ///< The start position or variant cannot be played: no events, and
                                 ///< diagnostics say why.
};

/// Tags, start position, lines, annotations, outcome, diagnostics. Never changes; shared as
/// `shared_ptr<const Game>`.
class Game
{
public:
    explicit Game(GameParts parts);

    [[nodiscard]] const Tags& tags() const { return m_parts.tags; }
    [[nodiscard]] const rules::Setup& start() const { return m_parts.start; }
    [[nodiscard]] rules::CastlingStyle castlingStyle() const { return m_parts.castlingStyle; }
    [[nodiscard]] const std::vector<Line>& lines() const { return m_parts.lines; }
    [[nodiscard]] const Line& line(LineId id) const
    {
        return m_parts.lines[static_cast<std::size_t>(id.number())];
    }
    [[nodiscard]] const Line& mainLine() const { return m_parts.lines.front(); }
    /// None where nothing tells of them.
    [[nodiscard]] const StartClocks& startClocks() const { return m_parts.startClocks; }
    [[nodiscard]] Outcome outcome() const { return m_parts.outcome; }
    [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return m_parts.diagnostics; }
    [[nodiscard]] int diagnosticCount() const;
    [[nodiscard]] bool hasErrors() const;
    [[nodiscard]] bool isRefused() const { return m_parts.isRefused; }
    [[nodiscard]] Span span() const { return m_parts.span; }
    [[nodiscard]] const std::shared_ptr<const files::Source>& source() const
    {
        return m_parts.source;
    }
    [[nodiscard]] CodePage codePage() const { return m_parts.codePage; }
    /// A comment's text as UTF-8.
    [[nodiscard]] std::string text(const Comment& comment) const;

    /// The events from ply 0 to the line's end: the parents' up to the forks, then its own.
    /// `path[i]` leads to ply i + 1. The pointers live as long as the game.
    [[nodiscard]] std::vector<const MoveEvent*> path(LineId id) const;
    /// The line of that path on which the event that leads to `ply` stands. Precondition: ply > 0.
    [[nodiscard]] LineId owner(LineId id, Ply ply) const;
    /// The values of the event that leads to `ply` on the path of `id`. Precondition: ply > 0.
    [[nodiscard]] const MoveValues& values(LineId id, Ply ply) const;

private:
    GameParts m_parts;
};

} // namespace plyline::game
