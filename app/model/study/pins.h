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

/// A place that was pinned, with all that is needed to show it while another game is open.
struct Pin
{
    std::shared_ptr<const replay::Replay> replay;
    game::Place place;
    QString file; ///< The path of its file; empty for pasted text.

    [[nodiscard]] const std::shared_ptr<const game::Game>& game() const { return replay->game(); }
    bool operator==(const Pin&) const = default;
};

/// Both moments and what lies between them.
struct Comparison
{
    Pin a;
    Pin b;
    replay::PieceTable piecesA;
    replay::PieceTable piecesB;
    replay::Transition difference;
    std::optional<questions::Way> way; ///< None for two games.
    [[nodiscard]] bool isOneGame() const { return way.has_value(); }
    [[nodiscard]] int piecesDiffer() const { return static_cast<int>(difference.changes.size()); }
};

/// A and B, the two places that are compared: B is the cursor until it is pinned too. Pins stay
/// when another line, game or file is opened. GUI thread.
class Pins : public QObject
{
    Q_OBJECT

public:
    /// Session only; it lives as long.
    explicit Pins(session::Session& session);

    [[nodiscard]] const std::optional<Pin>& a() const { return m_a; }
    [[nodiscard]] const std::optional<Pin>& pinnedB() const { return m_b; }
    [[nodiscard]] bool isEmpty() const { return !m_a && !m_b; }
    /// None until A is pinned.
    [[nodiscard]] const std::optional<Comparison>& comparison() const { return m_comparison; }
    /// Where a pin stands on the shown line; none where its position is not on it.
    [[nodiscard]] std::optional<game::Ply> shownPly(const std::optional<Pin>& pin) const;

public Q_SLOTS:
    /// At the cursor.
    void pinA();
    void pinB();
    /// At a ply of the shown line, clamped.
    void pinAAt(plyline::game::Ply ply);
    void pinBAt(plyline::game::Ply ply);
    /// Pins both, the one where the other was. Nothing until A is pinned.
    void swap();
    void clear();
    /// Both by as many plies, so long as neither leaves its line.
    void stepBoth(int plies);
    /// Shows the pin's game, line and ply, when its file is open.
    void goTo(const plyline::study::Pin& pin);

Q_SIGNALS:
    /// A pin, or the comparison.
    void changed();

private:
    [[nodiscard]] std::optional<Pin> pinAt(game::Ply ply) const;
    void onGameChanged();
    void onMoved();
    void compare();

    session::Session& m_session;
    std::optional<Pin> m_a;
    std::optional<Pin> m_b;
    std::optional<Comparison> m_comparison;
};

} // namespace plyline::study
