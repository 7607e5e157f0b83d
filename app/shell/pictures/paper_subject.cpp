#include "app/shell/pictures/paper_subject.h"

#include "app/shell/actions/move_number.h"

#include <algorithm>
#include <iterator>

namespace plyline::pictures {

using game::Ply;

std::vector<Ply> PaperSubject::momentsOf(const QString& moves) const
{
    std::vector<Ply> plies;
    const QStringList words = moves.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& word : words)
        if (const auto ply = actions::plyOfMoveNumber(word.trimmed(), picture.line->plies))
            plies.push_back(*ply);
    std::sort(plies.begin(), plies.end());
    plies.erase(std::unique(plies.begin(), plies.end()), plies.end());
    if (!plies.empty())
        return plies;
    return marked.empty() ? std::vector<Ply>{picture.place.ply} : marked;
}

PaperSubject paperSubjectOf(const PictureSubject& picture)
{
    PaperSubject subject{picture, {}};
    const std::vector<Ply> glyphs = paper::markedForDiagrams(*picture.line);
    std::set_union(picture.marked.begin(), picture.marked.end(), glyphs.begin(), glyphs.end(),
                   std::back_inserter(subject.marked));
    return subject;
}

Expected<paper::PaperJob, Error> paperJobOf(const PaperOrder& order)
{
    const PictureSubject& picture = order.subject.picture;
    const PaperChoices& choices = order.choices;
    const auto source = frames::FrameSource::make(picture.game, picture.line, picture.place.game,
                                                  paper::paperContents({}));
    if (!source)
        return unexpected(source.error());
    paper::PaperOptions options;
    options.layout = choices.layout;
    options.moments = order.moments;
    options.diagramsOnPage = choices.diagramsOnPage;
    options.hasFigurines = choices.hasFigurines;
    options.hasComments = choices.hasComments;
    options.hasVariations = choices.hasVariations;
    options.isFlipped = picture.isFlipped;
    options.worksheet = picture.place.ply;
    if (choices.hasCode)
        options.link = paper::paperLinkTo(*source, picture.place.ply, picture.isFlipped);
    const frames::PictureLook look = paper::paperLook(picture.lookOf(PictureTheme::Window));
    return paper::PaperJob{*source,      options,
                           look,         choices.paper,
                           std::nullopt, options.link ? options.link->text : QString()};
}

} // namespace plyline::pictures
