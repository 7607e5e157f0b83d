#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/prepared_place.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace plyline::session {

/// Prepares places in a job, one at a time. GUI thread.
class PlaceBuilder : public QObject
{
    Q_OBJECT

public:
    /// Runs in the job. Returns none after a stop.
    using Prepare = std::function<std::optional<PreparedPlace>(const std::stop_token& stop)>;
    using Take = std::function<void(const PreparedPlace& built)>;

    [[nodiscard]] bool isBuilding() const { return m_isBuilding; }
    /// Prepares a place instead of the one that is being prepared, and calls `take` with it.
    void build(Prepare prepare, Take take);
    void stop();

Q_SIGNALS:
    void buildingChanged();

private:
    void setBuilding(bool isBuilding);

    bool m_isBuilding = false;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::session
