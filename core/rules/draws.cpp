#include "core/rules/draws.h"

#include <algorithm>

namespace plyline::rules {

int RepetitionCounter::add(const Position& position)
{
    if (position.halfmoveClock() == 0)
        m_keys.clear();
    m_keys.push_back(position.key());
    return static_cast<int>(std::count(m_keys.begin(), m_keys.end(), position.key()));
}

} // namespace plyline::rules
