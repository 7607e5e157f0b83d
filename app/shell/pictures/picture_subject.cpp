#include "app/shell/pictures/picture_subject.h"

#include "app/render/frames/moment_text.h"
#include "core/analysis/pace.h"

#include <algorithm>
#include <cmath>

namespace plyline::pictures {

using game::Ply;

namespace {

std::chrono::milliseconds millisOf(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

frames::FilmTiming timingOf(const PictureChoices& choices, bool hasPace)
{
    frames::FilmTiming timing;
    timing.pace = millisOf(choices.intervalSeconds);
    if (!choices.hasRealPace || !hasPace)
        return timing;
    analysis::PaceOptions pace;
    pace.idleCap.reset();
    if (choices.idleCapSeconds > 0)
        pace.idleCap = millisOf(choices.idleCapSeconds);
    pace.factor = choices.speed;
    timing.pace = pace;
    return timing;
}

} // namespace

frames::PlyRange PictureSubject::rangeOf(PictureRange range) const
{
    const Ply last = line->replay->lastPly();
    switch (range) {
    case PictureRange::Moment:
        return {place.ply, place.ply};
    case PictureRange::Loop:
        return loop.value_or(frames::PlyRange{Ply(), last});
    case PictureRange::Markers:
        if (!marked.empty())
            return {marked.front(), marked.back()};
        break;
    case PictureRange::Line:
        break;
    }
    return {Ply(), last};
}

bool PictureSubject::hasPace() const
{
    return analysis::paceOf(*line->replay, line->times).has_value();
}

frames::PictureLook PictureSubject::lookOf(PictureTheme chosen) const
{
    frames::PictureLook look{theme, pieces, isFlipped};
    if (chosen == PictureTheme::Window)
        return look;
    look.theme = chosen == PictureTheme::Dark ? look::Theme::dark() : look::Theme::light();
    look::setBoardColors(look.theme, board);
    return look;
}

QString PictureSubject::linkTo(Ply ply) const
{
    if (!link)
        return {};
    links::Link to = *link;
    to.place.ply = ply;
    return links::linkText(to);
}

QString PictureSubject::labelOf(Ply ply) const
{
    return frames::labelOf(*game->game, *line, ply);
}

PictureSubject subjectOf(const session::Session& session, const session::Playback& playback,
                         const look::Look& look, const study::OwnMarkers& markers,
                         const std::optional<links::Link>& link)
{
    PictureSubject subject;
    subject.game = session.preparedGame();
    subject.line = session.preparedLine();
    subject.place = session.cursor().place();
    if (playback.loopIn() || playback.loopOut()) {
        const Ply last = subject.line->replay->lastPly();
        const Ply in = std::min(playback.loopIn().value_or(Ply()), last);
        subject.loop =
            frames::PlyRange{in, std::clamp(playback.loopOut().value_or(last), in, last)};
    }
    for (const study::OwnMarker& marker : markers.onLine(subject.place.line))
        if (subject.marked.empty() || subject.marked.back() != marker.first)
            subject.marked.push_back(marker.first);
    subject.theme = look.theme();
    subject.board = look.board();
    subject.pieces = look.pieces();
    subject.isFlipped = look.isFlipped();
    subject.textPercent = look.textSize();
    const bool isInside = link && std::holds_alternative<links::TextPlace>(link->where);
    if (!isInside || !session.isFutureHidden()) // the game inside has its future inside, too
        subject.link = link;
    return subject;
}

Expected<formats::Film, Error> filmOf(const PictureSubject& subject, const PictureChoices& choices,
                                      const std::stop_token& stop)
{
    frames::PictureContents contents = choices.contents;
    // The mark would change above and below the board in each frame, which makes films larger.
    contents.hasTurn = !choices.isMoving();
    auto source =
        frames::FrameSource::make(subject.game, subject.line, subject.place.game, contents, stop);
    if (!source)
        return unexpected(source.error());
    const frames::PictureSize size{choices.width, static_cast<double>(choices.scale),
                                   subject.textPercent};
    const frames::PlyRange range = subject.rangeOf(choices.range);
    formats::Film film{
        *source, {contents, subject.lookOf(choices.theme), size}, {}, choices.loops, {}};
    if (choices.hasLink)
        film.link = subject.linkTo(range.first);
    const frames::FilmTiming timing = timingOf(choices, subject.hasPace());
    if (choices.range == PictureRange::Markers && !subject.marked.empty())
        film.steps =
            frames::stepsOf(subject.marked, millisOf(choices.intervalSeconds), timing.lastShown);
    else if (const auto steps = stepsOf(*source, range, timing))
        film.steps = *steps;
    return film;
}

} // namespace plyline::pictures
