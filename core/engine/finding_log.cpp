#include "core/engine/finding_log.h"

#include "core/files/new_file.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace plyline::engine {

namespace {

std::size_t hashOf(const std::string& key, const SearchTerms& terms)
{
    std::string text = key + '\n' + terms.program;
    const std::int64_t time = terms.limits.time ? terms.limits.time->count() : -1;
    for (const std::int64_t number :
         {std::int64_t(terms.settings.threads), std::int64_t(terms.settings.hashMegabytes),
          std::int64_t(terms.lines), terms.limits.nodes.value_or(-1), time})
        text += '\n' + std::to_string(number);
    return std::hash<std::string>()(text);
}

/// Calls `take(line, offset)` for each line of the file, until a stop. Returns the file's size.
template <typename Take>
std::int64_t forEachLine(const std::string& path, const std::stop_token& stop, const Take& take)
{
    std::ifstream file(path, std::ios::binary);
    std::int64_t offset = 0;
    for (std::string line; !stop.stop_requested() && std::getline(file, line);) {
        take(line, offset);
        offset += static_cast<std::int64_t>(line.size()) + (file.eof() ? 0 : 1);
    }
    return offset;
}

} // namespace

FindingLog::FindingLog(std::string path, std::int64_t mostBytes, const std::stop_token& stop)
    : m_path(std::move(path)), m_mostBytes(mostBytes)
{
    read(stop);
    if (isFull())
        dropOlderHalf(stop);
    if (!stop.stop_requested())
        openToAppend();
}

void FindingLog::read(const std::stop_token& stop)
{
    m_offsets.clear();
    m_bytes = forEachLine(m_path, stop, [this](const std::string& line, std::int64_t offset) {
        if (const auto event = findingEventOf(line))
            m_offsets[hashOf(event->key, event->terms)] = offset;
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

void FindingLog::dropOlderHalf(const std::stop_token& stop)
{
    m_file.close();
    std::int64_t toDrop = m_bytes - m_mostBytes / 2;
    auto file = files::NewFile::create(m_path, files::NewFile::Readers::Owner);
    if (!file)
        return;
    bool isWhole = true;
    forEachLine(m_path, stop, [&](const std::string& line, std::int64_t) {
        toDrop -= static_cast<std::int64_t>(line.size()) + 1;
        if (toDrop < 0 && !line.empty())
            isWhole = isWhole && file->write(line + '\n');
    });
    if (isWhole && !stop.stop_requested() && file->finish())
        read(stop);
}

std::optional<FindingEvent> FindingLog::find(const std::string& key, const SearchTerms& terms) const
{
    const auto at = m_offsets.find(hashOf(key, terms));
    if (at == m_offsets.end())
        return std::nullopt;
    std::ifstream file(m_path, std::ios::binary);
    std::string line;
    if (!file.seekg(at->second) || !std::getline(file, line))
        return std::nullopt;
    auto event = findingEventOf(line);
    return event && event->key == key && event->terms == terms ? event : std::nullopt;
}

void FindingLog::append(const FindingEvent& event)
{
    if (isFull())
        return;
    const std::string line = textOf(event);
    m_file << line;
    m_file.flush();
    if (!m_file)
        return;
    // Another program may have appended meanwhile.
    m_bytes = std::max<std::int64_t>(m_bytes, m_file.tellp());
    m_offsets[hashOf(event.key, event.terms)] = m_bytes - static_cast<std::int64_t>(line.size());
}

} // namespace plyline::engine
