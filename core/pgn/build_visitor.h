#pragma once

#include "core/game/game.h"
#include "core/game/game_recorder.h"
#include "core/pgn/reader.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::pgn {

/// Makes a Game of what the reader calls. For one game.
class BuildVisitor : public IgnoringVisitor
{
public:
    /// `firstLine` is the text line on which the span begins.
    BuildVisitor(std::shared_ptr<const game::Source> source, Span span, int gameNumber,
                 int firstLine);

    void tag(const TagToken& token);
    void stray(std::string_view text);
    [[nodiscard]] Flow beginMovetext();
    [[nodiscard]] Flow move(std::string_view text);
    void nag(const Token& token);
    void comment(const Token& token);
    void beginVariation(const char* place);
    void endVariation(const char* place);
    void unknown(std::string_view text);
    void outcome(std::string_view text);
    /// After the reader: the game.
    [[nodiscard]] std::shared_ptr<const game::Game> finish();

private:
    /// A line while it is read. `before` is the place from which a variation to the last move would
    /// fork.
    struct OpenLine
    {
        std::size_t index;
        std::optional<game::GameRecorder> now;
        std::optional<game::GameRecorder> before;
        bool isBroken = false; ///< After a move that could not be taken: nothing more is guessed.
    };
    struct LineParts
    {
        std::optional<game::LineId> parent;
        game::Ply forkPly;
        std::vector<game::MoveEvent> events;
        std::vector<game::Annotation> items;
        std::vector<game::MoveValues> values;
    };

    void start();
    void record(rules::Move move);
    void annotate(std::variant<game::Comment, game::Nag, game::Fork> what);
    [[nodiscard]] Flow breakLine(DiagnosticCode code, std::string_view text);
    void report(Severity severity, DiagnosticCode code, std::string_view text,
                std::string argument = {});
    void place(Diagnostic& diagnostic, const char* place) const;
    void checkResult();
    [[nodiscard]] game::Ply ply() const;
    [[nodiscard]] Span spanOf(const Token& token) const;

    game::GameParts m_parts;
    const char* m_bytes;
    int m_gameNumber;
    int m_firstLine;
    std::vector<game::Tag> m_tags;
    std::vector<const char*> m_tagPlaces;
    std::vector<Token> m_commentsBeforeStart;
    std::vector<LineParts> m_lines;
    std::vector<OpenLine> m_open;
    std::int64_t m_ignoredVariations =
        0; ///< Depth inside a variation that has no move to replace, or of a broken line.
    std::optional<game::Outcome> m_outcome;
    std::string_view m_outcomeText; ///< In the source.
    bool m_isStarted = false;
};

} // namespace plyline::pgn
