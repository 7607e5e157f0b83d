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

/// The piece or square whose changes are traced.
using Traced = std::variant<game::PieceId, rules::Square>;

/// What is traced, and what the events of the shown line did to it. A traced piece stays traced at
/// every ply and on every line. GUI thread.
class Trace : public QObject
{
    Q_OBJECT

public:
    /// `session` must live longer.
    explicit Trace(session::Session& session);

    [[nodiscard]] const std::optional<Traced>& traced() const { return m_traced; }
    /// The traced piece; none while a square or nothing is traced.
    [[nodiscard]] std::optional<game::PieceId> piece() const;
    [[nodiscard]] std::optional<rules::Square> square() const;
    /// Returns the history of a piece on the shown line; null if there is no such piece.
    [[nodiscard]] const replay::PieceHistory* history(game::PieceId id) const;
    [[nodiscard]] const std::vector<replay::SquareTouch>& touches() const { return m_touches; }
    /// The plies of the shown line at which the traced piece or square changed, in ascending order.
    [[nodiscard]] const std::vector<game::Ply>& plies() const { return m_plies; }
    /// The last of plies() at or before the cursor.
    [[nodiscard]] std::optional<game::Ply> lastChange() const;

public Q_SLOTS:
    void tracePiece(plyline::game::PieceId piece);
    void traceSquare(plyline::rules::Square square);
    /// Traces the piece that stands on the square at the cursor, or else the square. Stops tracing
    /// if it is traced already.
    void toggle(plyline::rules::Square square);
    void clear();
    /// Moves the cursor to the next ply at which what is traced changed; goToPreviousChange() goes
    /// back.
    void goToNextChange();
    void goToPreviousChange();

Q_SIGNALS:
    void changed();

private:
    void set(std::optional<Traced> traced);
    void onGameChanged();
    void update();

    session::Session& m_session;
    std::optional<Traced> m_traced;
    std::vector<replay::SquareTouch> m_touches;
    std::vector<game::Ply> m_plies;
};

} // namespace plyline::study
