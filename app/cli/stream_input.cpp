#include "app/cli/stream_input.h"

#include "app/cli/output.h"
#include "app/kit/words/stream_sentences.h"
#include "core/files/source.h"
#include "core/kafka/kafka_reader.h"
#include "core/streams/line_splitter.h"

#include <chrono>
#include <thread>

namespace plyline::cli {

namespace {

constexpr std::chrono::milliseconds wait{200};

/// A file is one part; its places are offsets in bytes.
ExitStatus readFile(const StreamInput& input, std::int64_t from, const StreamHandler& handle,
                    const StreamPause& pause)
{
    auto source = files::Source::open(input.from);
    if (!source)
        return complain(source.error());
    bool goesOn = true;
    streams::LineSplitter splitter(streams::longestEnvelope,
                                   [&](std::string_view line, std::int64_t offset) {
                                       goesOn = goesOn && pause();
                                       if (goesOn && offset >= from)
                                           handle(0, offset, streams::parseStructured(line), line);
                                   });
    std::size_t read = 0;
    for (;;) {
        splitter.add((*source)->bytes().substr(read));
        read = (*source)->bytes().size();
        if (!input.isLive || !goesOn || !pause())
            break;
        std::this_thread::sleep_for(wait);
        auto grown = (*source)->grown(files::Source::Growth::Whole);
        if (!grown)
            return complain(grown.error());
        source = std::move(grown);
    }
    splitter.end();
    static_cast<void>(pause());
    return ExitStatus::Fine;
}

ExitStatus readTopic(const StreamInput& input, const std::map<int, std::int64_t>& places,
                     const StreamHandler& handle, const StreamPause& pause)
{
    const auto settings = settingsOf(input.properties);
    const auto address = kafka::KafkaAddress::parse(input.from);
    if (!address)
        return complain({kafka::KafkaError::Code::BadAddress, {}}, input.from);
    if (!settings)
        return complain(settings.error(), input.from);
    const auto reader = kafka::KafkaReader::open(*address, *settings, places);
    if (!reader)
        return complain(reader.error(), input.from);
    while (pause() && (input.isLive || !(*reader)->isAtFirstEnd())) {
        auto message = (*reader)->next(wait);
        if (!message)
            return complain(message.error(), input.from);
        if (*message)
            handle((*message)->partition, (*message)->offset, std::move((*message)->envelope),
                   (*message)->text);
    }
    return ExitStatus::Fine;
}

} // namespace

Expected<kafka::KafkaSettings, kafka::KafkaError> settingsOf(const std::string& properties)
{
    return properties.empty() ? kafka::KafkaSettings() : kafka::readSettings(properties);
}

ExitStatus complain(const kafka::KafkaError& error, const std::string& address)
{
    complain(words::sentence(error, QString::fromStdString(address)));
    const bool isUsage = error.code == kafka::KafkaError::Code::BadAddress ||
                         error.code == kafka::KafkaError::Code::BadSetting;
    return isUsage ? ExitStatus::Usage : ExitStatus::File;
}

ExitStatus readStream(const StreamInput& input, const std::map<int, std::int64_t>& places,
                      const StreamHandler& handle, const StreamPause& pause)
{
    if (kafka::isKafkaAddress(input.from))
        return readTopic(input, places, handle, pause);
    const auto place = places.find(0);
    return readFile(input, place == places.end() ? 0 : place->second, handle, pause);
}

} // namespace plyline::cli
