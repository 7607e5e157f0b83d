#include "app/cli/stream_commands.h"

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "app/kit/words/stream_sentences.h"
#include "core/files/new_file.h"
#include "core/game/same_game.h"
#include "core/kafka/kafka_publisher.h"
#include "core/store/followed_stream.h"
#include "core/streams/assembler.h"
#include "core/streams/game_events.h"
#include "core/streams/piece_records.h"

#include <array>
#include <chrono>
#include <map>
#include <optional>

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

/// Hands all events of a stream to the assembler.
ExitStatus readAll(const StreamInput& input, Assembler& assembler)
{
    return readStream(
        input, {},
        [&](int, std::int64_t place, Expected<streams::Envelope, streams::EnvelopeFault> envelope,
            std::string_view text) { assembler.take(std::move(envelope), place, text); },
        [] { return true; });
}

Json poisonJson(const streams::PoisonedEvent& event)
{
    Json row = {{"type", "poison"}, {"offset", event.offset}};
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

/// Writes what was kept aside and what is missing.
void writeFaults(Output& output, const Assembler& assembler)
{
    for (const streams::PoisonedEvent& event : assembler.poisoned())
        output.write(ndjsonLine(poisonJson(event)));
    for (const Assembler::Growing* growing : assembler.games()) {
        if (!growing->waiting.empty())
            output.write(ndjsonLine(gapJson(*growing)));
    }
}

Json summaryJson(const Assembler& assembler)
{
    Json row = {{"type", "summary"}};
    for (const auto& [name, arrival] : countNames)
        row[name] = assembler.count(arrival);
    return row;
}

bool hasFaults(const Assembler& assembler)
{
    return assembler.count(Arrival::Poison) + assembler.count(Arrival::Waiting) +
               assembler.count(Arrival::Late) >
           0;
}

/// Writes games as PGN into a file that is put in its place at the end, or to standard output.
class PgnOutput
{
public:
    [[nodiscard]] static Expected<PgnOutput, Error> open(const std::string& path)
    {
        PgnOutput output;
        if (path == "-") {
            output.m_standard = std::make_unique<Output>();
            return output;
        }
        auto file = files::NewFile::create(path);
        if (!file)
            return unexpected(file.error());
        output.m_file.emplace(std::move(*file));
        return output;
    }

    void add(const std::string& pgn)
    {
        const std::string text = (m_isFirst ? "" : "\n") + pgn;
        m_isFirst = false;
        if (m_standard)
            m_standard->write(text);
        else if (!m_error) {
            if (const auto written = m_file->write(text); !written)
                m_error = written.error();
        }
    }

    [[nodiscard]] ExitStatus finish(ExitStatus status)
    {
        if (m_standard)
            return m_standard->finish(status);
        if (!m_error) {
            if (const auto done = m_file->finish(); !done)
                m_error = done.error();
        }
        return m_error ? complain(*m_error) : status;
    }

private:
    std::unique_ptr<Output> m_standard;
    std::optional<files::NewFile> m_file;
    std::optional<Error> m_error;
    bool m_isFirst = true;
};

ExitStatus followAsPgn(const StreamFollowOptions& options)
{
    auto output = PgnOutput::open(options.pgn);
    if (!output)
        return complain(output.error());
    Assembler::Options assembly;
    assembly.ended = [&](const std::string&, const streams::ArrivedGame& game) {
        output->add(game.pgn());
    };
    Assembler assembler(std::move(assembly));
    if (const ExitStatus read = readAll(options.input, assembler); read != ExitStatus::Fine)
        return read;
    for (const Assembler::Growing* growing : assembler.games()) {
        if (growing->game.hasStarted())
            output->add(growing->game.pgn());
    }
    for (const streams::PoisonedEvent& event : assembler.poisoned())
        complain(QStringLiteral("byte %1: %2").arg(event.offset).arg(words::sentence(event.fault)));
    return output->finish(hasFaults(assembler) ? ExitStatus::Failed : ExitStatus::Fine);
}

/// Keeps the games in a database; ends with what was kept aside and the counts of this run.
ExitStatus followIntoDatabase(const StreamFollowOptions& options)
{
    constexpr int longestBatch = 1000;
    constexpr std::chrono::seconds longestDelay{1};
    auto followed =
        store::FollowedStream::open(QString::fromStdString(options.database), options.input.from);
    if (!followed)
        return complain(followed.error());
    store::FollowedStream& stream = **followed;
    std::optional<Error> error;
    auto last = std::chrono::steady_clock::now();
    const auto commit = [&] {
        if (auto done = stream.commit(); !done)
            error = done.error();
        last = std::chrono::steady_clock::now();
        return !error;
    };
    const ExitStatus status = readStream(
        options.input, stream.offsets(),
        [&](int part, std::int64_t place,
            Expected<streams::Envelope, streams::EnvelopeFault> envelope,
            std::string_view text) { stream.take(part, place, std::move(envelope), text); },
        [&] {
            const bool isDue = stream.pending() >= longestBatch ||
                               std::chrono::steady_clock::now() - last >= longestDelay;
            return !isDue || commit();
        });
    commit();
    if (error)
        return complain(*error);
    Output output;
    writeFaults(output, stream.assembler());
    output.write(ndjsonLine(summaryJson(stream.assembler())));
    return output.finish(
        worse(status, hasFaults(stream.assembler()) ? ExitStatus::Failed : ExitStatus::Fine));
}

ExitStatus publishToTopic(const StreamPublishOptions& options)
{
    const auto file = OpenedFile::open(options.file);
    if (!file)
        return complain(file.error());
    const auto address = kafka::KafkaAddress::parse(options.to);
    if (!address)
        return complain(kafka::KafkaError{kafka::KafkaError::Code::BadAddress, {}}, options.to);
    const auto settings = settingsOf(options.properties);
    if (!settings)
        return complain(settings.error(), options.to);
    const auto publisher = kafka::KafkaPublisher::open(*address, *settings);
    if (!publisher)
        return complain(publisher.error(), options.to);
    streams::GameKeys keys;
    std::optional<kafka::KafkaError> error;
    const auto keep = [&](const Expected<void, kafka::KafkaError>& done) {
        if (!done)
            error = done.error();
        return done.has_value();
    };
    std::int64_t sent = 0;
    const ExitStatus status = visitGames(
        *file, options.game, [&](int number, const std::shared_ptr<const game::Game>& game) {
            if (error)
                return;
            const std::string key = keys.keyOf(*game);
            const bool isSent =
                streams::sendEvents(*game, number, key, [&](const streams::Envelope& envelope) {
                    ++sent;
                    return keep((*publisher)->send(envelope, {}));
                });
            if (!isSent || options.pieces.empty())
                return;
            streams::sendPieceRecords(*game, key, [&](const streams::PieceRecord& record) {
                ++sent;
                return keep((*publisher)->sendRecord(options.pieces, record.key, record.row, {}));
            });
        });
    if (!error)
        keep((*publisher)->flush({}));
    if (error)
        return complain(*error, options.to);
    Output output;
    output.write(ndjsonLine(
        {{"type", "summary"}, {"sent", sent}, {"acknowledged", (*publisher)->delivered()}}));
    return output.finish(status);
}

Json followedJson(const std::string& key, const streams::ArrivedGame& game)
{
    return {{"type", "game"},
            {"key", key},
            {"plies", game.plies()},
            {"moves", game.moves()},
            {"ended", game.hasEnded()}};
}

} // namespace

ExitStatus runStreamPublish(const StreamPublishOptions& options)
{
    if (kafka::isKafkaAddress(options.to))
        return publishToTopic(options);
    ExportOptions exporting;
    exporting.file = options.file;
    exporting.format = "cloudevents";
    exporting.game = options.game;
    exporting.output = options.to;
    return runExport(exporting);
}

ExitStatus runStreamScript(const StreamScriptOptions& options)
{
    using Kind = StreamScriptOptions::Kind;
    Output output;
    output.write(options.kind == Kind::Ksql ? streams::ksqlScript(options.topics)
                 : options.kind == Kind::Topics
                     ? streams::topicCommands(options.topics, options.partitions)
                     : streams::confluentCommands(options.topics, options.partitions));
    return output.finish(ExitStatus::Fine);
}

ExitStatus runStreamFollow(const StreamFollowOptions& options)
{
    if (!options.database.empty())
        return followIntoDatabase(options);
    if (!options.pgn.empty())
        return followAsPgn(options);
    Output output;
    Assembler::Options assembly;
    assembly.ended = [&](const std::string& key, const streams::ArrivedGame& game) {
        output.write(ndjsonLine(followedJson(key, game)));
    };
    Assembler assembler(std::move(assembly));
    if (const ExitStatus read = readAll(options.input, assembler); read != ExitStatus::Fine)
        return read;
    for (const Assembler::Growing* growing : assembler.games()) {
        if (growing->game.hasStarted())
            output.write(ndjsonLine(followedJson(growing->key, growing->game)));
    }
    writeFaults(output, assembler);
    output.write(ndjsonLine(summaryJson(assembler)));
    return output.finish(hasFaults(assembler) ? ExitStatus::Failed : ExitStatus::Fine);
}

ExitStatus runStreamVerify(const StreamVerifyOptions& options)
{
    const auto file = OpenedFile::open(options.file);
    if (!file)
        return complain(file.error());
    streams::GameKeys keys;
    std::map<std::string, int> numbers; // of the games that have not arrived
    for (int number = 1; number <= file->size(); ++number)
        numbers.emplace(keys.keyOf(*file->game(number)), number);

    Output output;
    int equal = 0;
    int different = 0;
    int more = 0;
    const auto say = [&](const char* what, const std::string& key, int number) {
        Json row = {{"type", "difference"}, {"what", what}, {"key", key}};
        if (number > 0)
            row["game"] = number;
        output.write(ndjsonLine(row));
    };
    Assembler::Options assembly;
    assembly.ended = [&](const std::string& key, const streams::ArrivedGame& game) {
        const auto found = numbers.find(key);
        if (found == numbers.end()) {
            ++more;
            return say("not in the file", key, 0);
        }
        const int number = found->second;
        numbers.erase(found);
        if (game::isSameGame(*file->game(number), *game.game())) {
            ++equal;
            return;
        }
        ++different;
        say("another game", key, number);
    };
    Assembler assembler(std::move(assembly));
    if (const ExitStatus read = readAll(options.input, assembler); read != ExitStatus::Fine)
        return read;
    for (const auto& [key, number] : numbers)
        say("not in the stream", key, number);
    writeFaults(output, assembler);
    Json summary = summaryJson(assembler);
    summary["equal"] = equal;
    summary["different"] = different;
    summary["missing"] = numbers.size();
    summary["more"] = more;
    output.write(ndjsonLine(summary));
    const bool isFine = different == 0 && more == 0 && numbers.empty() && !hasFaults(assembler);
    return output.finish(isFine ? ExitStatus::Fine : ExitStatus::Failed);
}

} // namespace plyline::cli
