#include "app/panels/board/position_text.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/names.h"
#include "app/panels/shared/moment_words.h"

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
    return PositionTextWords::tr("Last move %1.")
        .arg(shared::moveText(session.plies(), game::Ply(ply)));
}

/// "Drawn: d1 to d4, a7."
QString drawnText(const std::vector<game::Drawing>& drawings)
{
    QStringList parts;
    for (const game::Drawing& drawing : drawings) {
        const QString from = words::squareName(drawing.from);
        parts << (drawing.to
                      ? PositionTextWords::tr("%1 to %2").arg(from, words::squareName(*drawing.to))
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

QString stayText(const session::Session& session, rules::Square square)
{
    for (const replay::PieceRow& row : session.moment().pieces.rows()) {
        if (row.square != square)
            continue;
        if (row.lastChangedPly == game::Ply())
            return PositionTextWords::tr("Here since the start");
        return PositionTextWords::tr("Here since %1, ply %2")
            .arg(shared::moveText(session.plies(), row.lastChangedPly))
            .arg(row.lastChangedPly.number());
    }
    return {};
}

} // namespace plyline::board
