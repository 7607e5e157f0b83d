#pragma once

#include "core/analysis/path_events.h"
#include "core/replay/replay.h"
#include "core/streams/model_reader.h"
#include "tests/core/streams/streamed.h"

#include <cstdlib>
#include <string_view>
#include <variant>
#include <vector>

namespace plyline::tests {

inline constexpr const char* longGame =
    "1. e4 {[%clk 0:10:00]} e5 {[%clk 0:09:58]} 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 6. Re1 "
    "b5 "
    "7. Bb3 d6 8. c3 O-O 9. h3 Nb8 10. d4 Nbd7 11. c4 c6 12. cxb5 axb5 13. Nc3 Bb7 14. Bg5 b4 15. "
    "Nb1 h6 16. Bh4 c5 17. dxe5 Nxe4 18. Bxe7 Qxe7 19. exd6 Qf6 20. Nbd2 Nxd6 21. Nc4 Nxc4 22. "
    "Bxc4 "
    "Nb6 23. Ne5 Rae8 24. Bxf7+ Rxf7 25. Nxf7 Rxe1+ 26. Qxe1 Kxf7 27. Qe3 Qg5 28. Qxg5 hxg5 29. b3 "
    "Ke6 30. a3 Kd6 31. axb4 cxb4 32. Ra5 Nd5 33. f3 Bc8 34. Kf2 Bf5 35. Ra7 g6 36. Ra6+ Kc5 1-0";

/// A game's log.
struct GameLog
{
    explicit GameLog(const char* pgn)
        : game(readGame(pgn)),
          replay(game, game::LineId::main()),
          path(analysis::pathEventsOf(replay)),
          log{{game->start(), game->startClocks()}, [this](int number) {
                  const auto& one = path[static_cast<std::size_t>(number - 1)];
                  return streams::LogEvent{one.event, one.values};
              }}
    {}
    [[nodiscard]] int size() const { return static_cast<int>(path.size()); }

    GamePtr game;
    replay::Replay replay;
    std::vector<analysis::PathEvent> path;
    streams::ReadLog log;
};

inline const streams::ModelKind& kind(std::string_view id)
{
    for (const streams::ModelKind& one : streams::modelKinds()) {
        if (one.id == id)
            return one;
    }
    std::abort();
}

inline const rules::Setup& boardOf(const streams::ModelView& view)
{
    return std::get<streams::BoardView>(view).setup;
}

} // namespace plyline::tests
