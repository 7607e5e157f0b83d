#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include "app/model/jobs/job.h"
#include "core/index/game_index.h"

#include <memory>
#include <vector>

namespace plyline::games {

/// Copies games to the clipboard as they are in the file. Works in a job, because they may be many.
class GameCopy : public QObject
{
    Q_OBJECT

public:
    /// The largest text that is copied; other programs would not accept more.
    static constexpr std::int64_t mostBytes = std::int64_t{64} * 1024 * 1024;

    using QObject::QObject;

    /// `games` are 0-based.
    void start(std::shared_ptr<const index::GameIndex> index, std::vector<int> games);

Q_SIGNALS:
    void copied(int games);
    void tooLarge();

private:
    jobs::Job m_job;
};

} // namespace plyline::games
