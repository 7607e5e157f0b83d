#pragma once

#include "core/game/game.h"
#include "core/pgn/game_values.h"
#include "core/pgn/open_lines.h"
#include "core/pgn/reader.h"
#include "core/pgn/stop_check.h"
#include "core/pgn/word_reader.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::pgn {

/// What one game keeps at most, so that any file can be opened: what comes behind is told and not
/// kept.
struct GameLimits
{
    static constexpr std::size_t tags = std::size_t{1} << 16;
    static constexpr std::size_t tagBytes = std::size_t{1} << 24; ///< Of all names and values.
    static constexpr std::size_t lines = std::size_t{1} << 17;
    static constexpr std::size_t events = std::size_t{1} << 18;      ///< On all lines.
    static constexpr std::size_t annotations = std::size_t{1} << 20; ///< On all lines.
};

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
    void outcome(std::string_view text);
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
    static constexpr std::size_t longestToken = 80; ///< Bytes of one that a diagnostic keeps.

    void start();
    void record(rules::Move move);
    void annotate(std::variant<game::Comment, game::Nag, game::Fork> what);
    void keepWords(std::string_view text);
    void addValues(std::string_view comment);
    void settleValues();
    void tellLanguage(std::string_view text);
    void tellLimit(bool& isTold, const char* name, std::string_view text);
    void breakLine(DiagnosticCode code, std::string_view text);
    void report(Severity severity, DiagnosticCode code, std::string_view text,
                std::string argument = {});
    /// For one that is told later, in the place that it has in the text.
    [[nodiscard]] Diagnostic diagnosticHere(Severity severity, DiagnosticCode code,
                                            std::string_view text);
    void insert(Diagnostic diagnostic);
    void place(Diagnostic& diagnostic, const char* place);
    void checkResult();
    void checkFinalPosition(std::string_view behind);
    [[nodiscard]] bool isIgnoring() const { return m_ignoredVariations > 0 || m_open.isBroken(); }
    [[nodiscard]] Span spanOf(const Token& token) const;

    StopCheck m_stop;
    game::GameParts m_parts;
    const char* m_bytes;
    int m_gameNumber;
    int m_firstLine;
    std::vector<game::Tag> m_tags;
    std::vector<const char*> m_tagPlaces;
    std::vector<Token> m_commentsBeforeStart;
    std::vector<LineParts> m_lines;
    OpenLines m_open{m_lines};
    WordReader m_words;
    GameValues m_values;
    std::optional<Diagnostic> m_firstWholeEvaluation; ///< Told when all evaluations are like it.
    std::optional<Diagnostic> m_firstClockOfTwo;      ///< Told when such clocks are of hours.
    std::optional<std::size_t> m_languageDiagnostic;
    bool m_hasToldQuotes = false;
    std::int64_t m_ignoredVariations = 0; ///< Depth inside a variation of a broken line, or of one
                                          ///< that is beyond the limit.
    std::optional<game::Outcome> m_outcome;
    std::string_view m_outcomeText; ///< In the source.
    std::int64_t m_readTo = 0;      ///< Where the game ends; stray text may follow.
    std::size_t m_tagBytes = 0;
    std::size_t m_eventCount = 0;
    std::size_t m_annotationCount = 0;
    bool m_isPosition = false; ///< A line of EPD or FEN: there is no movetext.
    bool m_isStarted = false;
    bool m_hasEnded = false; ///< What comes now stands behind the game, on lines of its own.
    bool m_hasToldTags = false;
    bool m_hasToldLines = false;
    bool m_hasToldAnnotations = false;
    const char* m_countedTo = nullptr; ///< Line ends are counted up to here,
    const char* m_lineStart = nullptr; ///< the text line there begins here
    int m_line = 0;                    ///< and has this number.
};

} // namespace plyline::pgn
