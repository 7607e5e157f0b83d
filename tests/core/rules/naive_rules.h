#pragma once

#include "core/rules/position.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

namespace plyline::tests {

/// A move as text: from, to, promotion letter; castling is the king going to its rook.
inline std::string textOf(rules::Move move)
{
    std::string text = move.from().name() + move.to().name();
    if (move.promotionRole())
        text += static_cast<char>(std::tolower(rules::roleLetter(*move.promotionRole())));
    return text;
}

/// The laws of chess once more, as plainly as they can be said: letters on an 8 x 8 array, pieces
/// that step, and a move is legal when no enemy could then take the king. Slow; shares nothing with
/// core/rules but the Setup it starts from.
class NaiveGame
{
public:
    explicit NaiveGame(const rules::Setup& setup)
    {
        for (auto& column : m_at)
            column.fill('.');
        for (const rules::Square square : setup.board.occupied())
            m_at[static_cast<std::size_t>(square.x() - 1)]
                [static_cast<std::size_t>(square.y() - 1)] =
                    rules::fenLetter(*setup.board.pieceAt(square));
        m_isWhiteToMove = setup.turn == rules::Color::White;
        for (const rules::Color color : rules::allColors) {
            for (const rules::Wing wing : rules::allWings) {
                if (const auto rook = setup.castling.rook(color, wing))
                    m_castlers.insert(rook->name());
            }
        }
        if (setup.enPassant)
            m_doubleStep = setup.enPassant->name();
    }

    [[nodiscard]] bool isWhiteToMove() const { return m_isWhiteToMove; }
    [[nodiscard]] char at(int x, int y) const
    {
        return m_at[static_cast<std::size_t>(x)][static_cast<std::size_t>(y)];
    }
    /// The squares of the rooks that may still castle.
    [[nodiscard]] const std::set<std::string>& castlers() const { return m_castlers; }
    [[nodiscard]] bool isCheck() const { return isKingTakable(m_isWhiteToMove); }

    [[nodiscard]] std::set<std::string> legalMoves() const
    {
        std::set<std::string> legal;
        for (const std::string& move : steps()) {
            NaiveGame next = *this;
            next.play(move);
            if (!next.isKingTakable(m_isWhiteToMove))
                legal.insert(move);
        }
        for (const std::string& rook : m_castlers) {
            if (mayCastle(rook))
                legal.insert(name(kingOf(m_isWhiteToMove)) + rook);
        }
        return legal;
    }
    /// The square behind a double step when taking there is legal, else empty.
    [[nodiscard]] std::string enPassant() const
    {
        for (const std::string& move : legalMoves()) {
            if (letterAt(move.substr(0, 2)) == own('P') && move.substr(2) == m_doubleStep)
                return m_doubleStep;
        }
        return {};
    }

    /// Precondition: one of steps() or a castling.
    void play(const std::string& move)
    {
        const std::string from = move.substr(0, 2), to = move.substr(2, 2);
        const char piece = letterAt(from);
        const std::string passed = m_doubleStep;
        m_doubleStep.clear();
        if (piece == own('K') && letterAt(to) == own('R')) {
            castle(from, to);
        } else {
            if (piece == own('P') && to == passed)
                put({to[0], from[1]}, '.');
            if (piece == own('P') && std::abs(to[1] - from[1]) == 2)
                m_doubleStep = {to[0], static_cast<char>((to[1] + from[1]) / 2)};
            put(from, '.');
            put(to, move.size() == 5 ? own(static_cast<char>(std::toupper(move[4]))) : piece);
        }
        m_castlers.erase(from);
        m_castlers.erase(to);
        if (piece == own('K'))
            std::erase_if(m_castlers, [&](const std::string& s) { return s[1] == homeRank(); });
        m_isWhiteToMove = !m_isWhiteToMove;
    }

private:
    struct Place
    {
        int x;
        int y;
    };
    static bool isOnBoard(Place p) { return p.x >= 0 && p.x < 8 && p.y >= 0 && p.y < 8; }
    static std::string name(Place p)
    {
        return {static_cast<char>('a' + p.x), static_cast<char>('1' + p.y)};
    }
    static Place place(const std::string& name) { return {name[0] - 'a', name[1] - '1'}; }
    [[nodiscard]] char letterAt(const std::string& square) const
    {
        return at(place(square).x, place(square).y);
    }
    void put(const std::string& square, char letter)
    {
        m_at[static_cast<std::size_t>(square[0] - 'a')][static_cast<std::size_t>(square[1] - '1')] =
            letter;
    }
    static char letterOf(bool isWhite, char upper)
    {
        return isWhite ? upper : static_cast<char>(std::tolower(upper));
    }
    [[nodiscard]] char own(char upper) const { return letterOf(m_isWhiteToMove, upper); }
    [[nodiscard]] char homeRank() const { return m_isWhiteToMove ? '1' : '8'; }
    [[nodiscard]] static bool isWhite(char letter) { return std::isupper(letter) != 0; }
    [[nodiscard]] Place kingOf(bool white) const
    {
        for (int x = 0; x < 8; ++x) {
            for (int y = 0; y < 8; ++y) {
                if (at(x, y) == letterOf(white, 'K'))
                    return {x, y};
            }
        }
        std::abort();
    }

    static constexpr std::array<Place, 8> rays = {
        {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}}};
    static constexpr std::array<Place, 8> jumps = {
        {{1, 2}, {2, 1}, {-1, 2}, {-2, 1}, {1, -2}, {2, -1}, {-1, -2}, {-2, -1}}};

    /// Where the piece on `from` can step to, captures of pawns and pushes told apart by the
    /// caller.
    [[nodiscard]] std::vector<Place> reach(Place from) const
    {
        std::vector<Place> found;
        const char kind = static_cast<char>(std::toupper(at(from.x, from.y)));
        const bool isSlider = kind == 'B' || kind == 'R' || kind == 'Q';
        for (std::size_t i = 0; i < 8; ++i) {
            if ((kind == 'R' && i >= 4) || (kind == 'B' && i < 4))
                continue;
            const Place step = kind == 'N' ? jumps[i] : rays[i];
            Place to = {from.x + step.x, from.y + step.y};
            while (isOnBoard(to)) {
                found.push_back(to);
                if (!isSlider || at(to.x, to.y) != '.')
                    break;
                to = {to.x + step.x, to.y + step.y};
            }
        }
        return found;
    }

    [[nodiscard]] bool isTakable(Place target, bool byWhite) const
    {
        for (int x = 0; x < 8; ++x) {
            for (int y = 0; y < 8; ++y) {
                const char letter = at(x, y);
                if (letter == '.' || isWhite(letter) != byWhite)
                    continue;
                if (std::toupper(letter) == 'P') {
                    if (y + (byWhite ? 1 : -1) == target.y && std::abs(x - target.x) == 1)
                        return true;
                    continue;
                }
                for (const Place to : reach({x, y})) {
                    if (to.x == target.x && to.y == target.y)
                        return true;
                }
            }
        }
        return false;
    }
    [[nodiscard]] bool isKingTakable(bool ofWhite) const
    {
        return isTakable(kingOf(ofWhite), !ofWhite);
    }

    [[nodiscard]] std::vector<std::string> steps() const
    {
        std::vector<std::string> found;
        for (int x = 0; x < 8; ++x) {
            for (int y = 0; y < 8; ++y) {
                const char letter = at(x, y);
                if (letter == '.' || isWhite(letter) != m_isWhiteToMove)
                    continue;
                if (std::toupper(letter) == 'P') {
                    addPawnSteps({x, y}, found);
                    continue;
                }
                for (const Place to : reach({x, y})) {
                    const char there = at(to.x, to.y);
                    if (there == '.' || isWhite(there) != m_isWhiteToMove)
                        found.push_back(name({x, y}) + name(to));
                }
            }
        }
        return found;
    }
    void addPawnSteps(Place from, std::vector<std::string>& found) const
    {
        const int forward = m_isWhiteToMove ? 1 : -1;
        const auto add = [&](Place to) {
            const std::string move = name(from) + name(to);
            if (to.y == 0 || to.y == 7) {
                for (const char role : {'n', 'b', 'r', 'q'})
                    found.push_back(move + role);
            } else {
                found.push_back(move);
            }
        };
        const Place one = {from.x, from.y + forward};
        if (at(one.x, one.y) == '.') {
            add(one);
            const Place two = {from.x, from.y + 2 * forward};
            if (from.y == (m_isWhiteToMove ? 1 : 6) && at(two.x, two.y) == '.')
                add(two);
        }
        for (const int side : {-1, 1}) {
            const Place to = {from.x + side, from.y + forward};
            if (!isOnBoard(to))
                continue;
            const char there = at(to.x, to.y);
            if ((there != '.' && isWhite(there) != m_isWhiteToMove) || name(to) == m_doubleStep)
                add(to);
        }
    }

    [[nodiscard]] bool mayCastle(const std::string& rook) const
    {
        if (rook[1] != homeRank())
            return false;
        const Place king = kingOf(m_isWhiteToMove);
        const bool isKingSide = place(rook).x > king.x;
        const int kingTo = isKingSide ? 6 : 2, rookTo = isKingSide ? 5 : 3;
        const int first = std::min({king.x, place(rook).x, kingTo, rookTo});
        const int last = std::max({king.x, place(rook).x, kingTo, rookTo});
        for (int x = first; x <= last; ++x) {
            const bool isKingsWay = x >= std::min(king.x, kingTo) && x <= std::max(king.x, kingTo);
            const bool isRooksWay =
                x >= std::min(place(rook).x, rookTo) && x <= std::max(place(rook).x, rookTo);
            const bool isCastler = x == king.x || x == place(rook).x;
            if ((isKingsWay || isRooksWay) && !isCastler && at(x, king.y) != '.')
                return false;
            if (isKingsWay && isTakable({x, king.y}, !m_isWhiteToMove))
                return false;
        }
        NaiveGame next = *this;
        next.castle(name(king), rook);
        return !next.isKingTakable(m_isWhiteToMove);
    }
    void castle(const std::string& king, const std::string& rook)
    {
        const bool isKingSide = rook[0] > king[0];
        put(king, '.');
        put(rook, '.');
        put({isKingSide ? 'g' : 'c', king[1]}, own('K'));
        put({isKingSide ? 'f' : 'd', king[1]}, own('R'));
    }

    std::array<std::array<char, 8>, 8> m_at{};
    bool m_isWhiteToMove = true;
    std::set<std::string> m_castlers;
    std::string m_doubleStep;
};

} // namespace plyline::tests
