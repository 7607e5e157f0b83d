#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include "app/model/session/cursor.h"
#include "core/questions/comparison.h"

#include <memory>
#include <optional>

namespace plyline::session {
class Session;
} // namespace plyline::session

namespace plyline::study {

/// A pinned place, with what is needed to show it while another game is open.
struct Pin
{
    std::shared_ptr<const replay::Replay> replay;
    game::Place place;
    QString file; ///< Path of its file; empty for pasted text.

    [[nodiscard]] const std::shared_ptr<const game::Game>& game() const { return replay->game(); }
    bool operator==(const Pin&) const = default;
};

/// The moments A and B, and the differences between them.
struct Comparison
{
    Pin a;
    Pin b;
    replay::PieceTable piecesA;
    replay::PieceTable piecesB;
    replay::Transition difference;
    std::optional<questions::TreePath> path; ///< None if A and B are in different games.
    [[nodiscard]] bool isOneGame() const { return path.has_value(); }
    [[nodiscard]] int piecesDiffer() const { return static_cast<int>(difference.changes.size()); }
};

/// The two places A and B that are compared. B is the cursor until it is pinned too. Pins stay when
/// another line, game or file is opened. A pin in the hidden future of the open game is kept, but
/// is not there until the cursor has come to it. GUI thread.
class Pins : public QObject
{
    Q_OBJECT

public:
    /// `session` must live longer.
    explicit Pins(session::Session& session);

    [[nodiscard]] const std::optional<Pin>& a() const { return m_a; }
    [[nodiscard]] const std::optional<Pin>& pinnedB() const { return m_b; }
    [[nodiscard]] bool isEmpty() const { return !m_a && !m_b; }
    /// None until A is pinned.
    [[nodiscard]] const std::optional<Comparison>& comparison() const { return m_comparison; }
    /// Returns the pin's ply on the shown line; none if its position is not on that line.
    [[nodiscard]] std::optional<game::Ply> shownPly(const std::optional<Pin>& pin) const;

public Q_SLOTS:
    /// Pins A at the cursor.
    void pinA();
    void pinB();
    /// Pins A at a ply of the shown line, clamped.
    void pinAAt(plyline::game::Ply ply);
    void pinBAt(plyline::game::Ply ply);
    /// Exchanges A and B, and pins both. Does nothing until A is pinned.
    void swap();
    void clear();
    /// Lets B follow the cursor again.
    void unpinB();
    /// Moves both by the same number of plies, unless one would leave its line.
    void stepBoth(int plies);
    /// Shows the pin's game, line and ply. Does nothing unless its file is open.
    void goTo(const plyline::study::Pin& pin);

Q_SIGNALS:
    /// Emitted when a pin or the comparison changed.
    void changed();

private:
    [[nodiscard]] std::optional<Pin> pinAt(game::Ply ply) const;
    /// Returns the pin as it may be shown; none if it lies in the hidden future.
    [[nodiscard]] std::optional<Pin> shown(const std::optional<Pin>& kept) const;
    void onGameChanged();
    void onMoved();
    void show();
    void compare();

    session::Session& m_session;
    std::optional<Pin> m_keptA; ///< In the whole game.
    std::optional<Pin> m_keptB;
    std::optional<Pin> m_a;
    std::optional<Pin> m_b;
    std::optional<Comparison> m_comparison;
};

} // namespace plyline::study
