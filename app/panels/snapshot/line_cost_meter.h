#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/session.h"
#include "core/store/line_cost.h"

#include <memory>
#include <optional>

namespace plyline::snapshot {

/// Measures what the shown line costs as events and as snapshots. Works in the background, after
/// the rows of the line are written, and only while the figures are visible. GUI thread.
class LineCostMeter : public QObject
{
    Q_OBJECT

public:
    explicit LineCostMeter(session::Session& session, QObject* parent = nullptr);

    /// The costs of the shown line; none until they are measured.
    [[nodiscard]] const std::optional<store::LineCost>& cost() const { return m_cost; }
    /// Whether the figures are not measured yet.
    [[nodiscard]] bool isPending() const { return !m_cost && !m_hasFailed && m_line; }
    /// Sets whether the figures are visible; nothing is measured otherwise.
    void setWanted(bool isWanted);

Q_SIGNALS:
    void changed();

private:
    void follow();
    void measure();
    void take(const Expected<store::LineCost, Error>& cost);

    session::Session& m_session;
    std::shared_ptr<const replay::Replay> m_line; ///< Keeps the measured game alive.
    std::optional<store::LineCost> m_cost;
    bool m_hasFailed = false;
    bool m_isWanted = false;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::snapshot
