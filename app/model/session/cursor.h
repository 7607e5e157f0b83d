#pragma once

#include <QtCore/QObject>

#include "core/game/place.h"

#include <optional>

namespace plyline::session {

/// The place that is shown. Every panel reads it and calls its slots; only Session sets the game,
/// the line and their length.
class Cursor : public QObject
{
    Q_OBJECT

public:
    explicit Cursor(QObject* parent = nullptr);

    [[nodiscard]] const game::Place& place() const { return m_place; }
    [[nodiscard]] game::Ply ply() const { return m_place.ply; }
    [[nodiscard]] game::LineId line() const { return m_place.line; }
    /// The last ply of the shown line.
    [[nodiscard]] game::Ply lastPly() const { return m_lastPly; }
    /// The last ply of which anything may be shown: lastPly(), or ply() while the future is hidden.
    [[nodiscard]] game::Ply seenPly() const { return m_isFutureHidden ? m_place.ply : m_lastPly; }
    /// The last ply for which a time axis has room: lastPly(), or while the future is hidden a ply
    /// that depends on seenPly() alone, so that the axis does not tell how long the line is.
    [[nodiscard]] game::Ply axisEnd() const;
    [[nodiscard]] bool isFutureHidden() const { return m_isFutureHidden; }
    [[nodiscard]] bool isAtStart() const { return m_place.ply == game::Ply(); }
    [[nodiscard]] bool isAtEnd() const { return m_place.ply == m_lastPly; }

public Q_SLOTS:
    /// Clamped to 0 .. lastPly().
    void goToPly(plyline::game::Ply ply);
    void step(int plies);
    void goToStart();
    void goToEnd();
    /// For Session only: shows another game or line, whose last ply is `lastPly`.
    void open(const plyline::game::Place& place, plyline::game::Ply lastPly);
    /// For Session only: extends the shown line without moving. Precondition: the cursor is not
    /// beyond `lastPly`.
    void setLastPly(plyline::game::Ply lastPly) { m_lastPly = lastPly; }
    /// For Session only.
    void setFutureHidden(bool isHidden) { m_isFutureHidden = isHidden; }

Q_SIGNALS:
    /// Emitted when the place changed. `from` is the place before; it has the same game and line
    /// after a step or a jump.
    void moved(const plyline::game::Place& from);
    /// Emitted after every open(), even if the place has the same numbers as before.
    void opened();

private:
    game::Place m_place;
    game::Ply m_lastPly;
    bool m_isFutureHidden = false;
};

} // namespace plyline::session
