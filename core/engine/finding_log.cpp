#include "core/engine/finding_log.h"

#include "core/files/new_file.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <type_traits>
#include <utility>

namespace plyline::engine {

using game::Evaluation;
using nlohmann::json;

namespace {

std::size_t hashOf(const std::string& key, const std::string& engine, std::int64_t nodes)
{
    return std::hash<std::string>()(key + '\n' + engine + '\n' + std::to_string(nodes));
}

std::string textOf(const FindingEvent& event)
{
    json line = {{"key", event.key}, {"engine", event.engine}, {"nodes", event.nodes}};
    if (event.depth)
        line["depth"] = *event.depth;
    const bool isMate = event.evaluation.kind == Evaluation::Kind::MateIn;
    line["score"] = {{isMate ? "mate" : "cp", event.evaluation.value}};
    line["pv"] = event.moves;
    return line.dump(-1, ' ', false, json::error_handler_t::replace) + '\n';
}

template <typename Value>
std::optional<Value> valueOf(const json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end())
        return std::nullopt;
    if constexpr (std::is_same_v<Value, std::string>)
        return found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
    else
        return found->is_number_integer() ? std::optional(found->get<Value>()) : std::nullopt;
}

std::optional<Evaluation> evaluationOf(const json& line)
{
    const auto score = line.find("score");
    if (score == line.end() || !score->is_object())
        return std::nullopt;
    if (const auto mate = valueOf<int>(*score, "mate"))
        return *mate != 0 ? std::optional(Evaluation{Evaluation::Kind::MateIn, *mate})
                          : std::nullopt;
    if (const auto centipawns = valueOf<int>(*score, "cp"))
        return Evaluation{Evaluation::Kind::Centipawns, *centipawns};
    return std::nullopt;
}

std::optional<FindingEvent> eventOf(std::string_view text)
{
    const json line = json::parse(text, nullptr, false);
    if (!line.is_object())
        return std::nullopt;
    const auto key = valueOf<std::string>(line, "key");
    const auto engine = valueOf<std::string>(line, "engine");
    const auto nodes = valueOf<std::int64_t>(line, "nodes");
    const auto evaluation = evaluationOf(line);
    if (!key || !engine || !nodes || !evaluation)
        return std::nullopt;
    FindingEvent event{*key, *engine, *nodes, valueOf<int>(line, "depth"), *evaluation, {}};
    if (const auto moves = line.find("pv"); moves != line.end() && moves->is_array())
        for (const json& move : *moves)
            if (move.is_string())
                event.moves.push_back(move.get<std::string>());
    return event;
}

/// Calls `take(line, offset)` for each line of the file. Returns the file's size.
template <typename Take>
std::int64_t forEachLine(const std::string& path, const Take& take)
{
    std::ifstream file(path, std::ios::binary);
    std::int64_t offset = 0;
    for (std::string line; std::getline(file, line);) {
        take(line, offset);
        offset += static_cast<std::int64_t>(line.size()) + (file.eof() ? 0 : 1);
    }
    return offset;
}

} // namespace

FindingLog::FindingLog(std::string path, std::int64_t mostBytes)
    : m_path(std::move(path)), m_mostBytes(mostBytes)
{
    read();
    if (m_bytes > m_mostBytes)
        dropOlderHalf();
    openToAppend();
}

void FindingLog::read()
{
    m_offsets.clear();
    m_bytes = forEachLine(m_path, [this](const std::string& line, std::int64_t offset) {
        if (const auto event = eventOf(line))
            m_offsets[hashOf(event->key, event->engine, event->nodes)] = offset;
    });
}

void FindingLog::openToAppend()
{
    m_file.close();
    m_file.clear();
    m_file.open(m_path, std::ios::binary | std::ios::app);
    // A line that was cut off when a program died must not spoil the next.
    if (m_bytes > 0) {
        m_file << '\n';
        m_file.flush();
        ++m_bytes;
    }
}

void FindingLog::dropOlderHalf()
{
    m_file.close();
    std::int64_t toDrop = m_bytes - m_mostBytes / 2;
    auto file = files::NewFile::create(m_path, files::NewFile::Readers::Owner);
    if (!file)
        return;
    bool isWhole = true;
    forEachLine(m_path, [&](const std::string& line, std::int64_t) {
        toDrop -= static_cast<std::int64_t>(line.size()) + 1;
        if (toDrop < 0 && !line.empty())
            isWhole = isWhole && file->write(line + '\n');
    });
    if (isWhole && file->finish())
        read();
}

std::optional<FindingEvent> FindingLog::find(const std::string& key, const std::string& engine,
                                             std::int64_t nodes) const
{
    const auto at = m_offsets.find(hashOf(key, engine, nodes));
    if (at == m_offsets.end())
        return std::nullopt;
    std::ifstream file(m_path, std::ios::binary);
    std::string line;
    if (!file.seekg(at->second) || !std::getline(file, line))
        return std::nullopt;
    auto event = eventOf(line);
    const bool isIt =
        event && event->key == key && event->engine == engine && event->nodes == nodes;
    return isIt ? event : std::nullopt;
}

void FindingLog::append(const FindingEvent& event)
{
    const std::string line = textOf(event);
    m_file << line;
    m_file.flush();
    if (!m_file)
        return;
    m_offsets[hashOf(event.key, event.engine, event.nodes)] = m_bytes;
    m_bytes += static_cast<std::int64_t>(line.size());
    if (m_bytes <= m_mostBytes)
        return;
    dropOlderHalf();
    openToAppend();
}

} // namespace plyline::engine
