#include "app/model/open_file/game_batches.h"

#include "app/model/open_file/file_games.h"

#include <algorithm>
#include <utility>

namespace plyline::open_file {

void GameBatches::take(const std::shared_ptr<const index::GameIndex>& index,
                       const ReadingProgress& progress)
{
    const Clock::time_point now = Clock::now();
    if (now - m_begin < pace().anInstant ||
        (m_reported && now - *m_reported < pace().betweenBatches))
        return;
    m_reported = now;
    m_listener.progressed(progress);
    if (!index || index->isEmpty())
        return;
    if (m_hasGame) {
        m_listener.found({index, nullptr, m_request.number, std::nullopt});
        return;
    }
    if (m_request.isWaitedFor && index->size() < m_request.number)
        return;
    m_listener.found(last(index));
}

GameFile GameBatches::last(std::shared_ptr<const index::GameIndex> index)
{
    GameFile file;
    file.gameNumber = std::clamp(m_request.number, 1, index->size());
    if (!std::exchange(m_hasGame, true))
        file.game = analysis::prepared(FileGames(index).game(file.gameNumber, m_stop),
                                       m_request.checkpointInterval, index->openings(), m_stop);
    file.index = std::move(index);
    return file;
}

} // namespace plyline::open_file
