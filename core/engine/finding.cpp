#include "core/engine/finding.h"

#include "core/rules/uci.h"

#include <algorithm>

namespace plyline::engine {

using game::Evaluation;
using rules::Color;

namespace {

Bound reversed(Bound bound)
{
    switch (bound) {
    case Bound::Exact:
        return Bound::Exact;
    case Bound::Lower:
        return Bound::Upper;
    case Bound::Upper:
        return Bound::Lower;
    }
    return bound;
}

void takeScore(const MoverScore& score, Color mover, FoundLine& line)
{
    const bool isWhite = mover == Color::White;
    const auto kind = score.isMate ? Evaluation::Kind::MateIn : Evaluation::Kind::Centipawns;
    line.evaluation = Evaluation{kind, isWhite ? score.value : -score.value};
    line.bound = isWhite ? score.bound : reversed(score.bound);
}

FoundLine& lineOf(int number, Finding& finding)
{
    auto at = std::find_if(finding.lines.begin(), finding.lines.end(),
                           [&](const FoundLine& line) { return line.number >= number; });
    if (at == finding.lines.end() || at->number != number) {
        at = finding.lines.insert(at, FoundLine());
        at->number = number;
    }
    return *at;
}

bool isNews(const InfoLine& info, const FoundLine& line)
{
    const bool isBound = info.score && info.score->bound != Bound::Exact;
    const bool hasExact = line.evaluation && line.bound == Bound::Exact;
    return !isBound || !hasExact;
}

} // namespace

std::vector<rules::Move> legalMoves(const std::vector<std::string>& texts, rules::Position position)
{
    std::vector<rules::Move> moves;
    for (const std::string& text : texts) {
        const auto move = rules::uci::parse(text, position);
        if (!move || move->kind() == rules::Move::Kind::Null)
            break;
        moves.push_back(*move);
        position.play(*move);
    }
    return moves;
}

bool add(const InfoLine& info, const rules::Position& position, int mostLines, Finding& finding)
{
    const int number = info.number.value_or(1);
    const std::vector<rules::Move> moves = legalMoves(info.moves, position);
    if (number < 1 || number > mostLines || (moves.empty() && !info.moves.empty()))
        return false;
    if (info.nodes)
        finding.nodes = info.nodes;
    if (info.nodesPerSecond)
        finding.nodesPerSecond = info.nodesPerSecond;
    const bool isOfLine = info.score || !moves.empty();
    if (info.depth && (isOfLine || !finding.depth))
        finding.depth = std::max(*info.depth, finding.depth.value_or(0));
    if (!isOfLine)
        return info.nodes || info.nodesPerSecond || info.depth;
    FoundLine& line = lineOf(number, finding);
    if (!isNews(info, line))
        return true;
    if (info.score)
        takeScore(*info.score, position.turn(), line);
    if (info.chances) {
        const bool isWhite = position.turn() == Color::White;
        line.chances = isWhite
                           ? *info.chances
                           : WinDrawLoss{info.chances->loss, info.chances->draw, info.chances->win};
    }
    if (info.depth)
        line.depth = info.depth;
    if (!moves.empty())
        line.moves = moves;
    return true;
}

std::optional<analysis::Score> scoreOf(const Finding& finding, const std::string& engine)
{
    const bool hasBest = !finding.lines.empty() && finding.lines.front().number == 1;
    if (!hasBest || !finding.lines.front().evaluation ||
        finding.lines.front().bound != Bound::Exact)
        return std::nullopt;
    const FoundLine& best = finding.lines.front();
    analysis::Score score;
    score.evaluation = *best.evaluation;
    if (best.evaluation->kind == Evaluation::Kind::MateIn)
        score.mating = best.evaluation->value > 0 ? Color::White : Color::Black;
    score.depth = best.depth;
    score.engine = engine;
    return score;
}

} // namespace plyline::engine
