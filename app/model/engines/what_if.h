#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include "core/engine/finding.h"
#include "core/replay/replay.h"

namespace plyline::engines {

/// The wish to try out a line that an engine has found. It becomes a game of its own, so that it is
/// never mixed with the lines of the file. GUI thread.
class WhatIf : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks for the moves of `line` after `ply`, to be shown at `plyToShow`.
    void ask(const replay::Replay& line, game::Ply ply, const engine::FoundLine& found,
             game::Ply plyToShow);

Q_SIGNALS:
    void asked(const QString& pgn, int ply);
};

/// Returns the game up to a ply, with the moves of a found line instead of its own.
[[nodiscard]] std::string whatIfText(const replay::Replay& line, game::Ply ply,
                                     const std::vector<rules::Move>& moves);

} // namespace plyline::engines
