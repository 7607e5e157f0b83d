#include "app/panels/board/position_text.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/piece_name.h"

namespace plyline::board {

namespace {

class PositionTextWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::board::PositionTextWords)
};

QString lastMoveText(const session::Session& session)
{
    const int ply = session.moment().place.ply.number();
    if (ply == 0)
        return PositionTextWords::tr("Start position.");
    const analysis::PlyFacts& facts = session.plies()[static_cast<std::size_t>(ply - 1)];
    const QString dots =
        facts.mover == rules::Color::White ? QStringLiteral(".") : QStringLiteral("...");
    return PositionTextWords::tr("Last move %1%2 %3.")
        .arg(QString::number(facts.moveNumber), dots, QString::fromStdString(facts.san));
}

/// "Drawn: d1 to d4, a7."
QString drawnText(const std::vector<game::Drawing>& drawings)
{
    QStringList parts;
    for (const game::Drawing& drawing : drawings) {
        const QString from = QString::fromStdString(drawing.from.name());
        parts << (drawing.to ? PositionTextWords::tr("%1 to %2")
                                   .arg(from, QString::fromStdString(drawing.to->name()))
                             : from);
    }
    return PositionTextWords::tr("Drawn: %1.").arg(parts.join(QStringLiteral(", ")));
}

} // namespace

QString positionText(const session::Session& session, const std::vector<game::Drawing>& drawings)
{
    if (!session.replay())
        return PositionTextWords::tr("No game is open.");
    const session::Moment& moment = session.moment();
    QStringList sentences;
    sentences << (moment.position.turn == rules::Color::White
                      ? PositionTextWords::tr("White to move.")
                      : PositionTextWords::tr("Black to move."));
    sentences << lastMoveText(session);
    if (moment.checkedKing)
        sentences << PositionTextWords::tr("Check.");
    if (!drawings.empty())
        sentences << drawnText(drawings);
    return sentences.join(u' ');
}

QString squareText(const session::Moment& moment, rules::Square square)
{
    for (const replay::PieceRow& row : moment.pieces.rows()) {
        if (row.square != square)
            continue;
        const QString what = PositionTextWords::tr("%1 on %2")
                                 .arg(words::pieceName({row.color, row.role}),
                                      QString::fromStdString(square.name()));
        if (row.lastChangedPly == game::Ply())
            return PositionTextWords::tr("%1, since the start").arg(what);
        return PositionTextWords::tr("%1, since ply %2").arg(what).arg(row.lastChangedPly.number());
    }
    return {};
}

} // namespace plyline::board
