#include "app/kit/words/piece_name.h"

#include <QtCore/QCoreApplication>

namespace plyline::words {

namespace {

class PieceNameWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::PieceNameWords)
};

} // namespace

QString pieceName(rules::Piece piece)
{
    const bool isWhite = piece.color == rules::Color::White;
    switch (piece.role) {
    case rules::Role::Pawn:
        return isWhite ? PieceNameWords::tr("white pawn") : PieceNameWords::tr("black pawn");
    case rules::Role::Knight:
        return isWhite ? PieceNameWords::tr("white knight") : PieceNameWords::tr("black knight");
    case rules::Role::Bishop:
        return isWhite ? PieceNameWords::tr("white bishop") : PieceNameWords::tr("black bishop");
    case rules::Role::Rook:
        return isWhite ? PieceNameWords::tr("white rook") : PieceNameWords::tr("black rook");
    case rules::Role::Queen:
        return isWhite ? PieceNameWords::tr("white queen") : PieceNameWords::tr("black queen");
    case rules::Role::King:
        return isWhite ? PieceNameWords::tr("white king") : PieceNameWords::tr("black king");
    }
    return {};
}

} // namespace plyline::words
