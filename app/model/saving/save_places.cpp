#include "app/model/saving/save_places.h"

#include <QtCore/QFileInfo>

#include "app/model/saving/game_saver.h"
#include "app/model/session/session.h"
#include "core/kafka/kafka_address.h"

namespace plyline::saving {

namespace {

/// Larger games are not read just for their names.
constexpr std::int64_t largestBuilt = std::int64_t{64} * 1024;

} // namespace

QString folderToSaveIn(const session::Session& session)
{
    const QString& path = session.file().path();
    const bool isOnDisk = !path.isEmpty() && !kafka::isKafkaAddress(path.toStdString());
    return isOnDisk ? QFileInfo(path).absolutePath() : QString();
}

bool isOpenFile(const session::Session& session, const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return !canonical.isEmpty() &&
           canonical == QFileInfo(session.file().path()).canonicalFilePath();
}

QString suggestedFileName(const session::Session& session, int entry)
{
    if (session.game() && session.cursor().place().game == entry + 1)
        return suggestedFileName(*session.game());
    const auto& index = session.file().index();
    const bool isSmall =
        index && entry < index->size() && index->entry(entry).span().length <= largestBuilt;
    return isSmall ? suggestedFileName(*session.file().games().game(entry + 1))
                   : QStringLiteral("game.pgn");
}

} // namespace plyline::saving
