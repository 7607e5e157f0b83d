#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "app/cli/stream_commands.h"
#include "core/files/interruption.h"
#include "core/kafka/kafka_publisher.h"
#include "core/streams/game_events.h"
#include "core/streams/piece_records.h"

#include <optional>

namespace plyline::cli {

namespace {

/// Sends games to a topic, and to that of the pieces if there is one. The first error ends it.
class TopicPublication
{
public:
    TopicPublication(kafka::KafkaPublisher& publisher, const std::string& pieces)
        : m_publisher(&publisher), m_pieces(&pieces)
    {}

    void send(int number, const game::Game& game)
    {
        const std::string key = m_keys.keyOf(game);
        const bool isSent =
            streams::sendEvents(game, number, key, [&](const streams::Envelope& envelope) {
                ++m_sent;
                return keep(m_publisher->send(envelope, {}));
            });
        if (!isSent || m_pieces->empty())
            return;
        streams::sendPieceRecords(game, key, [&](const streams::PieceRecord& record) {
            ++m_sent;
            return keep(m_publisher->sendRecord(*m_pieces, record.key, record.row, {}));
        });
    }
    /// Waits until all that was sent is acknowledged.
    void finish()
    {
        if (!m_error)
            keep(m_publisher->flush({}));
    }
    [[nodiscard]] const std::optional<kafka::KafkaError>& error() const { return m_error; }
    [[nodiscard]] Json summary() const
    {
        return {{"type", "summary"}, {"sent", m_sent}, {"acknowledged", m_publisher->delivered()}};
    }

private:
    bool keep(const Expected<void, kafka::KafkaError>& done)
    {
        if (!done)
            m_error = done.error();
        return done.has_value();
    }

    kafka::KafkaPublisher* m_publisher;
    const std::string* m_pieces;
    streams::GameKeys m_keys;
    std::int64_t m_sent = 0;
    std::optional<kafka::KafkaError> m_error;
};

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

    const files::Interruption interruption; // ends it behind a whole game
    TopicPublication publication(**publisher, options.pieces);
    bool isInterrupted = false;
    ExitStatus status = visitGames(*file, options.game,
                                   [&](int number, const std::shared_ptr<const game::Game>& game) {
                                       isInterrupted = isInterrupted || interruption.isAsked();
                                       if (isInterrupted)
                                           return false;
                                       publication.send(number, *game);
                                       return !publication.error();
                                   });
    publication.finish();
    Json summary = publication.summary();
    if (isInterrupted) {
        summary["interrupted"] = true;
        status = worse(status, ExitStatus::Failed);
    }
    if (publication.error())
        status = worse(status, complain(*publication.error(), options.to));
    Output output;
    output.write(ndjsonLine(summary));
    return output.finish(status);
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

} // namespace plyline::cli
