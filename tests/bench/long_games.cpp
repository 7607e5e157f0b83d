#include "tests/bench/long_games.h"

#include <array>

namespace plyline::bench {

namespace {

constexpr std::array<const char*, 4> knights{"Nf3", "Nf6", "Ng1", "Ng8"};
constexpr std::array<const char*, 4> otherKnights{"Nc3", "Nc6", "Nb1", "Nb8"};

QByteArray numberOf(int ply)
{
    return QByteArray::number(ply / 2 + 1) + (ply % 2 == 0 ? ". " : "... ");
}

/// The move after `ply` plies, with its number where White moves.
void addMove(QByteArray& text, int ply)
{
    if (ply % 2 == 0)
        text += numberOf(ply);
    text += knights[static_cast<std::size_t>(ply % 4)];
}

QByteArray plainGame(int plies, char gap)
{
    QByteArray text = "[White \"Plain\"]\n\n";
    for (int ply = 0; ply < plies; ++ply) {
        addMove(text, ply);
        text += ply % 8 == 7 ? gap : ' ';
    }
    return text + "*\n";
}

/// As a broadcast with an engine has it: values at each move, now and then words and a variation.
QByteArray annotatedGame(int plies)
{
    QByteArray text = "[White \"Annotated\"]\n\n";
    for (int ply = 0; ply < plies; ++ply) {
        addMove(text, ply);
        text += " { [%eval " + QByteArray::number((ply * 37 % 400 - 200) / 100.0) +
                "] [%clk 1:" + QByteArray::number(10 + ply % 50) + ":00] }";
        if (ply % 20 == 0)
            text += " $1 {A comment of some words that say why this was played.}";
        if (ply % 50 == 0)
            text += " (" + numberOf(ply) + otherKnights[static_cast<std::size_t>(ply % 4)] + ")";
        text += '\n';
    }
    return text + "*\n";
}

QByteArray gameWithComment(int bytes)
{
    return "[White \"Comment\"]\n\n1. e4 { " + QByteArray("words and more ").repeated(bytes / 15) +
           "} e5 *\n";
}

/// Each variation begins in the place of the last move of the one around it.
QByteArray nestedGame(int depth)
{
    QByteArray text = "[White \"Nested\"]\n\n1. Nf3 ";
    for (int ply = 0; ply < depth; ++ply)
        text += "(" + numberOf(ply) + otherKnights[static_cast<std::size_t>(ply % 4)] + ' ' +
                numberOf(ply + 1) + (ply % 2 == 0 ? "Nf6 " : "Nf3 ");
    return text + QByteArray(")").repeated(depth) + " *\n";
}

QByteArray bushyGame(int variations)
{
    QByteArray text = "[White \"Bushy\"]\n\n1. Nf3 ";
    for (int i = 0; i < variations; ++i)
        text += "(1. Nc3 Nf6 {words of one variation} 2. e4 e5 3. d4) ";
    return text + "Nf6 *\n";
}

} // namespace

std::vector<LongGame> longGames()
{
    constexpr int bytesOfLine = 3'000'000;
    return {{"1,000 plies", plainGame(1'000, '\n')},
            {"12,000 plies", plainGame(12'000, '\n')},
            {"100,000 plies", plainGame(100'000, '\n')},
            {"1,000 annotated plies", annotatedGame(1'000)},
            {"12,000 annotated plies", annotatedGame(12'000)},
            {"100,000 annotated plies", annotatedGame(100'000)},
            {"a line of 3 MB: 430,000 plies", plainGame(430'000, ' ')},
            {"a line of 3 MB: a comment", gameWithComment(bytesOfLine)},
            {"2,000 variations, nested", nestedGame(2'000)},
            {"2,000 variations, side by side", bushyGame(2'000)}};
}

} // namespace plyline::bench
