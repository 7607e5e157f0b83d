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

/// A copy of the shown line that is damaged on purpose, and what each check finds in it. Another
/// line gets another copy. Copies, damages and examines in the background. GUI thread.
class Laboratory : public QObject
{
    Q_OBJECT

public:
    explicit Laboratory(session::Session& session, QObject* parent = nullptr);

    /// Null if no line is shown whose start can be played, or while the line is being copied. While
    /// a fault is being added, it is the copy before.
    [[nodiscard]] const std::shared_ptr<const integrity::TamperedGame>& copy() const
    {
        return m_copy;
    }
    [[nodiscard]] bool isDamaged() const { return m_copy && !m_copy->faults().empty(); }
    /// The findings about the present copy; null while it is being damaged or examined.
    [[nodiscard]] const std::shared_ptr<const integrity::Findings>& findings() const
    {
        return m_findings;
    }

public Q_SLOTS:
    /// Copies the shown line anew.
    void reset();
    // Each slot adds a fault if it is possible there. Bytes and cells are chosen at random. Every
    // call takes effect, however fast they follow each other.
    void loseEvent(plyline::game::Ply ply);
    void swapEvents(plyline::game::Ply first, plyline::game::Ply second);
    void repeatEvent(plyline::game::Ply ply);
    void corruptByte(plyline::game::Ply ply);
    void changeCell(plyline::game::Ply ply);
    /// Restores the snapshots from the log. Emits repaired().
    void repairSnapshots();
    /// Looks for another log that leads to the same rows at `ply`. Emits otherLogSought().
    void seekOtherLog(plyline::game::Ply ply);

Q_SIGNALS:
    void changed();
    /// `plies` is how many snapshots differed; none if the log cannot be trusted.
    void repaired(std::optional<int> plies);
    void otherLogSought(const std::optional<plyline::integrity::OtherLog>& found);

private:
    /// The results of repairs, in their order.
    using Repairs = std::vector<std::optional<int>>;
    /// A change to a copy, made in the job.
    using Step =
        std::function<void(integrity::TamperedGame&, Repairs&, const std::stop_token& stop)>;

    void damage(std::function<void(integrity::TamperedGame&)> fault);
    void add(Step step);
    void work(std::shared_ptr<const replay::Replay> line);
    void takeCopy(std::shared_ptr<const integrity::TamperedGame> copy, const Repairs& repairs);

    session::Session& m_session;
    std::shared_ptr<const integrity::TamperedGame> m_copy;
    std::shared_ptr<const integrity::Findings> m_findings;
    std::vector<Step> m_waiting; ///< Not applied to `m_copy` yet.
    jobs::Job m_search;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::tamper
