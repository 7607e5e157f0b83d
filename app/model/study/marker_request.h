#pragma once

#include <QtCore/QObject>

#include "core/game/place.h"

namespace plyline::study {

/// A request to set a marker at a ply, or to change the one that begins there, which the timeline
/// answers. GUI thread.
class MarkerRequest : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

public Q_SLOTS:
    /// `line` is any line of the open game that has the ply.
    void make(plyline::game::LineId line, plyline::game::Ply ply) { Q_EMIT made(line, ply); }

Q_SIGNALS:
    void made(plyline::game::LineId line, plyline::game::Ply ply);
};

} // namespace plyline::study
