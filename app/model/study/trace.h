#pragma once

#include <QtCore/QObject>

#include "core/replay/piece_history.h"

#include <optional>
#include <variant>
#include <vector>

namespace plyline::session {
class Session;
} // namespace plyline::session

namespace plyline::study {

/// A piece or a square of which somebody asks: who last changed this?
using Traced = std::variant<game::PieceId, rules::Square>;

/// What is asked about, and what the shown line's events did to it. A piece stays asked about at
/// every ply and on every line. GUI thread.
class Trace : public QObject
{
    Q_OBJECT

public:
    /// Session only; it lives as long.
    explicit Trace(session::Session& session);

    [[nodiscard]] const std::optional<Traced>& traced() const { return m_traced; }
    /// Of the traced piece; none while a square is, or nothing.
    [[nodiscard]] std::optional<game::PieceId> piece() const;
    [[nodiscard]] std::optional<rules::Square> square() const;
    /// Of a piece on the shown line; null where there is no such piece.
    [[nodiscard]] const replay::PieceHistory* life(game::PieceId id) const;
    [[nodiscard]] const std::vector<replay::SquareTouch>& touches() const { return m_touches; }
    /// The plies of the shown line at which what is traced changed, ascending.
    [[nodiscard]] const std::vector<game::Ply>& plies() const { return m_plies; }
    /// The last of them at or before the cursor.
    [[nodiscard]] std::optional<game::Ply> lastChange() const;

public Q_SLOTS:
    void tracePiece(plyline::game::PieceId piece);
    void traceSquare(plyline::rules::Square square);
    /// The piece that stands there at the cursor, else the square; what is traced already is let
    /// go.
    void toggle(plyline::rules::Square square);
    void clear();
    /// Moves the cursor.
    void goToNextChange();
    void goToPreviousChange();

Q_SIGNALS:
    void changed();

private:
    void set(std::optional<Traced> traced);
    void onGameChanged();
    void tell();

    session::Session& m_session;
    std::optional<Traced> m_traced;
    std::vector<replay::SquareTouch> m_touches;
    std::vector<game::Ply> m_plies;
};

} // namespace plyline::study
