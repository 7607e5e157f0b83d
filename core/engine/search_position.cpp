#include "core/engine/search_position.h"

#include "core/rules/fen.h"

namespace plyline::engine {

using rules::CastlingStyle;
using rules::Color;
using rules::File;
using rules::Move;
using rules::Position;
using rules::Square;
using rules::Wing;

namespace {

bool isStandardCastling(Square king, Square rook, Wing wing)
{
    return king.file() == File::E && rook.file() == (wing == Wing::King ? File::H : File::A);
}

bool hasChess960Rights(const Position& position)
{
    for (const Color color : rules::allColors) {
        for (const Wing wing : rules::allWings) {
            const auto rook = position.castling().rook(color, wing);
            if (rook && !isStandardCastling(position.king(color), *rook, wing))
                return true;
        }
    }
    return false;
}

} // namespace

Expected<SearchPosition, Unsearchable> SearchPosition::make(const rules::Setup& root,
                                                            std::span<const Move> moves)
{
    const auto start = Position::fromSetup(root);
    if (!start)
        return unexpected(Unsearchable::Impossible);
    SearchPosition search(*start);
    search.m_needsChess960 = hasChess960Rights(*start);
    for (const Move move : moves) {
        if (!search.m_position.isLegal(move))
            return unexpected(Unsearchable::Impossible);
        search.play(move);
    }
    if (!search.m_position.hasLegalMove())
        return unexpected(search.m_position.isCheck() ? Unsearchable::Checkmate
                                                      : Unsearchable::Stalemate);
    return search;
}

void SearchPosition::play(Move move)
{
    const Color turn = m_position.turn();
    if (move.kind() == Move::Kind::Castling &&
        !isStandardCastling(move.from(), move.to(), move.wing()))
        m_needsChess960 = true;
    m_position.play(move);
    if (move.kind() == Move::Kind::Null) {
        m_root = m_quietRoot = m_position;
        m_steps.clear();
        m_quietStep = 0;
        return;
    }
    m_steps.push_back({move, turn});
    if (m_position.halfmoveClock() == 0) {
        m_quietRoot = m_position;
        m_quietStep = m_steps.size();
    }
}

std::string SearchPosition::command(CastlingStyle style) const
{
    std::string text = "position fen " + rules::fen::write(m_root.setup());
    if (!m_steps.empty())
        text += " moves";
    for (const Step& step : m_steps)
        text.append(1, ' ').append(rules::uci::write(step.move, step.turn, style));
    return text;
}

std::string SearchPosition::key() const
{
    std::string text = rules::fen::write(m_quietRoot.setup());
    text.erase(text.rfind(' '));
    for (std::size_t i = m_quietStep; i < m_steps.size(); ++i)
        text.append(1, ' ').append(
            rules::uci::write(m_steps[i].move, m_steps[i].turn, CastlingStyle::Chess960));
    return text;
}

} // namespace plyline::engine
