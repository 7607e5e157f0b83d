#include "core/game/move_text.h"

#include "core/rules/san.h"

#include <cassert>

namespace plyline::game {

using rules::Color;
using rules::Move;
using rules::Position;

Move moveOf(const MoveEvent& event)
{
    if (event.isNull())
        return Move::null();
    if (event.rookHop)
        return Move::castling(event.step->from, event.rookHop->from);
    if (event.promotion)
        return Move::promotion(event.step->from, event.step->to, *event.promotion);
    if (event.isEnPassant())
        return Move::enPassant(event.step->from, event.step->to);
    return Move::normal(event.step->from, event.step->to);
}

std::string uciText(const MoveEvent& event, rules::CastlingStyle style)
{
    return rules::uci::write(moveOf(event), event.color, style);
}

std::vector<std::string> sanTexts(const Game& game, LineId line)
{
    return sanTexts(game.start(), game.path(line));
}

std::vector<std::string> sanTexts(const rules::Setup& start,
                                  const std::vector<const MoveEvent*>& path,
                                  const std::stop_token& stop)
{
    std::vector<std::string> texts;
    if (path.empty())
        return texts;
    auto position = Position::fromSetup(start);
    assert(position);
    texts.reserve(path.size());
    for (const MoveEvent* event : path) {
        if (stop.stop_requested())
            break;
        const Move move = moveOf(*event);
        texts.push_back(rules::San::write(*position, move));
        position->play(move);
    }
    return texts;
}

std::vector<std::string> sanTexts(const rules::Setup& start,
                                  const std::vector<const MoveEvent*>& path, Ply first, Ply last)
{
    std::vector<std::string> texts;
    if (last < first)
        return texts;
    auto position = Position::fromSetup(start);
    assert(position);
    for (Ply ply(1); ply <= last; ply = ply.next()) {
        const Move move = moveOf(*path[static_cast<std::size_t>(ply.number() - 1)]);
        if (ply >= first)
            texts.push_back(rules::San::write(*position, move));
        position->play(move);
    }
    return texts;
}

int moveNumber(const rules::Setup& start, Ply ply)
{
    const int blackFirst = start.turn == Color::Black ? 1 : 0;
    return start.fullmoveNumber + (ply.number() - 1 + blackFirst) / 2;
}

Color moverOf(const rules::Setup& start, Ply ply)
{
    return ply.number() % 2 == 1 ? start.turn : !start.turn;
}

} // namespace plyline::game
