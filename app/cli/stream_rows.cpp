#include "app/cli/stream_rows.h"

#include "app/kit/words/stream_sentences.h"
#include "core/streams/gap_patience.h"

#include <array>

namespace plyline::cli {

namespace {

using streams::Arrival;
using streams::Assembler;

constexpr std::array<std::pair<const char*, Arrival>, streams::arrivalCount> countNames = {{
    {"applied", Arrival::Applied},
    {"duplicates", Arrival::Duplicate},
    {"waiting", Arrival::Waiting},
    {"unknown", Arrival::Unknown},
    {"poison", Arrival::Poison},
    {"late", Arrival::Late},
}};

Json poisonJson(const streams::PoisonedEvent& event, std::optional<int> partition)
{
    Json row = {{"type", "poison"}};
    if (partition)
        row["partition"] = *partition;
    row["offset"] = event.offset;
    if (!event.key.empty()) {
        row["key"] = event.key;
        row["sequence"] = event.sequence;
    }
    row["reason"] = words::sentence(event.fault).toStdString();
    row["text"] = event.text;
    return row;
}

Json gapJson(const Assembler::Growing& growing)
{
    return {{"type", "gap"},
            {"key", growing.key},
            {"sequence", growing.next},
            {"waiting", growing.waiting.size()}};
}

} // namespace

Json followedJson(const std::string& key, const streams::ArrivedGame& game)
{
    return {{"type", "game"},
            {"key", key},
            {"plies", game.plies()},
            {"moves", game.moves()},
            {"ended", game.hasEnded()}};
}

Json summaryJson(const Assembler& assembler)
{
    Json row = {{"type", "summary"}};
    for (const auto& [name, arrival] : countNames)
        row[name] = assembler.count(arrival);
    if (assembler.givenUpGames() > 0)
        row["given_up_games"] = assembler.givenUpGames();
    return row;
}

void writeFaults(Output& output, const Assembler& assembler, const RejectedPartitions& partitions)
{
    for (std::size_t i = 0; i < assembler.poisoned().size(); ++i)
        output.write(ndjsonLine(poisonJson(assembler.poisoned()[i], partitions.of(i))));
    for (const Assembler::Growing* growing : assembler.games()) {
        if (!growing->waiting.empty())
            output.write(ndjsonLine(gapJson(*growing)));
    }
}

void complainOfFaults(const Assembler& assembler, const RejectedPartitions& partitions)
{
    for (std::size_t i = 0; i < assembler.poisoned().size(); ++i) {
        const streams::PoisonedEvent& event = assembler.poisoned()[i];
        const auto partition = partitions.of(i);
        const QString place =
            partition ? QStringLiteral("partition %1, offset %2").arg(*partition).arg(event.offset)
                      : QStringLiteral("byte %1").arg(event.offset);
        complain(QStringLiteral("%1: %2").arg(place, words::sentence(event.fault)));
    }
}

bool hasFaults(const Assembler& assembler)
{
    return assembler.count(Arrival::Poison) + assembler.count(Arrival::Waiting) +
               assembler.count(Arrival::Late) + assembler.givenUpGames() >
           0;
}

void LiveRows::update(const Assembler& assembler)
{
    std::map<std::string, std::int64_t> waiting;
    for (const Assembler::Growing* growing : assembler.waitingFor(streams::gapPatience)) {
        waiting.emplace(growing->key, growing->next);
        const auto said = m_said.find(growing->key);
        if (said == m_said.end() || said->second != growing->next)
            m_output->write(ndjsonLine(gapJson(*growing)));
    }
    m_said = std::move(waiting);
    m_output->flush();
}

} // namespace plyline::cli
