#include "app/cli/stream_input.h"

#include "app/cli/output.h"
#include "app/kit/words/stream_sentences.h"
#include "core/base/text.h"
#include "core/files/source.h"
#include "core/kafka/kafka_reader.h"
#include "core/streams/envelope_line.h"

#include <algorithm>
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
    LineSplitter splitter(streams::longestEnvelope);
    const auto isWanted = [&](const LineSplitter::Line& line) {
        goesOn = goesOn && pause();
        return goesOn && line.offset >= from && !trimmed(line.text).empty();
    };
    std::size_t read = 0;
    for (;;) {
        splitter.add((*source)->bytes().substr(read), [&](const LineSplitter::Line& line) {
            if (isWanted(line))
                handle(0, line.offset, streams::parseLine(line), line.text);
        });
        read = (*source)->bytes().size();
        if (!input.isLive || !goesOn || !pause())
            break;
        std::this_thread::sleep_for(wait);
        auto grown = (*source)->grown(files::Source::Growth::Whole);
        if (!grown)
            return complain(grown.error());
        source = std::move(grown);
    }
    splitter.end([&](const LineSplitter::Line& line) {
        auto envelope = streams::parseLine(line);
        const bool isLeft = !envelope && (input.isLive || input.leavesUnfinished);
        if (!isLeft && isWanted(line))
            handle(0, line.offset, std::move(envelope), line.text);
    });
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

std::optional<std::string> lineAt(const std::string& path, std::int64_t offset)
{
    const auto source = files::Source::open(path);
    if (!source)
        return std::nullopt;
    const std::string_view bytes = (*source)->bytes();
    std::string_view rest = bytes.substr(std::min(static_cast<std::size_t>(offset), bytes.size()));
    rest = rest.substr(0, rest.find('\n'));
    std::string line;
    LineSplitter splitter(streams::longestEnvelope);
    const auto take = [&](const LineSplitter::Line& one) { line = one.text; };
    splitter.add(rest, take);
    splitter.end(take);
    return line;
}

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
