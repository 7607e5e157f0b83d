#include "core/tables/line_fold.h"

#include "core/game/move_text.h"
#include "core/rules/san.h"

namespace plyline::tables {

using game::Ply;

FoldState startOf(const game::Game& game)
{
    return {replay::PositionProjection::initial(game.start()),
            replay::PieceTableProjection::initial(game.start()), game::Clocks(game.startClocks())};
}

LineFold::LineFold(const game::Line& line, FoldState state)
    : m_line(line), m_state(std::move(state)), m_ply(line.forkPly)
{}

replay::SnapshotScalars LineFold::scalars() const
{
    replay::SnapshotScalars scalars = replay::scalarsOf(m_state.position);
    scalars.whiteClockMillis = m_state.clocks.millis(rules::Color::White);
    scalars.blackClockMillis = m_state.clocks.millis(rules::Color::Black);
    return scalars;
}

std::string LineFold::nextSan()
{
    if (!m_rules)
        m_rules = *rules::Position::fromSetup(m_state.position);
    return rules::San::write(*m_rules, game::moveOf(nextEvent()));
}

std::vector<Interval> LineFold::step()
{
    const game::MoveEvent& event = nextEvent();
    const Ply ply = m_ply.next();
    std::vector<Interval> closed;
    // What a variation's first event moves was there only on the parent line.
    if (m_line.id.isMain() || m_ply > m_line.forkPly) {
        for (const game::PieceId id : touchedPieces(event))
            closed.push_back({*m_state.pieces.row(id), ply});
    }
    replay::PositionProjection::apply(m_state.position, event, ply);
    replay::PieceTableProjection::apply(m_state.pieces, event, ply);
    const int index = m_ply.number() - m_line.forkPly.number();
    m_state.clocks.apply(event.color, m_line.annotations.values(index));
    m_state.owner = m_line.id;
    if (m_rules)
        m_rules->play(game::moveOf(event));
    m_ply = ply;
    return closed;
}

std::vector<Interval> LineFold::openIntervals() const
{
    std::vector<Interval> open;
    for (const replay::PieceRow& row : m_state.pieces.rows())
        open.push_back({row, std::nullopt});
    return open;
}

std::vector<game::PieceId> movedPieces(const game::MoveEvent& event)
{
    std::vector<game::PieceId> ids;
    if (event.step)
        ids.push_back(event.step->pieceId);
    if (event.rookHop)
        ids.push_back(event.rookHop->pieceId);
    return ids;
}

std::vector<game::PieceId> touchedPieces(const game::MoveEvent& event)
{
    std::vector<game::PieceId> ids = movedPieces(event);
    if (event.capture)
        ids.push_back(event.capture->pieceId);
    return ids;
}

} // namespace plyline::tables
