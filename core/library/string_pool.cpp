#include "core/library/string_pool.h"

namespace plyline::library {

StringPool::StringPool()
{
    m_texts.emplace_back();
    m_ids.emplace(m_texts.front(), 0);
}

StringPool::Id StringPool::intern(std::string_view text)
{
    if (const auto found = m_ids.find(text); found != m_ids.end())
        return found->second;
    const auto id = static_cast<Id>(m_texts.size());
    m_ids.emplace(m_texts.emplace_back(text), id);
    return id;
}

} // namespace plyline::library
