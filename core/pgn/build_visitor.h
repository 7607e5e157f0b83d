#pragma once

#include "core/game/game.h"
#include "core/pgn/diagnostic_list.h"
#include "core/pgn/game_limits.h"
#include "core/pgn/game_result.h"
#include "core/pgn/game_values.h"
#include "core/pgn/open_lines.h"
#include "core/pgn/reader.h"
#include "core/pgn/stop_check.h"
#include "core/pgn/tag_collector.h"
#include "core/pgn/word_reader.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::pgn {

/// Makes a Game of what the reader calls. For one game.
class BuildVisitor : public IgnoringVisitor
{
public:
    /// `firstLine` is the text line on which the span begins.
    BuildVisitor(std::shared_ptr<const files::Source> source, Span span, int gameNumber,
                 int firstLine, std::stop_token stop = {});

    [[nodiscard]] bool isStopped() { return m_stop.isStopped(); }

    void positionLine(std::string_view) { m_isPosition = true; }
    void tag(const TagToken& token);
    void stray(std::string_view text);
    [[nodiscard]] Flow beginMovetext();
    [[nodiscard]] Flow move(std::string_view text);
    void nag(const Token& token);
    void comment(const Token& token);
    void beginVariation(const char* place);
    void endVariation(const char* place);
    void unknown(std::string_view text);
    void outcome(std::string_view text) { m_result.readText(text); }
    void endGame(Span span)
    {
        m_readTo = span.end();
        m_hasEnded = true;
    }
    /// After the reader: the game.
    [[nodiscard]] std::shared_ptr<const game::Game> finish();
    /// Where the text stands that was read so far. Precondition: the movetext has begun.
    [[nodiscard]] game::LineId lineId() const;
    [[nodiscard]] game::Ply ply() const;

private:
    void start();
    void record(rules::Move move);
    void annotate(std::variant<game::Comment, game::Nag, game::Fork> what);
    void keepWords(std::string_view text);
    void addValues(std::string_view comment);
    void settleValues();
    void settleResult();
    void tellLanguage(std::string_view text);
    void tellLimit(bool& isTold, const char* name, std::string_view text);
    void breakLine(DiagnosticCode code, std::string_view text);
    void report(Severity severity, DiagnosticCode code, std::string_view text,
                std::string argument = {});
    /// None before the tags are known.
    [[nodiscard]] std::optional<DiagnosticList::Moment> moment() const;
    [[nodiscard]] bool isIgnoring() const { return m_ignoredVariations > 0 || m_open.isBroken(); }
    [[nodiscard]] Span spanOf(const Token& token) const;

    StopCheck m_stop;
    game::GameParts m_parts;
    const char* m_bytes;
    DiagnosticList m_diagnostics;
    TagCollector m_tags;
    std::vector<Token> m_commentsBeforeStart;
    std::vector<LineParts> m_lines;
    OpenLines m_open{m_lines};
    WordReader m_words;
    GameValues m_values;
    std::optional<Diagnostic> m_firstWholeEvaluation; ///< Told when all evaluations are like it.
    std::optional<Diagnostic> m_firstClockOfTwo;      ///< Told when such clocks are of hours.
    std::int64_t m_ignoredVariations = 0; ///< Depth inside a variation of a broken line, or of one
                                          ///< that is beyond the limit.
    GameResult m_result;
    std::int64_t m_readTo; ///< Where the game ends; stray text may follow.
    std::size_t m_eventCount = 0;
    std::size_t m_annotationCount = 0;
    bool m_isPosition = false; ///< A line of EPD or FEN: there is no movetext.
    bool m_isStarted = false;
    bool m_hasEnded = false; ///< What comes now stands behind the game, on lines of its own.
    bool m_hasToldLanguage = false;
    bool m_hasToldLines = false;
    bool m_hasToldAnnotations = false;
};

} // namespace plyline::pgn
