#include "app/kit/words/names.h"

#include <QtCore/QCoreApplication>

namespace plyline::words {

namespace {

class Names
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::Names)
};

} // namespace

QString pieceName(rules::Piece piece)
{
    const bool isWhite = piece.color == rules::Color::White;
    switch (piece.role) {
    case rules::Role::Pawn:
        return isWhite ? Names::tr("white pawn") : Names::tr("black pawn");
    case rules::Role::Knight:
        return isWhite ? Names::tr("white knight") : Names::tr("black knight");
    case rules::Role::Bishop:
        return isWhite ? Names::tr("white bishop") : Names::tr("black bishop");
    case rules::Role::Rook:
        return isWhite ? Names::tr("white rook") : Names::tr("black rook");
    case rules::Role::Queen:
        return isWhite ? Names::tr("white queen") : Names::tr("black queen");
    case rules::Role::King:
        return isWhite ? Names::tr("white king") : Names::tr("black king");
    }
    return {};
}

QString pieceName(rules::Piece piece, rules::Square square)
{
    return Names::tr("%1 %2", "a piece, then its square").arg(pieceName(piece), squareName(square));
}

QString roleName(rules::Role role)
{
    switch (role) {
    case rules::Role::Pawn:
        return Names::tr("pawn");
    case rules::Role::Knight:
        return Names::tr("knight");
    case rules::Role::Bishop:
        return Names::tr("bishop");
    case rules::Role::Rook:
        return Names::tr("rook");
    case rules::Role::Queen:
        return Names::tr("queen");
    case rules::Role::King:
        return Names::tr("king");
    }
    return {};
}

QString sideName(rules::Color color)
{
    return color == rules::Color::White ? Names::tr("White") : Names::tr("Black");
}

QString siteName(QString site)
{
    for (const QString& scheme : {QStringLiteral("https://"), QStringLiteral("http://")})
        if (site.startsWith(scheme))
            return site.remove(0, scheme.size());
    return site;
}

QString squareName(rules::Square square)
{
    return QString::fromStdString(square.name());
}

} // namespace plyline::words
