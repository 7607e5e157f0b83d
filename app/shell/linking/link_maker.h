#pragma once

#include <QtCore/QString>

#include "app/kit/look/look.h"
#include "app/model/links/link.h"
#include "app/model/session/playback.h"
#include "app/model/workspace/workspace.h"

#include <optional>

namespace plyline::stage {
class Stage;
}
namespace plyline::timeline {
class TimelineZoom;
}

namespace plyline::linking {

/// What a link tells and sets of a window. All of it lives longer than who holds this.
struct WindowParts
{
    workspace::Workspace& workspace;
    session::Playback& playback;
    look::Look& look;
    stage::Stage& stage;
    timeline::TimelineZoom& zoom;
};

/// Makes links to moments of the open game.
class LinkMaker
{
public:
    explicit LinkMaker(const WindowParts& parts) : m_parts(parts) {}

    /// Returns a link to a ply of any line of the open game, with all that the window shows beside
    /// it: by path for a game of a file, else with the game inside. None if no game is open, or if
    /// it is in no file and too long.
    [[nodiscard]] std::optional<links::Link> linkTo(game::LineId line, game::Ply ply) const;
    /// Returns the same link with the game inside, which leads to it on any computer. None if no
    /// game is open, or if it is too long.
    [[nodiscard]] std::optional<links::Link> linkWithGame(game::LineId line, game::Ply ply) const;
    /// Returns "[24. Rxd4, Kasparov – Topalov](plyline:...) FEN".
    [[nodiscard]] std::optional<QString> markdownTo(game::LineId line, game::Ply ply) const;

private:
    using Where = decltype(links::Link::where);

    /// Returns where the link of the open game leads; none if it is in no file and too long.
    [[nodiscard]] std::optional<Where> where() const;
    /// Returns the open game itself; none if it is too long.
    [[nodiscard]] std::optional<Where> gameInside() const;
    [[nodiscard]] std::optional<links::Link> linkTo(const std::optional<Where>& where,
                                                    game::LineId line, game::Ply ply) const;
    void addPins(links::Link& link) const;
    void addAppearance(links::Link& link) const;

    WindowParts m_parts;
};

} // namespace plyline::linking
