#include "app/render/paper/game_text.h"

#include "app/kit/words/move_label.h"
#include "app/panels/moves/glyphs.h"
#include "app/panels/moves/variation_rows.h"
#include "app/render/paper/page_layouts.h"
#include "core/analysis/comment_words.h"
#include "core/game/nag_signs.h"

#include <algorithm>

namespace plyline::paper {

using game::LineId;
using game::Ply;

namespace {

/// Returns the signs of a move, without glyphs that have none: they tell programs something.
QString signsOf(std::vector<int> nags)
{
    std::erase_if(nags, [](int nag) { return game::signOfNag(nag).empty(); });
    return moves::glyphsOf(nags);
}

/// Writes the passages of one line.
class GameText
{
public:
    GameText(const frames::FrameSource& source, const PaperOptions& options, bool hasFigurines)
        : m_source(source), m_options(options), m_hasFigurines(hasFigurines)
    {
        for (std::optional<LineId> line = this->line(); line; line = game().line(*line).parent)
            m_path.push_back(*line);
    }

    [[nodiscard]] std::vector<GamePassage> passages(const std::stop_token& stop) &&
    {
        addAfter(Ply());
        const auto& plies = m_source.line().plies;
        for (std::size_t i = 0; i < plies.size() && !stop.stop_requested(); ++i) {
            addMove(plies[i]);
            addAfter(Ply(static_cast<int>(i) + 1));
        }
        endMoves();
        return std::move(m_passages);
    }

private:
    [[nodiscard]] const game::Game& game() const { return *m_source.game().game; }
    [[nodiscard]] LineId line() const { return m_source.line().replay->line(); }
    [[nodiscard]] bool isOnPath(LineId id) const
    {
        return std::find(m_path.begin(), m_path.end(), id) != m_path.end();
    }
    [[nodiscard]] QString printed(const QString& san) const
    {
        return m_hasFigurines ? withFigurines(san) : san;
    }

    void addMove(const analysis::PlyFacts& facts)
    {
        const QString move = printed(QString::fromStdString(facts.san)) + signsOf(facts.nags);
        if (m_moves.isEmpty() || facts.mover == rules::Color::White)
            m_moves << words::moveNumberText(facts.moveNumber, facts.mover) + QChar(QChar::Nbsp) +
                           move;
        else
            m_moves << move;
    }

    void endMoves()
    {
        if (!m_moves.isEmpty())
            m_passages.push_back({GamePassage::Kind::Moves, m_moves.join(QLatin1Char(' ')), Ply()});
        m_moves.clear();
    }

    void add(GamePassage::Kind kind, const QString& text, Ply ply = {})
    {
        if (text.isEmpty())
            return;
        endMoves();
        m_passages.push_back({kind, text, ply});
    }

    /// Adds what stands between the move to `ply` and the next one.
    void addAfter(Ply ply)
    {
        if (std::binary_search(m_options.moments.begin(), m_options.moments.end(), ply))
            add(GamePassage::Kind::Diagram, labelOf(m_source, ply, m_hasFigurines), ply);
        const LineId owner = ply == Ply() ? LineId::main() : game().owner(line(), ply);
        addAnnotations(game().line(owner), ply);
        // What is said before a variation's first move stands with the variation.
        for (const LineId id : m_path)
            if (id != owner && game().line(id).parent && game().line(id).forkPly == ply)
                addAnnotations(game().line(id), ply);
    }

    void addAnnotations(const game::Line& line, Ply ply)
    {
        QStringList words;
        const auto endWords = [&] {
            add(GamePassage::Kind::Comment, words.join(QLatin1Char(' ')));
            words.clear();
        };
        for (const game::Annotation& annotation : line.annotations.after(ply)) {
            const auto* const comment = std::get_if<game::Comment>(&annotation.what);
            const auto* const fork = std::get_if<game::Fork>(&annotation.what);
            if (comment && m_options.hasComments && comment->form != game::Comment::Form::Escape)
                words << QString::fromStdString(analysis::wordsOf(game().text(*comment)));
            words.removeAll(QString());
            if (!fork || !m_options.hasVariations || isOnPath(fork->line))
                continue;
            endWords();
            add(GamePassage::Kind::Variation, variationText(fork->line));
        }
        endWords();
    }

    [[nodiscard]] QString variationText(LineId variation) const
    {
        moves::MoveList list;
        addVariation(list, game(), m_source.game().sans, variation, moves::VariationStyle::Inline);
        QString text;
        for (const moves::MoveRow& row : list.rows)
            for (const moves::MoveToken& token : row.tokens)
                addToken(text, token);
        return text;
    }

    void addToken(QString& text, const moves::MoveToken& token) const
    {
        const bool isLeftOut = token.isValue || (!token.isMove() && !m_options.hasComments);
        if (!isLeftOut) {
            text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + token.opening;
            QString word = token.isMove() ? printed(token.text) : token.text;
            if (token.isMove())
                word.replace(QLatin1Char(' '), QChar(QChar::Nbsp)); // number and move stay together
            text += word + (token.isMove() ? signsOf(token.nags) : QString());
        }
        text += token.closing;
    }

    const frames::FrameSource& m_source;
    const PaperOptions& m_options;
    bool m_hasFigurines;
    std::vector<LineId> m_path; ///< The line and its parents.
    QStringList m_moves;        ///< Of the paragraph that is being written.
    std::vector<GamePassage> m_passages;
};

} // namespace

std::vector<GamePassage> passagesOf(const frames::FrameSource& source, const PaperOptions& options,
                                    bool hasFigurines, const std::stop_token& stop)
{
    return GameText(source, options, hasFigurines).passages(stop);
}

} // namespace plyline::paper
