#include "app/panels/shared/moment_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/move_label.h"
#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/model/study/study.h"
#include "core/game/game_recorder.h"

namespace plyline::shared {

using game::Ply;

namespace {

class MomentWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::shared::MomentWords)
};

QString surname(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).section(u',', 0, 0);
}

} // namespace

QString moveText(const std::vector<analysis::PlyFacts>& plies, Ply ply)
{
    if (ply < Ply(1) || ply.number() > static_cast<int>(plies.size()))
        return words::startLabel();
    const analysis::PlyFacts& facts = plies[static_cast<std::size_t>(ply.number() - 1)];
    return words::moveLabel(facts.moveNumber, facts.mover, facts.san);
}

QString moveText(const study::Pin& pin)
{
    const Ply ply = pin.place.ply;
    const std::string san =
        ply == Ply() ? std::string() : analysis::sansBetween(*pin.replay, ply, ply).front();
    return words::moveLabel(pin.game()->start(), ply, san);
}

rules::Square originOf(const game::Game& game, game::PieceId id)
{
    const auto ids = game::pieceIds(game.start().board);
    for (int index = 0; index < 64; ++index) {
        if (ids[static_cast<std::size_t>(index)] == id.number())
            return rules::Square::fromIndex(index);
    }
    return rules::squares::A1; // the game has no such piece
}

QString pieceText(const game::Game& game, game::PieceId id, rules::Piece piece)
{
    return words::pieceName(piece, originOf(game, id));
}

QString differenceText(const study::Comparison& comparison)
{
    const int pieces = comparison.piecesDiffer();
    const QString differ = MomentWords::tr("%Ln piece(s) differ", nullptr, pieces);
    if (!comparison.path)
        return MomentWords::tr("two games, %1").arg(differ);
    const questions::TreePath& path = *comparison.path;
    const QString events =
        path.back > 0 && path.forth > 0
            ? MomentWords::tr("%1 back and %2 on").arg(words::eventsText(path.back)).arg(path.forth)
            : words::eventsText(path.events());
    return MomentWords::tr("%1, %2", "events between, pieces that differ").arg(events, differ);
}

QString comparisonText(const std::optional<study::Comparison>& comparison)
{
    if (!comparison)
        return {};
    return MomentWords::tr("A ply %1 · B ply %2: %3")
        .arg(comparison->a.place.ply.number())
        .arg(comparison->b.place.ply.number())
        .arg(differenceText(*comparison));
}

QString lastChangeText(const session::Session& session, const study::Trace& trace)
{
    const Ply now = session.cursor().ply();
    const auto moveTo = [&](Ply ply) { return moveText(session.plies(), ply); };
    if (const auto square = trace.square()) {
        QString occupant = MomentWords::tr("empty");
        for (const replay::PieceRow& row : session.moment().pieces.rows()) {
            if (row.square == *square)
                occupant = pieceText(*session.game(), row.pieceId, {row.color, row.role});
        }
        const QString name = words::squareName(*square);
        const Ply since = trace.lastChange().value_or(Ply());
        if (since == Ply())
            return MomentWords::tr("%1: %2 since the start").arg(name, occupant);
        return MomentWords::tr("%1: %2 since ply %3 (%4)")
            .arg(name, occupant, QString::number(since.number()), moveTo(since));
    }
    const auto id = trace.piece();
    const replay::PieceHistory* history = id ? trace.history(*id) : nullptr;
    if (!history)
        return {};
    const QString name =
        pieceText(*session.game(), *id, {history->color, history->stays.front().role});
    const auto stay = replay::stayAt(*history, now);
    if (!stay) {
        const Ply taken = *history->stays.back().until;
        return MomentWords::tr("%1: captured since ply %2 (%3)")
            .arg(name, QString::number(taken.number()), moveTo(taken));
    }
    const QString square = words::squareName(stay->square);
    if (stay->since == Ply())
        return MomentWords::tr("%1: on %2 since the start").arg(name, square);
    return MomentWords::tr("%1: on %2 since ply %3 (%4)")
        .arg(name, square, QString::number(stay->since.number()), moveTo(stay->since));
}

QString gameText(const study::Pin& pin)
{
    const std::string_view white = pin.game()->tags().known("White");
    const std::string_view black = pin.game()->tags().known("Black");
    if (white.empty() && black.empty())
        return MomentWords::tr("Game %1").arg(pin.place.game);
    return QStringLiteral("%1 – %2").arg(surname(white), surname(black));
}

} // namespace plyline::shared
