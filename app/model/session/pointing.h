#pragma once

#include <QtCore/QObject>

#include "app/model/session/cursor.h"
#include "core/game/ply.h"
#include "core/rules/square.h"

#include <optional>

namespace plyline::session {

/// What the mouse points at in any panel: a ply (the ghost playhead) and a square. All panels share
/// one object, so that pointing in one shows in all. GUI thread.
class Pointing : public QObject
{
    Q_OBJECT

public:
    /// `cursor` must live longer. Opening another line or game resets the ply.
    explicit Pointing(const Cursor& cursor);

    [[nodiscard]] std::optional<game::Ply> ply() const { return m_ply; }
    [[nodiscard]] std::optional<rules::Square> square() const { return m_square; }

public Q_SLOTS:
    /// Clamped to the shown line. No ply of a hidden future can be pointed at.
    void setPly(std::optional<plyline::game::Ply> ply);
    void setSquare(std::optional<plyline::rules::Square> square);

Q_SIGNALS:
    void plyChanged();
    void squareChanged();

private:
    const Cursor& m_cursor;
    std::optional<game::Ply> m_ply;
    std::optional<rules::Square> m_square;
};

} // namespace plyline::session
