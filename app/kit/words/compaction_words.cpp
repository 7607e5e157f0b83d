#include "app/kit/words/compaction_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"

#include <algorithm>

namespace plyline::words {

using questions::Compaction;
using questions::LogQuestion;

namespace {

class CompactionWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::CompactionWords)
};

} // namespace

QString compactionName(Compaction compaction)
{
    switch (compaction) {
    case Compaction::Everything:
        return CompactionWords::tr("Full log");
    case Compaction::LastOfEachPiece:
        return CompactionWords::tr("Last of each piece");
    case Compaction::LastOnly:
        return CompactionWords::tr("Last only");
    }
    return {};
}

QString questionText(LogQuestion question)
{
    switch (question) {
    case LogQuestion::WhereThePiecesStand:
        return CompactionWords::tr("Where do the pieces stand?");
    case LogQuestion::WhoIsToMove:
        return CompactionWords::tr("Who is to move?");
    case LogQuestion::CastlingRights:
        return CompactionWords::tr("Who may still castle?");
    case LogQuestion::EnPassant:
        return CompactionWords::tr("Can a pawn be taken en passant?");
    case LogQuestion::QuietPlies:
        return CompactionWords::tr("How long since a capture or a pawn’s move?");
    case LogQuestion::WhatWasCaptured:
        return CompactionWords::tr("What was captured, and when?");
    case LogQuestion::Repetition:
        return CompactionWords::tr("How often has this position occurred?");
    case LogQuestion::PathOfAPiece:
        return CompactionWords::tr("Which way did each piece come?");
    }
    return {};
}

QString compactionSentence(const questions::CompactedLog& log, int events)
{
    const auto answered = std::count(log.isAnswered.begin(), log.isAnswered.end(), true);
    return CompactionWords::tr("%1 of %2 kept, %3 of %4 questions answered.",
                               "number, then \"47 events\"")
        .arg(countText(static_cast<std::int64_t>(log.kept.size())), eventsText(events),
             countText(answered), countText(static_cast<std::int64_t>(log.isAnswered.size())));
}

} // namespace plyline::words
