#pragma once

#include "core/game/ply.h"

#include <vector>

namespace plyline::session {

class Pointing;

/// The plies that one panel lights in all others. What somebody else has lit meanwhile stays when
/// they are put out. GUI thread.
class LitPlies
{
public:
    /// `pointing` must live longer.
    explicit LitPlies(Pointing& pointing) : m_pointing(pointing) {}

    /// Lights plies in the place of all that are lit, or puts out its own if `plies` is empty.
    /// `plies` are in order.
    void set(std::vector<game::Ply> plies);

private:
    Pointing& m_pointing;
    std::vector<game::Ply> m_own;
};

} // namespace plyline::session
