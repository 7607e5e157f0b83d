#pragma once

#include <QtCore/QObject>

#include "core/game/ply.h"

#include <optional>

namespace plyline::session {

/// Which game, line and ply.
struct Place
{
    int game = 0; ///< From 1 in file order; 0 while there is none.
    game::LineId line;
    game::Ply ply;
    bool operator==(const Place&) const = default;
};

/// The place that is shown: every panel reads it and calls its slots; the Session alone tells it
/// what the game allows.
class Cursor : public QObject
{
    Q_OBJECT

public:
    explicit Cursor(QObject* parent = nullptr);

    [[nodiscard]] const Place& place() const { return m_place; }
    [[nodiscard]] game::Ply ply() const { return m_place.ply; }
    [[nodiscard]] game::LineId line() const { return m_place.line; }
    /// The last ply of the shown line.
    [[nodiscard]] game::Ply lastPly() const { return m_lastPly; }
    [[nodiscard]] bool isAtStart() const { return m_place.ply == game::Ply(); }
    [[nodiscard]] bool isAtEnd() const { return m_place.ply == m_lastPly; }
    /// The ply under the mouse in any panel: the ghost playhead.
    [[nodiscard]] std::optional<game::Ply> hovered() const { return m_hovered; }

public Q_SLOTS:
    /// Clamped to 0 .. lastPly().
    void goToPly(plyline::game::Ply ply);
    void step(int plies);
    void goToStart();
    void goToEnd();
    void setHovered(std::optional<plyline::game::Ply> ply);
    /// Session only: another game or line, with its length.
    void open(const plyline::session::Place& place, plyline::game::Ply lastPly);
    /// Session only: the shown line goes on. The place stays. Precondition: it is not beyond.
    void setLastPly(plyline::game::Ply lastPly) { m_lastPly = lastPly; }

Q_SIGNALS:
    /// `from` is the place before; the same game and line when it was a step or a jump.
    void moved(const plyline::session::Place& from);
    /// After every open(), also when the place has the same numbers as before.
    void opened();
    void hoverChanged();

private:
    Place m_place;
    game::Ply m_lastPly;
    std::optional<game::Ply> m_hovered;
};

} // namespace plyline::session
