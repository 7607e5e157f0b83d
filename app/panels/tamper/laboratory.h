#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/session.h"
#include "core/integrity/examination.h"
#include "core/integrity/other_log.h"

#include <functional>
#include <memory>
#include <optional>

namespace plyline::tamper {

/// A copy of the shown line that is damaged on purpose, and what each means says about it. Another
/// line has another copy. GUI thread; examines in the background.
class Laboratory : public QObject
{
    Q_OBJECT

public:
    explicit Laboratory(session::Session& session, QObject* parent = nullptr);

    /// Null while there is no line whose start can be played, or it is being copied.
    [[nodiscard]] const std::shared_ptr<const integrity::TamperedGame>& copy() const
    {
        return m_copy;
    }
    [[nodiscard]] bool isDamaged() const { return m_copy && !m_copy->faults().empty(); }
    /// Of the copy as it is; none while it is being examined.
    [[nodiscard]] const std::optional<integrity::Findings>& findings() const { return m_findings; }

public Q_SLOTS:
    /// Copies the shown line anew.
    void reset();
    // Faults: where they are possible. Which byte or cell is left to chance.
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
    void damage(const std::function<bool(integrity::TamperedGame&)>& fault);
    void examine();

    session::Session& m_session;
    std::shared_ptr<const integrity::TamperedGame> m_copy;
    std::optional<integrity::Findings> m_findings;
    jobs::Job m_search;
    jobs::Job m_job; ///< Last: gone before what it delivers to.
};

} // namespace plyline::tamper
