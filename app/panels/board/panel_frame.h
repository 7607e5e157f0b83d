#pragma once

#include <QtCore/QString>
#include <QtGui/QRegion>

#include "app/kit/look/pane.h"
#include "app/kit/look/theme.h"
#include "app/model/session/session.h"
#include "app/panels/board/evaluation_bar.h"
#include "app/panels/board/player_clock.h"

class QPainter;

namespace plyline::board {

/// What is shown beside the board for one player.
struct PlayerFrame
{
    QString name;
    QString rating;          ///< Empty when unknown.
    QString clock;           ///< Empty when the game has no clocks.
    QString score;           ///< "1", "0" or "½" at the end of a finished game.
    QString skipped = {};    ///< "4:12 skipped": what real pace cut off the last thinking time.
    bool isClockLow = false; ///< At real pace: less than a tenth of the time is left.
    bool isToMove = false;
    /// Whether the side to move is told apart: by a mark, and by the other clock being dim.
    bool hasTurnMark = true;

    void setClock(const PlayerClock& shown);
    bool operator==(const PlayerFrame&) const = default;
};

/// All texts around the board.
struct PanelFrame
{
    QString seek;      ///< "checkpoint 32 + 15 events".
    QString shortSeek; ///< "32 + 15 events", for narrow panes.
    QString ending;    ///< How the game ended; only set at its last ply.
    PlayerFrame white;
    PlayerFrame black;
    EvaluationFrame evaluation;
    bool hasEvaluations = false; ///< Whether there is an evaluation bar.
    bool operator==(const PanelFrame&) const = default;
};

/// A moment of a prepared line, for the texts around its board.
struct PanelMoment
{
    const game::Game& game;
    const analysis::PreparedLine& line;
    game::Ply ply;
    const game::Ending& ending;
    rules::Color turn = rules::Color::White;
    bool isOver = false;         ///< Whether this is the end of the game, whose score is shown.
    bool hasClocks = false;      ///< Whether clocks that are not known yet are shown as such.
    bool hasEvaluations = false; ///< Whether there is an evaluation bar.
    /// Time since the event: the clock of the side to move shows as much less, but not less than 0.
    std::int64_t elapsedMillis = 0;
};

[[nodiscard]] PanelFrame panelFrameOf(const PanelMoment& moment);
/// With a playback the clocks run at real pace.
[[nodiscard]] PanelFrame panelFrameOf(const session::Session& session,
                                      const session::Playback* playback = nullptr);

/// Returns "White to move."; empty at the end of a finished game.
[[nodiscard]] QString turnText(const PanelFrame& frame);

/// Draws the texts. Skips what lies outside `exposed`, unless that is empty.
void drawPanel(QPainter& painter, const look::Pane& pane, const PanelFrame& frame, bool isFlipped,
               const look::Theme& theme, const QRegion& exposed = {});

} // namespace plyline::board
