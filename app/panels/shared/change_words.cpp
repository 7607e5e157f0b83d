#include "app/panels/shared/change_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/kit/words/names.h"
#include "app/panels/shared/moment_words.h"

#include <array>

namespace plyline::shared {

using game::Ply;
using replay::PieceChange;
using Kind = replay::PieceChange::Kind;

namespace {

class ChangeTexts
{
    Q_DECLARE_TR_FUNCTIONS(plyline::shared::ChangeTexts)
};

/// The event between two plies of a line, the first one not included, that captured the piece.
std::optional<Ply> captureOf(const study::Pin& pin, Ply after, game::PieceId id)
{
    for (Ply ply = pin.place.ply; ply > after; ply = Ply(ply.number() - 1)) {
        const auto& capture = pin.replay->event(ply).capture;
        if (capture && capture->pieceId == id)
            return ply;
    }
    return std::nullopt;
}

QString eventText(const study::Pin& pin, Ply ply)
{
    study::Pin there = pin;
    there.place.ply = ply;
    return ChangeTexts::tr("%1, ply %2", "a move and its ply")
        .arg(moveText(there))
        .arg(ply.number());
}

QString by(const study::Pin& pin, std::optional<Ply> ply)
{
    return ply ? ChangeTexts::tr("by %1").arg(eventText(pin, *ply)) : QString();
}

/// Of an event that led to A and is taken back on the way to B.
QString before(const study::Pin& pin, std::optional<Ply> ply)
{
    return ply ? ChangeTexts::tr("before %1").arg(eventText(pin, *ply)) : QString();
}

ChangeWords wordsOfTwoGames(const PieceChange& change)
{
    switch (change.kind) {
    case Kind::Moved:
        return {ChangeTexts::tr("elsewhere", "a piece of another game"), {}};
    case Kind::Vanished:
        return {ChangeTexts::tr("not there", "a piece of another game"), {}};
    case Kind::Appeared:
        return {ChangeTexts::tr("there alone", "a piece of another game"), {}};
    case Kind::ChangedRole:
        return {ChangeTexts::tr("a %1", "role").arg(words::roleName(change.after->role)), {}};
    }
    return {};
}

} // namespace

ChangeWords changeWords(const PieceChange& change, const study::Comparison& comparison)
{
    if (!comparison.path)
        return wordsOfTwoGames(change);
    const Ply common = comparison.path->common;
    const study::Pin& a = comparison.a;
    const study::Pin& b = comparison.b;
    const auto changedOnTheWay = [common](const replay::PieceRow& row) {
        return row.lastChangedPly > common ? std::optional(row.lastChangedPly) : std::nullopt;
    };
    switch (change.kind) {
    case Kind::Moved:
        if (const auto ply = changedOnTheWay(*change.after))
            return {ChangeTexts::tr("moved"), by(b, ply)};
        return {ChangeTexts::tr("back"), before(a, changedOnTheWay(*change.before))};
    case Kind::Vanished:
        return {ChangeTexts::tr("captured"), by(b, captureOf(b, common, change.before->pieceId))};
    case Kind::Appeared:
        return {ChangeTexts::tr("there again"),
                before(a, captureOf(a, common, change.after->pieceId))};
    case Kind::ChangedRole:
        if (const auto ply = changedOnTheWay(*change.after))
            return {ChangeTexts::tr("promoted"), by(b, ply)};
        return {ChangeTexts::tr("a pawn again"), before(a, changedOnTheWay(*change.before))};
    }
    return {};
}

QString changesText(const study::Comparison& comparison)
{
    std::array<int, 4> counts{};
    for (const PieceChange& change : comparison.difference.changes)
        ++counts[static_cast<std::size_t>(change.kind)];
    const bool isOneGame = comparison.isOneGame();
    const auto textOf = [isOneGame](Kind kind, int count) {
        switch (kind) {
        case Kind::Moved:
            return isOneGame ? ChangeTexts::tr("%1 moved").arg(count)
                             : ChangeTexts::tr("%1 elsewhere").arg(count);
        case Kind::Vanished:
            return isOneGame ? ChangeTexts::tr("%1 captured").arg(count)
                             : ChangeTexts::tr("%1 not there").arg(count);
        case Kind::Appeared:
            return isOneGame ? ChangeTexts::tr("%1 there again").arg(count)
                             : ChangeTexts::tr("%1 there alone").arg(count);
        case Kind::ChangedRole:
            return ChangeTexts::tr("%1 of another role").arg(count);
        }
        return QString();
    };
    QStringList parts;
    for (const Kind kind : {Kind::Moved, Kind::Vanished, Kind::ChangedRole, Kind::Appeared}) {
        if (const int count = counts[static_cast<std::size_t>(kind)]; count > 0)
            parts << textOf(kind, count);
    }
    return parts.isEmpty() ? ChangeTexts::tr("nothing differs") : parts.join(QStringLiteral(", "));
}

} // namespace plyline::shared
