#include "app/model/session/lit_plies.h"

#include "app/model/session/pointing.h"

#include <algorithm>
#include <utility>

namespace plyline::session {

void LitPlies::set(std::vector<game::Ply> plies)
{
    const std::vector<game::Ply> before = std::exchange(m_own, plies);
    // The last ones may have been left out since, as a hidden future.
    const std::vector<game::Ply>& lit = m_pointing.plies();
    const bool areOwn =
        lit.size() <= before.size() && std::equal(lit.begin(), lit.end(), before.begin());
    if (!plies.empty() || areOwn)
        m_pointing.setPlies(std::move(plies));
}

} // namespace plyline::session
