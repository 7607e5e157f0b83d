#include "app/render/frames/frame_source.h"

#include "app/model/session/moment_maker.h"

namespace plyline::frames {

Expected<FrameSource, Error> FrameSource::make(std::shared_ptr<const analysis::PreparedGame> game,
                                               std::shared_ptr<const analysis::PreparedLine> line,
                                               int number, const PictureContents& contents,
                                               const std::stop_token& stop)
{
    FrameSource source;
    source.m_game = std::move(game);
    source.m_line = std::move(line);
    source.m_number = number;
    source.m_contents = contents;
    if (!contents.hasSnapshot)
        return source;
    auto rows = StoredRows::write(source.m_game->game, stop);
    if (!rows)
        return unexpected(rows.error());
    source.m_rows = std::move(*rows);
    return source;
}

game::Place FrameSource::placeOf(game::Ply ply) const
{
    return {m_number, m_line->replay->line(), ply};
}

bool FrameSource::hasClocks() const
{
    const game::StartClocks& start = m_game->game->startClocks();
    const bool areGiven = m_line->times.hasClocks() || start.white || start.black;
    return m_contents.hasClocks && areGiven;
}

bool FrameSource::hasEvaluation() const
{
    return m_contents.hasEvaluation && m_line->scores.isGiven;
}

Expected<PictureFrame, Error> FrameSource::frameAt(game::Ply ply,
                                                   std::chrono::milliseconds elapsed) const
{
    PictureFrame frame;
    frame.board = boardAt(ply);
    frame.panel = panelAt(ply, elapsed);
    frame.hasCaptions = m_contents.hasNames || hasClocks();
    if (!m_rows)
        return frame;
    const auto read = m_rows->read(m_line->replay->line(), ply);
    if (!read)
        return unexpected(read.error());
    frame.snapshot = SnapshotFrame{
        {snapshot::shownRows(*read, m_game->game->start().board), {}, std::nullopt},
        {snapshot::captionOf(*read), snapshot::shortCaptionOf(*read), snapshot::planeFootnote()}};
    return frame;
}

board::BoardFrame FrameSource::boardAt(game::Ply ply) const
{
    const replay::Replay& replay = *m_line->replay;
    board::BoardFrame frame = board::frameOf(session::foldedMoment(replay, placeOf(ply)), replay);
    frame.hasCoordinates = m_contents.hasCoordinates;
    frame.arrows = m_contents.arrows;
    if (!m_contents.hasLastEvent)
        frame.trail.clear();
    if (!m_contents.hasDrawings)
        frame.drawings.clear();
    if (m_contents.hasGlyph)
        frame.glyph = board::glyphOf(*m_line, ply);
    return frame;
}

board::PanelFrame FrameSource::panelAt(game::Ply ply, std::chrono::milliseconds elapsed) const
{
    const replay::Replay& replay = *m_line->replay;
    board::PanelMoment moment{*m_game->game, *m_line, ply, m_game->ending};
    moment.turn = replay.stateAt(ply).turn;
    moment.isOver = ply == lastPly() && ply > game::Ply() && replay.line().isMain();
    moment.hasClocks = m_line->times.hasClocks();
    moment.hasEvaluations = hasEvaluation();
    moment.elapsedMillis = elapsed.count();
    board::PanelFrame frame = panelFrameOf(moment);
    for (board::PlayerFrame* player : {&frame.white, &frame.black}) {
        if (!m_contents.hasClocks)
            player->clock.clear();
        player->hasTurnMark = m_contents.hasTurn;
        if (m_contents.hasNames)
            continue;
        player->name.clear();
        player->rating.clear();
        player->score.clear();
    }
    return frame;
}

} // namespace plyline::frames
