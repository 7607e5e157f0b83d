#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/session.h"
#include "core/integrity/examination.h"
#include "core/integrity/other_log.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::tamper {

/// A copy of the shown line that is damaged on purpose, and what each means says about it. Another
/// line has another copy. GUI thread; copies, damages and examines in the background.
class Laboratory : public QObject
{
    Q_OBJECT

public:
    explicit Laboratory(session::Session& session, QObject* parent = nullptr);

    /// Null while there is no line whose start can be played, or it is being copied; the one before
    /// while it is being damaged.
    [[nodiscard]] const std::shared_ptr<const integrity::TamperedGame>& copy() const
    {
        return m_copy;
    }
    [[nodiscard]] bool isDamaged() const { return m_copy && !m_copy->faults().empty(); }
    /// Of the copy as it is; null while it is being damaged or examined.
    [[nodiscard]] const std::shared_ptr<const integrity::Findings>& findings() const
    {
        return m_findings;
    }

public Q_SLOTS:
    /// Copies the shown line anew.
    void reset();
    // Faults: where they are possible. Which byte or cell is left to chance. None is lost, however
    // fast they follow.
    void loseEvent(plyline::game::Ply ply);
    void swapEvents(plyline::game::Ply first, plyline::game::Ply second);
    void repeatEvent(plyline::game::Ply ply);
    void corruptByte(plyline::game::Ply ply);
    void changeCell(plyline::game::Ply ply);
    /// Tells by `repaired` how many plies of the table were other ones.
    void repairSnapshots();
    /// Tells by `otherLogSought`.
    void seekOtherLog(plyline::game::Ply ply);

Q_SIGNALS:
    void changed();
    /// None: the log cannot be trusted.
    void repaired(std::optional<int> plies);
    void otherLogSought(const std::optional<plyline::integrity::OtherLog>& found);

private:
    /// What repairs came to, in their order.
    using Repairs = std::vector<std::optional<int>>;
    /// Something that is done to a copy, in the job.
    using Step =
        std::function<void(integrity::TamperedGame&, Repairs&, const std::stop_token& stop)>;

    void damage(std::function<void(integrity::TamperedGame&)> fault);
    void add(Step step);
    void work(std::shared_ptr<const replay::Replay> line);
    void takeCopy(std::shared_ptr<const integrity::TamperedGame> copy, const Repairs& repairs);

    session::Session& m_session;
    std::shared_ptr<const integrity::TamperedGame> m_copy;
    std::shared_ptr<const integrity::Findings> m_findings;
    std::vector<Step> m_waiting; ///< Not done to `m_copy` yet.
    jobs::Job m_search;
    jobs::Job m_job; ///< Last: gone before what it delivers to.
};

} // namespace plyline::tamper
