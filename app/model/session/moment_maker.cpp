#include "app/model/session/moment_maker.h"

#include "core/rules/position.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace plyline::session {

using game::Ply;

namespace {

/// The median of several runs, because a single one may be interrupted.
double foldMicros(const replay::Replay& replay, Ply ply)
{
    using Clock = std::chrono::steady_clock;
    std::array<double, 5> micros{};
    for (double& one : micros) {
        const auto before = Clock::now();
        const rules::Setup state = replay.stateAt(ply);
        one = std::chrono::duration<double, std::micro>(Clock::now() - before).count();
        // The result must be used, or the compiler could remove the seek.
        [[maybe_unused]] const volatile int clock = state.halfmoveClock;
    }
    std::nth_element(micros.begin(), micros.begin() + micros.size() / 2, micros.end());
    return micros[micros.size() / 2];
}

/// Whether the side to move is in check. Events say so; for the start position it must be computed.
bool isCheck(const Moment& moment)
{
    if (moment.lastEvent)
        return moment.lastEvent->givesCheck;
    const auto start = rules::Position::fromSetup(moment.position);
    return start && start->isCheck();
}

} // namespace

Moment foldedMoment(const replay::Replay& replay, const game::Place& place)
{
    Moment moment;
    moment.place = place;
    moment.position = replay.stateAt(place.ply);
    moment.pieces = replay.piecesAt(place.ply);
    if (place.ply > Ply())
        moment.lastEvent = replay.event(place.ply);
    if (isCheck(moment))
        moment.checkedKing = moment.position.board.kingOf(moment.position.turn);
    moment.seek = replay.seek(place.ply);
    moment.foldMicros = foldMicros(replay, place.ply);
    return moment;
}

void addStored(Moment& moment, Expected<store::StoredSnapshot, Error> read)
{
    moment.stored.reset();
    moment.storeError.reset();
    moment.disagreement = {};
    if (!read) {
        moment.storeError = std::move(read.error());
        moment.agreement = Agreement::Unavailable;
        return;
    }
    moment.disagreement = replay::compare(moment.position, read->snapshot);
    moment.agreement = moment.disagreement.isEmpty() ? Agreement::Equal : Agreement::Different;
    moment.stored = std::move(*read);
}

} // namespace plyline::session
