#include "app/panels/tamper/tamper_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/move_label.h"
#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/panels/shared/moment_words.h"
#include "core/game/move_text.h"

#include <algorithm>
#include <array>

namespace plyline::tamper {

using game::Ply;
using integrity::Difference;
using integrity::Field;
using integrity::Findings;
using integrity::Impossibility;
using integrity::Stop;
using integrity::TamperedGame;

namespace {

class TamperWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::tamper::TamperWords)
};

QString fieldName(Field field)
{
    static const std::array<const char*, integrity::fieldCount> names{
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "flags"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "piece"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "role"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "from square"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "to square"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "captured piece"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "captured role"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "captured square"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "promotion"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "castling rook"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "rook's from square"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "rook's to square"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "lost castling rights"),
        QT_TRANSLATE_NOOP("plyline::tamper::TamperWords", "en passant square"),
    };
    return TamperWords::tr(names[static_cast<std::size_t>(field)]);
}

QString cellName(integrity::Cell cell)
{
    static const std::array<const char*, integrity::cellCount> names{"color", "role", "x", "y",
                                                                     "last_changed_ply"};
    return QLatin1String(names[static_cast<std::size_t>(cell)]);
}

QString hex(std::uint8_t byte)
{
    return QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0'));
}

/// Returns enough digits of a link to see that it differs.
QString hex(std::uint64_t link)
{
    return QStringLiteral("%1").arg(link >> 32, 8, 16, QLatin1Char('0'));
}

/// Returns "on d4 since ply 47", with the name of the piece if that is in question.
QString placeText(const std::optional<replay::PieceRow>& row, bool isNamed)
{
    if (!row)
        return TamperWords::tr("gone");
    const QString square = words::squareName(row->square);
    const QString since = QString::number(row->lastChangedPly.number());
    if (!isNamed)
        return TamperWords::tr("on %1 since ply %2").arg(square, since);
    return TamperWords::tr("%1 on %2 since ply %3")
        .arg(words::pieceName({row->color, row->role}), square, since);
}

QString reasonText(const TamperedGame& copy, const Stop& stop)
{
    const auto& event = copy.events()[static_cast<std::size_t>(stop.ply.number() - 1)];
    const auto claim = event.decode();
    const auto step = claim ? claim->unchecked().step : std::nullopt;
    const QString piece =
        step ? words::pieceName({claim->unchecked().color, step->role}) : QString();
    switch (stop.why) {
    case Impossibility::Unreadable:
        return TamperWords::tr("its %1 byte has an impossible value").arg(fieldName(stop.field));
    case Impossibility::WrongSide:
        return TamperWords::tr("it is %1's turn, but the other side moves")
            .arg(words::sideName(game::moverOf(copy.start(), stop.ply)));
    case Impossibility::NoSuchPiece:
        return step
                   ? TamperWords::tr("no %1 stands on %2").arg(piece, words::squareName(step->from))
                   : QString();
    case Impossibility::IllegalMove:
        return step ? TamperWords::tr("%1 from %2 to %3 is no legal move")
                          .arg(piece, words::squareName(step->from), words::squareName(step->to))
                    : TamperWords::tr("no null move is possible in check");
    case Impossibility::OtherEffects:
        return TamperWords::tr("the move is possible, but its %1 is wrong")
            .arg(fieldName(stop.field));
    }
    return {};
}

QString differenceText(const Difference& difference, const game::Game& game)
{
    switch (difference.kind) {
    case Difference::Kind::Row: {
        const auto& folded = difference.folded;
        const auto& stored = difference.stored;
        const replay::PieceRow& row = folded ? *folded : *stored;
        const bool isNamed =
            folded && stored && (folded->color != stored->color || folded->role != stored->role);
        return TamperWords::tr("%1: %2 by the events, %3 by the rows")
            .arg(shared::pieceText(game, row.pieceId, {row.color, row.role}),
                 placeText(folded, isNamed), placeText(stored, isNamed));
    }
    case Difference::Kind::Scalar:
        return TamperWords::tr("%1 differs").arg(QString::fromStdString(difference.scalar));
    case Difference::Kind::MissingEvent:
        return TamperWords::tr("there are rows, but no event leads there");
    case Difference::Kind::MissingSnapshot:
        return TamperWords::tr("an event leads there, but there are no rows");
    case Difference::Kind::UnreadableEvent:
        return TamperWords::tr("the event cannot be read");
    }
    return {};
}

/// Returns the moves that lead to the plies `first` to `last`: "10. Be2 Nf6 11. O-O".
QString movesText(const rules::Setup& start, const std::vector<game::MoveEvent>& events, int first,
                  int last)
{
    std::vector<const game::MoveEvent*> path;
    path.reserve(events.size());
    for (const game::MoveEvent& event : events)
        path.push_back(&event);
    return words::moveSequence(start, Ply(first),
                               game::sanTexts(start, path, Ply(first), Ply(last)));
}

struct FaultWords
{
    QString operator()(const integrity::LostEvent& fault) const
    {
        return TamperWords::tr("event %1 lost").arg(fault.ply.number());
    }
    QString operator()(const integrity::SwappedEvents& fault) const
    {
        return TamperWords::tr("events %1 and %2 swapped")
            .arg(fault.first.number())
            .arg(fault.second.number());
    }
    QString operator()(const integrity::RepeatedEvent& fault) const
    {
        return TamperWords::tr("event %1 applied twice").arg(fault.ply.number());
    }
    QString operator()(const integrity::CorruptedByte& fault) const
    {
        return TamperWords::tr("event %1: %2 byte %3 → %4")
            .arg(fault.ply.number())
            .arg(fieldName(fault.field), hex(fault.before), hex(fault.after));
    }
    QString operator()(const integrity::ChangedCell& fault) const
    {
        return TamperWords::tr("ply %1: %2 of the %3 on %4 changed")
            .arg(fault.ply.number())
            .arg(cellName(fault.cell), words::pieceName({fault.before.color, fault.before.role}),
                 words::squareName(fault.before.square));
    }
};

} // namespace

QString faultText(const integrity::Fault& fault)
{
    return std::visit(FaultWords(), fault);
}

Finding replayFinding(const TamperedGame& copy, const Findings& findings)
{
    if (const auto& stop = findings.replay.stop)
        return {Verdict::Faulty,
                TamperWords::tr("Stops at event %1: %2.")
                    .arg(stop->ply.number())
                    .arg(reasonText(copy, *stop)),
                stop->ply};
    return {
        Verdict::Sound,
        TamperWords::tr(
            "%1, all possible. The rules cannot tell whether they are the ones that were played.")
            .arg(words::eventsText(copy.lastEvent().number())),
        std::nullopt};
}

Finding snapshotFinding(const TamperedGame& copy, const Findings& findings)
{
    return {Verdict::Silent,
            TamperWords::tr(
                "%1 at %Ln ply(s), read without complaint. Nothing in a table says whether it is "
                "right.",
                "rows, then their plies", static_cast<int>(copy.snapshots().size()))
                .arg(words::rowsText(findings.snapshotRows)),
            std::nullopt};
}

Finding verifyFinding(const TamperedGame& copy, const Findings& findings, const game::Game& game)
{
    if (const auto& difference = findings.difference)
        return {Verdict::Faulty,
                TamperWords::tr("First difference at ply %1: %2.")
                    .arg(difference->ply.number())
                    .arg(differenceText(*difference, game)),
                difference->ply};
    return {Verdict::Sound,
            TamperWords::tr("The fold of the events and the rows agree at all %Ln ply(s).", nullptr,
                            static_cast<int>(copy.snapshots().size())),
            std::nullopt};
}

Finding chainFinding(const TamperedGame& copy, const Findings& findings)
{
    if (!findings.brokenLink)
        return {Verdict::Sound,
                TamperWords::tr(
                    "All %Ln link(s) are those that were sealed. The table is not part of the "
                    "chain.",
                    nullptr, copy.lastEvent().number()),
                std::nullopt};
    const Ply ply = *findings.brokenLink;
    const QString number = QString::number(ply.number());
    if (findings.foundLink == 0)
        return {Verdict::Faulty,
                TamperWords::tr("Breaks at event %1: an event is missing.").arg(number), ply};
    if (findings.expectedLink == 0)
        return {Verdict::Faulty,
                TamperWords::tr("Breaks at event %1: it is one event too many.").arg(number), ply};
    return {Verdict::Faulty,
            TamperWords::tr("Breaks at event %1: sealed as %2, now %3.")
                .arg(number, hex(findings.expectedLink), hex(findings.foundLink)),
            ply};
}

QString bytesText(const TamperedGame& copy, Ply ply, const QColor& color)
{
    if (ply < Ply(1) || ply > copy.lastEvent())
        return {};
    const auto& event = copy.events()[static_cast<std::size_t>(ply.number() - 1)];
    QStringList bytes;
    for (int i = 0; i < integrity::fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        const auto& faults = copy.faults();
        const bool isCorrupt =
            std::any_of(faults.begin(), faults.end(), [&](const integrity::Fault& fault) {
                const auto* corrupted = std::get_if<integrity::CorruptedByte>(&fault);
                return corrupted && corrupted->ply == ply && corrupted->field == field &&
                       corrupted->after == event.byte(field);
            });
        const QString byte = hex(event.byte(field));
        bytes << (isCorrupt ? QStringLiteral("<b style=\"color:%1\">%2</b>").arg(color.name(), byte)
                            : byte);
    }
    return TamperWords::tr("event %1 in bytes: %2").arg(ply.number()).arg(bytes.join(u' '));
}

QString repairText(std::optional<int> plies)
{
    if (!plies)
        return TamperWords::tr(
            "Not repaired: the hash chain shows that the log is not the one that was recorded. "
            "Rows made from it would have the same damage. Reset the copy instead.");
    if (*plies == 0)
        return TamperWords::tr("Every row was right already.");
    return TamperWords::tr("Repaired: the rows of %Ln ply(s) were made anew from the events.",
                           nullptr, *plies);
}

QString otherLogText(const rules::Setup& start, const std::optional<integrity::OtherLog>& found)
{
    if (!found)
        return TamperWords::tr(
            "No second log was found in some thousand tries. That proves nothing: the rows "
            "still do not hold the moves.");
    const int first = found->first.number();
    const bool isDetour = found->kind == integrity::OtherLog::Kind::Detour;
    const QString logs =
        isDetour ? TamperWords::tr("the log as it is, and the same with %1 put in after ply %2")
                       .arg(movesText(start, found->other, first + 1, first + 4))
                       .arg(first)
                 : TamperWords::tr("%1, as the log has it, and %2")
                       .arg(movesText(start, found->played, first, found->second.number()),
                            movesText(start, found->other, first, found->second.number()));
    const QString equal = found->isEveryCellEqual
                              ? TamperWords::tr("every cell of the rows is the same")
                              : TamperWords::tr("every piece stands on the same square");
    return TamperWords::tr(
               "Which log made the rows at ply %1? Two did, both legal to the last move: %2 (found "
               "after %Ln try(s)). After either, %3: the rows do not say which it was, and no "
               "events can be made from them.",
               "ply, two logs, what is equal", found->tried)
        .arg(QString::number(found->played.size()), logs, equal);
}

} // namespace plyline::tamper
