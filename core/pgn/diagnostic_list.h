#pragma once

#include "core/base/diagnostic.h"
#include "core/base/text.h"
#include "core/game/line.h"
#include "core/rules/position.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::pgn {

/// Collects the diagnostics of one game in the order of its text. Keeps the first hundred and
/// counts the rest.
class DiagnosticList
{
public:
    /// The text of the game.
    struct Text
    {
        const char* source;  ///< First byte of the whole source.
        std::int64_t offset; ///< Offset of the game in the source.
        int firstLine;       ///< Line of the text on which the game begins, from 1.
        int gameNumber;
        CodePage codePage;
    };
    /// Where the moves have got to.
    struct Moment
    {
        game::LineId line;
        game::Ply ply;
        const rules::Position* position; ///< Null if unknown.
    };
    static constexpr std::size_t longestToken = 80; ///< In bytes.

    explicit DiagnosticList(const Text& text) : m_text(text) {}

    /// Adds a diagnostic. `token` must be part of the game's text and gives the place.
    void report(Severity severity, DiagnosticCode code, std::string_view token,
                std::string argument = {}, const std::optional<Moment>& moment = {});
    /// Makes a diagnostic that may be added later with `insert`.
    [[nodiscard]] Diagnostic make(Severity severity, DiagnosticCode code, std::string_view token,
                                  const std::optional<Moment>& moment);
    /// Adds a diagnostic at its place in the order of the text.
    void insert(Diagnostic diagnostic);
    /// Adds a diagnostic without a token, setting its game and, unless `place` is null, its place.
    void addAt(Diagnostic diagnostic, const char* place);
    /// Sets the argument of the only diagnostic with this code, if it was kept.
    void setArgument(DiagnosticCode code, std::string_view argument);

    [[nodiscard]] int unlisted() const { return m_unlisted; }
    [[nodiscard]] std::vector<Diagnostic> take() { return std::move(m_all); }

private:
    void place(Diagnostic& diagnostic, const char* place);
    [[nodiscard]] bool makeRoom(Severity severity);

    Text m_text;
    std::vector<Diagnostic> m_all;
    int m_unlisted = 0;
    const char* m_countedTo = nullptr; ///< Line ends are counted up to here,
    const char* m_lineStart = nullptr; ///< the text line there begins here
    int m_line = 0;                    ///< and has this number.
};

} // namespace plyline::pgn
