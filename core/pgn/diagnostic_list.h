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

/// What is to be said of one game while it is read, in the order of the text. The first hundred are
/// listed, what comes behind them is counted.
class DiagnosticList
{
public:
    /// What the game is read from.
    struct Text
    {
        const char* source;  ///< The first byte of all.
        std::int64_t offset; ///< Of the game.
        int firstLine;       ///< The text line on which it begins.
        int gameNumber;
        CodePage codePage;
    };
    /// Where the reading of the moves stands.
    struct Moment
    {
        game::LineId line;
        game::Ply ply;
        const rules::Position* position; ///< Null where none is known.
    };
    static constexpr std::size_t longestToken = 80; ///< In bytes.

    explicit DiagnosticList(const Text& text) : m_text(text) {}

    /// `token` is a part of the game's text, and where the diagnostic stands.
    void report(Severity severity, DiagnosticCode code, std::string_view token,
                std::string argument = {}, const std::optional<Moment>& moment = {});
    /// One that may be told later: see insert.
    [[nodiscard]] Diagnostic make(Severity severity, DiagnosticCode code, std::string_view token,
                                  const std::optional<Moment>& moment);
    /// Puts it where it stands in the text, however late that is.
    void insert(Diagnostic diagnostic);
    /// For one without a token: says in which game and, where it is known, at which place.
    void addAt(Diagnostic diagnostic, const char* place);
    /// Of the only one with that code, if it is listed.
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
