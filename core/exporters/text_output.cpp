#include "core/exporters/text_output.h"

#include <utility>

namespace plyline::exporters {

using tables::TableId;

namespace {

constexpr std::size_t pieceSize = std::size_t{1} << 16;

} // namespace

bool TextOutput::put(TableId table, std::string_view text)
{
    std::string& pending = m_pending[static_cast<std::size_t>(table)];
    pending += text;
    m_size += static_cast<std::int64_t>(text.size());
    return pending.size() < pieceSize || flush(table);
}

bool TextOutput::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
    return false;
}

bool TextOutput::flush()
{
    for (const tables::Table& table : tables::tables()) {
        if (!flush(table.id))
            return false;
    }
    return true;
}

bool TextOutput::flush(TableId table)
{
    std::string& pending = m_pending[static_cast<std::size_t>(table)];
    if (!pending.empty() && !m_error) {
        if (auto done = m_sink(table, pending); !done)
            m_error = done.error();
    }
    pending.clear();
    return !m_error;
}

} // namespace plyline::exporters
