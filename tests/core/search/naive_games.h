#pragma once

#include "core/game/game.h"
#include "core/replay/projection.h"
#include "core/rules/fen.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace plyline::tests {

// Positions as letters, to evaluate queries slowly without the classes of the search.

/// The letters of a FEN, a1 first; '.' is an empty square.
using Letters = std::string;

inline Letters lettersOf(const rules::Setup& setup)
{
    Letters letters(64, '.');
    int x = 0;
    int y = 7;
    for (const char c : rules::fen::writePlacement(setup.board)) {
        if (c == '/') {
            --y;
            x = 0;
        } else if (c >= '1' && c <= '8') {
            x += c - '0';
        } else {
            letters[static_cast<std::size_t>(y * 8 + x++)] = c;
        }
    }
    return letters;
}

inline char otherCase(char c)
{
    return c == '.' ? c : static_cast<char>(c ^ 0x20);
}

inline Letters mirrored(const Letters& letters)
{
    Letters other = letters;
    for (std::size_t i = 0; i < 64; ++i)
        other[i ^ 7] = letters[i];
    return other;
}

inline Letters swapped(const Letters& letters)
{
    Letters other = letters;
    for (std::size_t i = 0; i < 64; ++i)
        other[i ^ 56] = otherCase(letters[i]);
    return other;
}

/// One piece that a move moved; a number for the piece, its letter and squares before and after.
struct Step
{
    int id;
    char letter;
    int from;
    int to;
};

struct NaivePosition
{
    Letters letters;
    bool isWhiteToMove = true;
    std::vector<Step> steps;                                ///< Of the move that led here.
    std::map<int, std::vector<std::pair<char, int>>> stood; ///< Where each mover stood before.
};

struct NaiveGame
{
    int entry;
    std::vector<NaivePosition> positions;
};

inline NaiveGame naiveGame(const game::Game& game, int entry)
{
    NaiveGame naive{entry, {}};
    if (game.isRefused())
        return naive;
    rules::Setup state = game.start();
    std::map<int, std::vector<std::pair<char, int>>> stood;
    int id = 0;
    const Letters start = lettersOf(state);
    for (int i = 0; i < 64; ++i) {
        if (start[static_cast<std::size_t>(i)] != '.')
            stood[id++].push_back({start[static_cast<std::size_t>(i)], i});
    }
    naive.positions.push_back({start, state.turn == rules::Color::White, {}, {}});
    int ply = 0;
    for (const game::MoveEvent* event : game.path(game::LineId::main())) {
        const Letters before = lettersOf(state);
        replay::PositionProjection::apply(state, *event, game::Ply(++ply));
        NaivePosition position{lettersOf(state), state.turn == rules::Color::White, {}, {}};
        const auto add = [&](game::PieceId piece, rules::Square from, rules::Square to) {
            if (from == to)
                return;
            const char letter = before[static_cast<std::size_t>(from.index())];
            position.steps.push_back({piece.number(), letter, from.index(), to.index()});
            position.stood[piece.number()] = stood[piece.number()];
            stood[piece.number()].push_back(
                {position.letters[static_cast<std::size_t>(to.index())], to.index()});
        };
        if (event->step)
            add(event->step->pieceId, event->step->from, event->step->to);
        if (event->rookHop)
            add(event->rookHop->pieceId, event->rookHop->from, event->rookHop->to);
        naive.positions.push_back(position);
    }
    return naive;
}

} // namespace plyline::tests
