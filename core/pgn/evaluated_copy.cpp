#include "core/pgn/evaluated_copy.h"

#include "core/pgn/writer.h"

#include <fmt/format.h>

#include <cstdlib>
#include <utility>

namespace plyline::pgn {

using game::Annotation;
using game::Comment;
using game::Evaluation;
using game::Ply;

namespace {

/// The source of a copy: the bytes of the game, and behind them the comments that are new.
class CopiedText
{
public:
    explicit CopiedText(const game::Game& game)
        : m_start(game.span().offset), m_text(game.source()->bytes(game.span()))
    {}

    [[nodiscard]] std::string_view bytes(const Comment& comment) const
    {
        return std::string_view(m_text).substr(
            static_cast<std::size_t>(comment.span.offset - m_start),
            static_cast<std::size_t>(comment.span.length));
    }
    [[nodiscard]] Comment moved(Comment comment) const
    {
        comment.span.offset -= m_start;
        return comment;
    }
    [[nodiscard]] Comment added(std::string_view text, Comment::Form form)
    {
        const Span span{static_cast<std::int64_t>(m_text.size()),
                        static_cast<std::int64_t>(text.size())};
        m_text += text;
        return {span, form};
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::int64_t m_start;
    std::string m_text;
};

/// Returns the text without its evaluations; none if it has none.
std::optional<std::string> withoutEvaluations(std::string_view text)
{
    constexpr std::string_view command = "[%eval";
    std::string kept;
    bool hasAny = false;
    for (std::size_t at = text.find(command); at != std::string_view::npos;
         at = text.find(command)) {
        const std::size_t end = text.find(']', at);
        if (end == std::string_view::npos)
            break;
        hasAny = true;
        kept += text.substr(0, at);
        text.remove_prefix(end + 1);
        if (kept.empty() || isSpace(kept.back()))
            while (!text.empty() && isSpace(text.front()))
                text.remove_prefix(1);
    }
    kept += text;
    return hasAny ? std::optional(std::move(kept)) : std::nullopt;
}

class Copying
{
public:
    Copying(const game::Game& game, game::LineId line,
            const std::vector<std::optional<GivenEvaluation>>& byPly)
        : m_game(game), m_line(line), m_byPly(byPly), m_text(game)
    {}

    [[nodiscard]] std::string write(std::string_view annotator)
    {
        game::GameParts parts;
        for (const game::Line& line : m_game.lines()) {
            game::Line copy = line;
            copy.annotations = game::Annotations(annotationsOf(line), {});
            parts.lines.push_back(std::move(copy));
        }
        std::vector<game::Tag> tags = m_game.tags().all();
        if (!m_game.tags().find("Annotator") && !annotator.empty())
            tags.push_back({"Annotator", std::string(annotator)});
        parts.tags = game::Tags(std::move(tags));
        parts.source = files::Source::fromText(m_text.take(), {});
        parts.codePage = m_game.codePage();
        parts.start = m_game.start();
        parts.castlingStyle = m_game.castlingStyle();
        parts.outcome = m_game.outcome();
        return writeGame(game::Game(std::move(parts)));
    }

private:
    /// The evaluation of the move of this line that leads to the ply.
    [[nodiscard]] const GivenEvaluation* given(const game::Line& line, Ply ply) const
    {
        const auto at = static_cast<std::size_t>(ply.number());
        const bool isOwn = ply > line.forkPly && ply <= m_game.line(m_line).lastPly() &&
                           at < m_byPly.size() && m_byPly[at] &&
                           m_game.owner(m_line, ply) == line.id;
        const bool isOver = isOwn && m_byPly[at]->evaluation.kind == Evaluation::Kind::MateIn &&
                            m_byPly[at]->evaluation.value == 0;
        return isOwn && !isOver ? &*m_byPly[at] : nullptr;
    }

    [[nodiscard]] std::vector<Annotation> annotationsOf(const game::Line& line)
    {
        const std::vector<Annotation>& items = line.annotations.items();
        std::vector<Annotation> copy;
        std::size_t item = 0;
        for (int number = line.forkPly.number(); number <= line.lastPly().number(); ++number) {
            const Ply ply(number);
            const GivenEvaluation* evaluation = given(line, ply);
            for (; item < items.size() && items[item].after <= ply; ++item) {
                if (std::holds_alternative<game::Fork>(items[item].what))
                    addEvaluation(std::exchange(evaluation, nullptr), ply, copy);
                addItem(items[item], given(line, ply) != nullptr, copy);
            }
            addEvaluation(evaluation, ply, copy);
        }
        return copy;
    }

    void addEvaluation(const GivenEvaluation* evaluation, Ply ply, std::vector<Annotation>& copy)
    {
        if (evaluation)
            copy.push_back(
                {ply, m_text.added(evaluationCommand(*evaluation), Comment::Form::Braces)});
    }

    void addItem(const Annotation& item, bool isEvaluated, std::vector<Annotation>& copy)
    {
        const auto* const comment = std::get_if<Comment>(&item.what);
        if (!comment) {
            copy.push_back(item);
            return;
        }
        const auto kept =
            isEvaluated ? withoutEvaluations(m_text.bytes(*comment)) : std::optional<std::string>();
        if (!kept)
            copy.push_back({item.after, m_text.moved(*comment)});
        else if (!trimmed(*kept).empty())
            copy.push_back({item.after, m_text.added(*kept, comment->form)});
    }

    const game::Game& m_game;
    game::LineId m_line;
    const std::vector<std::optional<GivenEvaluation>>& m_byPly;
    CopiedText m_text;
};

} // namespace

std::string evaluationCommand(const GivenEvaluation& given)
{
    const int value = given.evaluation.value;
    std::string text = given.evaluation.kind == Evaluation::Kind::MateIn
                           ? fmt::format("[%eval #{}", value)
                           : fmt::format("[%eval {}{}.{:02}", value < 0 ? "-" : "",
                                         std::abs(value) / 100, std::abs(value) % 100);
    if (given.depth)
        text += fmt::format(",{}", *given.depth);
    return text + ']';
}

std::string writeEvaluatedCopy(const game::Game& game, game::LineId line,
                               const std::vector<std::optional<GivenEvaluation>>& byPly,
                               std::string_view annotator)
{
    if (game.isRefused())
        return writeGame(game);
    return Copying(game, line, byPly).write(annotator);
}

} // namespace plyline::pgn
