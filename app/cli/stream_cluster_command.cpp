#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/stream_commands.h"
#include "core/files/interruption.h"
#include "core/kafka/local_cluster.h"

#include <chrono>
#include <thread>

namespace plyline::cli {

ExitStatus runStreamCluster(const StreamClusterOptions& options)
{
    constexpr std::chrono::milliseconds wait{50};
    const files::Interruption interruption;
    const auto cluster = kafka::LocalCluster::start(options.brokers);
    if (!cluster)
        return complain(cluster.error(), "kafka://127.0.0.1");
    Output output;
    for (const std::string& topic : {options.topics.moves, options.topics.pieces}) {
        if (const auto done = (*cluster)->createTopic(topic, options.partitions); !done)
            return complain(done.error(), topic);
        output.write(ndjsonLine({{"type", "topic"},
                                 {"address", (*cluster)->address(topic).text()},
                                 {"partitions", options.partitions}}));
    }
    output.flush();
    while (!interruption.isAsked())
        std::this_thread::sleep_for(wait);
    return output.finish(ExitStatus::Fine);
}

} // namespace plyline::cli
