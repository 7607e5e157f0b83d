#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/session.h"
#include "core/store/line_cost.h"

#include <memory>
#include <optional>

namespace plyline::snapshot {

/// Measures in the background what the shown line costs as events and as snapshots, once its rows
/// are written, while somebody sees it. GUI thread.
class LineCostMeter : public QObject
{
    Q_OBJECT

public:
    explicit LineCostMeter(session::Session& session, QObject* parent = nullptr);

    /// Of the shown line; none until it has been measured.
    [[nodiscard]] const std::optional<store::LineCost>& cost() const { return m_cost; }
    /// Whether the figures are still to come.
    [[nodiscard]] bool isPending() const { return !m_cost && !m_hasFailed && m_line; }
    /// Nothing is measured while nobody sees it.
    void setWanted(bool isWanted);

Q_SIGNALS:
    void changed();

private:
    void follow();
    void measure();
    void take(const Expected<store::LineCost, Error>& cost);

    session::Session& m_session;
    std::shared_ptr<const replay::Replay> m_line; ///< Keeps the game of which the cost is.
    std::optional<store::LineCost> m_cost;
    bool m_hasFailed = false;
    bool m_isWanted = false;
    jobs::Job m_job; ///< Last: gone before what it delivers to.
};

} // namespace plyline::snapshot
