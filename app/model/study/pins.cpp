#include "app/model/study/pins.h"

#include "app/model/session/session.h"
#include "core/analysis/grown_game.h"

#include <algorithm>
#include <utility>

namespace plyline::study {

using game::Ply;

Pins::Pins(session::Session& session) : m_session(session)
{
    connect(&session, &session::Session::gameChanged, this, &Pins::onGameChanged);
    connect(&session, &session::Session::momentChanged, this, &Pins::onMoved);
}

std::optional<Ply> Pins::shownPly(const std::optional<Pin>& pin) const
{
    if (!pin || !m_session.replay() || pin->game() != m_session.game())
        return std::nullopt;
    const Ply ply = pin->place.ply;
    if (ply > m_session.replay()->lastPly())
        return std::nullopt;
    const questions::TreePath path =
        questions::pathBetween(*pin->replay, ply, *m_session.replay(), ply);
    return path.events() == 0 ? std::optional(ply) : std::nullopt;
}

/// Pins in the whole game, at a ply that may be seen.
std::optional<Pin> Pins::pinAt(Ply ply) const
{
    const auto replay = m_session.whole().replay();
    if (!replay)
        return std::nullopt;
    const session::Cursor& cursor = m_session.cursor();
    return Pin{replay,
               {cursor.place().game, cursor.line(), std::clamp(ply, Ply(), cursor.seenPly())},
               m_session.file().path()};
}

std::optional<Pin> Pins::shown(const std::optional<Pin>& kept) const
{
    const auto game = m_session.game();
    if (!kept || kept->game() != m_session.wholeGame() || game == m_session.wholeGame())
        return kept;
    const game::Place& place = kept->place;
    if (place.line.number() >= static_cast<int>(game->lines().size()) ||
        place.ply > game->line(place.line).lastPly())
        return std::nullopt;
    Pin pin = *kept;
    pin.replay = place.line == m_session.cursor().line()
                     ? m_session.replay()
                     : std::make_shared<const replay::Replay>(game, place.line);
    return pin;
}

void Pins::pinA()
{
    pinAAt(m_session.cursor().ply());
}

void Pins::pinB()
{
    pinBAt(m_session.cursor().ply());
}

void Pins::pinAAt(Ply ply)
{
    const auto pin = pinAt(ply);
    if (!pin || pin == m_keptA)
        return;
    m_keptA = pin;
    show();
}

void Pins::pinBAt(Ply ply)
{
    const auto pin = pinAt(ply);
    if (!pin || pin == m_keptB)
        return;
    m_keptB = pin;
    show();
}

void Pins::swap()
{
    if (!m_comparison)
        return;
    const std::optional<Pin> b = m_b ? m_keptB : pinAt(m_session.cursor().ply());
    m_keptB = std::exchange(m_keptA, b);
    show();
}

void Pins::clear()
{
    if (!m_keptA && !m_keptB)
        return;
    m_keptA.reset();
    m_keptB.reset();
    show();
}

void Pins::unpinB()
{
    if (!m_b)
        return;
    m_b.reset();
    compare();
}

void Pins::stepBoth(int plies)
{
    if (!m_comparison)
        return;
    const auto isFree = [plies](const Pin& pin) {
        const int ply = pin.place.ply.number() + plies;
        return ply >= 0 && ply <= pin.replay->lastPly().number();
    };
    const std::optional<Pin> b = m_b ? m_keptB : pinAt(m_session.cursor().ply());
    if (plies == 0 || !isFree(*m_keptA) || !isFree(*b))
        return;
    m_keptA->place.ply = Ply(m_keptA->place.ply.number() + plies);
    if (m_b) {
        m_keptB->place.ply = Ply(m_keptB->place.ply.number() + plies);
        show();
    } else {
        m_session.cursor().step(plies); // the comparison follows the cursor
    }
}

void Pins::goTo(const Pin& pin)
{
    if (pin.file != m_session.file().path())
        return;
    if (pin.game() != m_session.game())
        m_session.open({pin.place.game, game::LineId::main(), game::Ply(pin.place.ply.number())});
    // A large game is built in the background and opens on its main line.
    if (m_session.cursor().place().game == pin.place.game)
        m_session.showLine(pin.place.line, pin.place.ply);
}

/// A game that is opened again, or has grown, is a new object. The pins are moved to it.
void Pins::onGameChanged()
{
    const auto game = m_session.wholeGame();
    const auto renew = [&](std::optional<Pin>& pin) {
        if (!game || !pin || pin->game() == game || pin->file != m_session.file().path() ||
            pin->place.game != m_session.cursor().place().game ||
            pin->game()->start() != game->start() ||
            analysis::placeInGrown(*pin->game(), *game, pin->place) != pin->place)
            return;
        pin->replay = pin->place.line == m_session.cursor().line()
                          ? m_session.whole().replay()
                          : std::make_shared<const replay::Replay>(game, pin->place.line);
    };
    renew(m_keptA);
    renew(m_keptB);
    if (m_keptA || m_keptB)
        show();
}

void Pins::onMoved()
{
    if (m_keptA && !m_keptB)
        show();
}

void Pins::show()
{
    m_a = shown(m_keptA);
    m_b = shown(m_keptB);
    compare();
}

void Pins::compare()
{
    m_comparison.reset();
    const std::optional<Pin> b = m_b ? m_b : shown(pinAt(m_session.cursor().ply()));
    if (m_a && b) {
        Comparison both{*m_a,
                        *b,
                        m_a->replay->piecesAt(m_a->place.ply),
                        b->replay->piecesAt(b->place.ply),
                        {},
                        std::nullopt};
        const bool isSameStart = m_a->game()->start().board == b->game()->start().board;
        both.difference = questions::differenceBetween(both.piecesA, both.piecesB, isSameStart);
        if (m_a->game() == b->game())
            both.path =
                questions::pathBetween(*m_a->replay, m_a->place.ply, *b->replay, b->place.ply);
        m_comparison = std::move(both);
    }
    Q_EMIT changed();
}

} // namespace plyline::study

#include "moc_pins.cpp"
