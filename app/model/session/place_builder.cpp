#include "app/model/session/place_builder.h"

#include <utility>

namespace plyline::session {

void PlaceBuilder::build(Prepare prepare, Take take)
{
    setBuilding(true);
    m_job.start([this, prepare = std::move(prepare), take = std::move(take)](
                    const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto built = prepare(stop);
        if (!built)
            return;
        deliver([this, built = *built, take] {
            setBuilding(false);
            take(built);
        });
    });
}

void PlaceBuilder::stop()
{
    m_job.stop();
    setBuilding(false);
}

void PlaceBuilder::setBuilding(bool isBuilding)
{
    if (isBuilding == m_isBuilding)
        return;
    m_isBuilding = isBuilding;
    Q_EMIT buildingChanged();
}

} // namespace plyline::session

#include "moc_place_builder.cpp"
