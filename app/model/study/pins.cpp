#include "app/model/study/pins.h"

#include "app/model/session/session.h"
#include "core/analysis/grown_game.h"

#include <algorithm>

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

std::optional<Pin> Pins::pinAt(Ply ply) const
{
    const auto& replay = m_session.replay();
    if (!replay)
        return std::nullopt;
    const game::Place& shown = m_session.cursor().place();
    return Pin{replay,
               {shown.game, shown.line, std::clamp(ply, Ply(), replay->lastPly())},
               m_session.file().path()};
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
    if (!pin || pin == m_a)
        return;
    m_a = pin;
    compare();
}

void Pins::pinBAt(Ply ply)
{
    const auto pin = pinAt(ply);
    if (!pin || pin == m_b)
        return;
    m_b = pin;
    compare();
}

void Pins::swap()
{
    if (!m_comparison)
        return;
    m_a = m_comparison->b;
    m_b = m_comparison->a;
    compare();
}

void Pins::clear()
{
    if (isEmpty())
        return;
    m_a.reset();
    m_b.reset();
    compare();
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
    if (plies == 0 || !isFree(m_comparison->a) || !isFree(m_comparison->b))
        return;
    m_a->place.ply = Ply(m_a->place.ply.number() + plies);
    if (m_b) {
        m_b->place.ply = Ply(m_b->place.ply.number() + plies);
        compare();
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
    const auto& game = m_session.game();
    const auto renew = [&](std::optional<Pin>& pin) {
        if (!game || !pin || pin->game() == game || pin->file != m_session.file().path() ||
            pin->place.game != m_session.cursor().place().game ||
            pin->game()->start() != game->start() ||
            analysis::placeInGrown(*pin->game(), *game, pin->place) != pin->place)
            return;
        pin->replay = pin->place.line == m_session.cursor().line()
                          ? m_session.replay()
                          : std::make_shared<const replay::Replay>(game, pin->place.line);
    };
    renew(m_a);
    renew(m_b);
    if (!isEmpty())
        compare();
}

void Pins::onMoved()
{
    if (m_a && !m_b)
        compare();
}

void Pins::compare()
{
    m_comparison.reset();
    const std::optional<Pin> b = m_b ? m_b : pinAt(m_session.cursor().ply());
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
