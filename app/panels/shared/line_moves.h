#pragma once

#include "core/replay/replay.h"

#include <memory>
#include <string>
#include <vector>

namespace plyline::shared {

/// The moves of the two lines that were asked for last, as SAN: to write them anew costs more than
/// a step may.
class LineMoves
{
public:
    /// `[i]` leads to ply i + 1.
    [[nodiscard]] const std::vector<std::string>& of(const replay::Replay& replay);

private:
    struct Kept
    {
        std::shared_ptr<const game::Game> game;
        game::LineId line = game::LineId::main();
        std::vector<std::string> sans;
    };
    std::vector<std::unique_ptr<Kept>> m_kept; ///< What was returned stays where it is.
};

} // namespace plyline::shared
