#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "app/cli/stream_commands.h"
#include "app/cli/stream_rows.h"
#include "core/game/same_game.h"
#include "core/streams/game_events.h"

#include <map>

namespace plyline::cli {

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
    streams::Assembler::Options assembly;
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
    streams::Assembler assembler(std::move(assembly));
    RejectedPartitions partitions(kafka::isKafkaAddress(options.input.from));
    const ExitStatus read = readStream(
        options.input, {},
        [&](int part, std::int64_t place,
            Expected<streams::Envelope, streams::EnvelopeFault> envelope, std::string_view text) {
            assembler.take(std::move(envelope), place, text);
            partitions.note(assembler, part);
        },
        [] { return true; });
    if (read != ExitStatus::Fine)
        return read;
    std::map<int, std::string> missing; // in the order of the file
    for (const auto& [key, number] : numbers)
        missing.emplace(number, key);
    for (const auto& [number, key] : missing)
        say("not in the stream", key, number);
    writeFaults(output, assembler, partitions);
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
