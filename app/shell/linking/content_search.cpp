#include "app/shell/linking/content_search.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include "app/model/links/content.h"
#include "app/model/open_file/game_file.h"

namespace plyline::linking {

std::optional<int> numberOf(const open_file::FileGames& games, const links::LinkedContent& content,
                            const std::stop_token& stop)
{
    for (int number = 1; number <= games.size() && !stop.stop_requested(); ++number) {
        const auto game = games.game(number, stop);
        if (game && links::hasContent(*game, content))
            return number;
    }
    return std::nullopt;
}

std::optional<FoundGame> findGame(const open_file::FileGames& open, const QStringList& files,
                                  const links::LinkedContent& content, const std::stop_token& stop)
{
    if (const auto number = numberOf(open, content, stop))
        return FoundGame{{}, *number};
    for (const QString& path : files) {
        if (stop.stop_requested())
            return std::nullopt;
        if (!QFileInfo(path).isFile())
            continue;
        const auto file = open_file::loadFile(QFile::encodeName(path).toStdString(), {}, stop, {});
        if (!file)
            continue;
        if (const auto number = numberOf(open_file::FileGames(file->index), content, stop))
            return FoundGame{path, *number};
    }
    return std::nullopt;
}

} // namespace plyline::linking
