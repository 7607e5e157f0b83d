#include "app/cli/output.h"
#include "app/cli/stream_commands.h"
#include "app/cli/stream_rows.h"
#include "app/kit/words/stream_sentences.h"
#include "core/files/interruption.h"
#include "core/files/new_file.h"
#include "core/store/followed_stream.h"

#include <memory>
#include <optional>

namespace plyline::cli {

namespace {

using streams::Assembler;

/// Now and then while a stream is read.
class Beat
{
public:
    using Clock = std::chrono::steady_clock;

    /// Whether a second has passed since the last beat; then it is one.
    [[nodiscard]] bool isDue()
    {
        constexpr std::chrono::seconds pace{1};
        const auto now = Clock::now();
        const bool isDue = now - m_last >= pace;
        if (isDue)
            m_last = now;
        return isDue;
    }
    [[nodiscard]] static std::chrono::milliseconds now()
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            Clock::now().time_since_epoch());
    }

private:
    Clock::time_point m_last = Clock::now();
};

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

/// Hands all events of a stream to the assembler. A person may end a live one.
ExitStatus readAll(const StreamInput& input, Assembler& assembler, RejectedPartitions& partitions,
                   LiveRows* live = nullptr)
{
    std::optional<files::Interruption> interruption;
    if (input.isLive)
        interruption.emplace();
    Beat beat;
    return readStream(
        input, {},
        [&](int part, std::int64_t place,
            Expected<streams::Envelope, streams::EnvelopeFault> envelope, std::string_view text) {
            assembler.take(std::move(envelope), place, text);
            partitions.note(assembler, part);
        },
        [&] {
            if (live != nullptr && beat.isDue()) {
                assembler.setTime(Beat::now());
                live->update(assembler);
            }
            return !interruption || !interruption->isAsked();
        });
}

ExitStatus followAsPgn(const StreamFollowOptions& options)
{
    if (isInput(options.pgn, options.input.from))
        return ExitStatus::Usage;
    auto output = PgnOutput::open(options.pgn);
    if (!output)
        return complain(output.error());
    Assembler::Options assembly;
    assembly.ended = [&](const std::string&, const streams::ArrivedGame& game) {
        output->add(game.pgn());
    };
    Assembler assembler(std::move(assembly));
    RejectedPartitions partitions(kafka::isKafkaAddress(options.input.from));
    if (const ExitStatus read = readAll(options.input, assembler, partitions);
        read != ExitStatus::Fine)
        return read;
    for (const Assembler::Growing* growing : assembler.games()) {
        if (growing->game.hasStarted())
            output->add(growing->game.pgn());
    }
    complainOfFaults(assembler, partitions);
    return output->finish(hasFaults(assembler) ? ExitStatus::Failed : ExitStatus::Fine);
}

/// Returns where to read on. A file may be another one than before, and so may standard input: it
/// is read from its beginning then, as events that come again do no harm.
std::map<int, std::int64_t> placesToReadOn(const store::FollowedStream& stream,
                                           const std::string& from)
{
    const auto next = stream.offsets().find(0);
    if (kafka::isKafkaAddress(from) || next == stream.offsets().end())
        return stream.offsets();
    if (from == "-")
        return {};
    const auto last = lineAt(from, next->second - 1);
    if (!last || stream.isLastText(0, *last))
        return stream.offsets(); // what cannot be read is said later
    complain(QStringLiteral("%1 is another file than before: it is read from its beginning.")
                 .arg(QString::fromStdString(from)));
    return {};
}

/// Keeps the games in a database; ends with what was kept aside and the counts of this run.
ExitStatus followIntoDatabase(const StreamFollowOptions& options)
{
    auto followed =
        store::FollowedStream::open(QString::fromStdString(options.database), options.input.from);
    if (!followed)
        return complain(followed.error());
    store::FollowedStream& stream = **followed;
    StreamInput input = options.input;
    input.leavesUnfinished = true;
    Output output;
    LiveRows live(output);
    const files::Interruption interruption;
    Beat beat;
    RejectedPartitions partitions(kafka::isKafkaAddress(input.from));
    std::optional<Error> error;
    const auto commit = [&] {
        if (auto done = stream.commit(); !done)
            error = done.error();
        return !error;
    };
    const ExitStatus status = readStream(
        input, placesToReadOn(stream, input.from),
        [&](int part, std::int64_t place,
            Expected<streams::Envelope, streams::EnvelopeFault> envelope, std::string_view text) {
            stream.take(part, place, std::move(envelope), text);
            partitions.note(stream.assembler(), part);
        },
        [&] {
            const bool isBeat = beat.isDue();
            if ((isBeat || stream.isFull()) && !commit())
                return false;
            if (isBeat && input.isLive) {
                stream.setTime(Beat::now());
                live.update(stream.assembler());
            }
            return !interruption.isAsked();
        });
    if (!error)
        commit();
    if (error)
        return complain(*error);
    writeFaults(output, stream.assembler(), partitions);
    output.write(ndjsonLine(summaryJson(stream.assembler())));
    return output.finish(
        worse(status, hasFaults(stream.assembler()) ? ExitStatus::Failed : ExitStatus::Fine));
}

} // namespace

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
    LiveRows live(output);
    RejectedPartitions partitions(kafka::isKafkaAddress(options.input.from));
    const ExitStatus read =
        readAll(options.input, assembler, partitions, options.input.isLive ? &live : nullptr);
    if (read == ExitStatus::Usage)
        return read;
    for (const Assembler::Growing* growing : assembler.games()) {
        if (growing->game.hasStarted())
            output.write(ndjsonLine(followedJson(growing->key, growing->game)));
    }
    writeFaults(output, assembler, partitions);
    output.write(ndjsonLine(summaryJson(assembler)));
    return output.finish(worse(read, hasFaults(assembler) ? ExitStatus::Failed : ExitStatus::Fine));
}

} // namespace plyline::cli
