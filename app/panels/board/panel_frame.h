#pragma once

#include <QtCore/QString>
#include <QtGui/QRegion>

#include "app/kit/look/pane.h"
#include "app/kit/look/theme.h"
#include "app/model/session/session.h"
#include "app/panels/board/evaluation_bar.h"

class QPainter;

namespace plyline::board {

/// What stands beside the board on one player's side.
struct PlayerFrame
{
    QString name;
    QString rating; ///< Empty when unknown.
    QString clock;  ///< Empty when the game has no clocks.
    QString score;  ///< At the end of a finished game: "1", "0" or "½".
    bool isToMove = false;
    bool operator==(const PlayerFrame&) const = default;
};

/// All words around the board.
struct PanelFrame
{
    QString seek;      ///< "checkpoint 32 + 15 events".
    QString shortSeek; ///< "32 + 15 events", for narrow panes.
    QString ending;    ///< How the game ended, at its last ply alone.
    PlayerFrame white;
    PlayerFrame black;
    EvaluationFrame evaluation;
    bool hasEvaluations = false; ///< A bar stands beside the board.
    bool operator==(const PanelFrame&) const = default;
};

[[nodiscard]] PanelFrame panelFrameOf(const session::Session& session);

/// "White to move."; empty where nobody is: at the end of a finished game.
[[nodiscard]] QString turnText(const PanelFrame& frame);

/// Leaves out what lies outside `exposed`, unless that is empty.
void drawPanel(QPainter& painter, const look::Pane& pane, const PanelFrame& frame, bool isFlipped,
               const look::Theme& theme, const QRegion& exposed = {});

} // namespace plyline::board
