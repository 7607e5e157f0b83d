#include "app/model/saving/marked_game.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include "app/kit/words/move_label.h"
#include "core/analysis/forks.h"
#include "core/files/new_file.h"
#include "core/game/move_text.h"
#include "core/pgn/added_comments.h"

namespace plyline::saving {

namespace {

/// "rook sacrifice (to 27… Kb6): the game is decided here".
QString commentOf(const game::Game& game, const study::OwnMarker& marker)
{
    QString name = marker.name;
    if (name.isEmpty() && (marker.note.isEmpty() || marker.isRange()))
        name = QCoreApplication::translate("plyline::saving::commentOf", "Marker");
    if (marker.isRange()) {
        const std::string san =
            game::sanTexts(game, marker.line)[static_cast<std::size_t>(marker.last.number() - 1)];
        name = QCoreApplication::translate("plyline::saving::commentOf", "%1 (to %2)",
                                           "name of a marker, the last move of its range")
                   .arg(name, words::moveLabel(game.start(), marker.last, san));
    }
    if (name.isEmpty() || marker.note.isEmpty())
        return name + marker.note;
    return QCoreApplication::translate("plyline::saving::commentOf", "%1: %2",
                                       "name of a marker, its note")
        .arg(name, marker.note);
}

} // namespace

std::string markedGameText(const game::Game& game, const std::vector<study::OwnMarker>& markers)
{
    std::vector<pgn::AddedComment> comments;
    comments.reserve(markers.size());
    for (const study::OwnMarker& marker : markers)
        comments.push_back({analysis::ownerOf(game, marker.line, marker.first), marker.first,
                            commentOf(game, marker).toStdString()});
    return pgn::textWithComments(game, comments);
}

Expected<void, Error> saveText(const QString& path, const std::string& text)
{
    return files::replaceFile(QFile::encodeName(path).toStdString(), text);
}

} // namespace plyline::saving
