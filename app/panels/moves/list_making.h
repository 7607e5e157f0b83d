#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/panels/moves/move_list.h"

#include <memory>

namespace plyline::moves {

/// Makes the lists of games: of a usual game at once, of a large one in a job.
class ListMaking : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Emits made() before it returns, with an empty list if `game` is null or large; for a large
    /// game again when its list is there. A list that is being made is dropped.
    void make(const std::shared_ptr<const analysis::PreparedGame>& game, VariationStyle style);

Q_SIGNALS:
    /// `list` is never null.
    void made(const std::shared_ptr<const plyline::moves::MoveList>& list);

private:
    jobs::Job m_job;
};

} // namespace plyline::moves
