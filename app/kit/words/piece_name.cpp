#include "app/kit/words/piece_name.h"

#include <QtCore/QCoreApplication>

namespace plyline::words {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("plyline::look", text);
}

} // namespace

QString pieceName(rules::Piece piece)
{
    const bool isWhite = piece.color == rules::Color::White;
    switch (piece.role) {
    case rules::Role::Pawn:
        return isWhite ? tr("white pawn") : tr("black pawn");
    case rules::Role::Knight:
        return isWhite ? tr("white knight") : tr("black knight");
    case rules::Role::Bishop:
        return isWhite ? tr("white bishop") : tr("black bishop");
    case rules::Role::Rook:
        return isWhite ? tr("white rook") : tr("black rook");
    case rules::Role::Queen:
        return isWhite ? tr("white queen") : tr("black queen");
    case rules::Role::King:
        return isWhite ? tr("white king") : tr("black king");
    }
    return {};
}

} // namespace plyline::words
