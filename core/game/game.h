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

/// The parts of a Game, filled by a builder.
struct GameParts
{
    std::shared_ptr<const files::Source> source;
    Span span;                                 ///< Bytes of the game in the source.
    CodePage codePage = CodePage::Windows1252; ///< Code page of texts that are not UTF-8.
    Tags tags;
    rules::Setup start = rules::Setup::start();
    rules::CastlingStyle castlingStyle = rules::CastlingStyle::Standard;
    std::vector<Line>
        lines; ///< `lines[i].id` is i; a parent comes before its children. Never empty.
    StartClocks startClocks;
    Outcome outcome = Outcome::Unfinished;
    std::vector<Diagnostic> diagnostics;
    int unlistedDiagnostics = 0; ///< Number of diagnostics beyond the first 100.
    /// The start position or variant cannot be played: there are no events, and diagnostics give
    /// the reason.
    bool isRefused = false;
};

/// A chess game: tags, start position, lines, annotations, outcome and diagnostics. Immutable;
/// shared as `shared_ptr<const Game>`.
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
    /// Returns the clocks at the start; none of a color if the game does not tell.
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
    /// Returns the comment's text as UTF-8.
    [[nodiscard]] std::string text(const Comment& comment) const;

    /// Returns the events from ply 0 to the end of the line: those of its parents up to the forks,
    /// then its own. `path[i]` leads to ply i + 1. The pointers are valid as long as the game.
    [[nodiscard]] std::vector<const MoveEvent*> path(LineId id) const;
    /// Returns the line on the path to `id` that holds the event leading to `ply`. Precondition:
    /// ply > 0.
    [[nodiscard]] LineId owner(LineId id, Ply ply) const;
    /// Returns the values of the event that leads to `ply` on the path to `id`. Precondition: ply >
    /// 0.
    [[nodiscard]] const MoveValues& values(LineId id, Ply ply) const;

private:
    GameParts m_parts;
};

} // namespace plyline::game
