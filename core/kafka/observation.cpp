#include "core/kafka/observed_clients.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace plyline::kafka {

namespace {

using Json = nlohmann::json;

template <typename Value>
Value valueOf(const Json& object, const char* name, Value absent)
{
    const auto found = object.find(name);
    if (found == object.end())
        return absent;
    if constexpr (std::is_integral_v<Value>)
        return found->is_number_integer() ? found->get<Value>() : absent;
    else
        return found->is_string() ? found->get<Value>() : absent;
}

/// Clients have entries, too, for what is no broker but plays a part, with a number of its own or
/// none.
std::optional<ObservedBroker> brokerOf(const Json& entry)
{
    const int id = valueOf(entry, "nodeid", -1);
    const auto name = valueOf<std::string>(entry, "name", {});
    if (id < 0 || name.find('/') == std::string::npos)
        return std::nullopt;
    return ObservedBroker{id, name.substr(0, name.find('/')),
                          valueOf<std::string>(entry, "state", {})};
}

std::optional<ObservedPartition> partitionOf(const Json& entry)
{
    ObservedPartition partition;
    partition.partition = valueOf(entry, "partition", -1);
    if (partition.partition < 0)
        return std::nullopt;
    if (const int leader = valueOf(entry, "leader", -1); leader >= 0)
        partition.leader = leader;
    if (const auto end = valueOf<std::int64_t>(entry, "hi_offset", -1); end >= 0)
        partition.end = end;
    partition.position = std::max<std::int64_t>(0, valueOf<std::int64_t>(entry, "app_offset", 0));
    return partition;
}

} // namespace

std::optional<std::int64_t> ObservedPartition::lag() const
{
    if (!end)
        return std::nullopt;
    return std::max<std::int64_t>(0, *end - position);
}

std::optional<Observation> readStatistics(std::string_view json, const std::string& topic)
{
    const Json all = Json::parse(json, nullptr, false);
    if (!all.is_object() || !all.contains("brokers") || !all.contains("topics"))
        return std::nullopt;
    Observation observation;
    for (const Json& entry : all["brokers"]) {
        if (auto broker = brokerOf(entry))
            observation.brokers.push_back(std::move(*broker));
    }
    const Json& topics = all["topics"];
    if (topics.contains(topic) && topics[topic].contains("partitions")) {
        for (const Json& entry : topics[topic]["partitions"]) {
            if (const auto partition = partitionOf(entry))
                observation.partitions.push_back(*partition);
        }
    }
    std::sort(observation.brokers.begin(), observation.brokers.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    std::sort(observation.partitions.begin(), observation.partitions.end(),
              [](const auto& a, const auto& b) { return a.partition < b.partition; });
    return observation;
}

} // namespace plyline::kafka
