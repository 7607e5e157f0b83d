#include "app/panels/snapshot/line_cost_meter.h"

namespace plyline::snapshot {

LineCostMeter::LineCostMeter(session::Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_job(QThread::LowPriority)
{
    connect(&session, &session::Session::gameChanged, this, &LineCostMeter::follow);
    connect(&session, &session::Session::storeChanged, this, &LineCostMeter::measure);
    follow();
}

void LineCostMeter::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    if (isWanted)
        measure();
    else
        m_job.stop();
}

/// Discards the costs of another line.
void LineCostMeter::follow()
{
    const auto& line = m_session.replay();
    const bool isSame =
        line && m_line && line->game() == m_line->game() && line->line() == m_line->line();
    m_line = line;
    if (isSame)
        return;
    m_job.stop();
    m_cost.reset();
    m_hasFailed = false;
    measure();
    Q_EMIT changed();
}

void LineCostMeter::measure()
{
    // The rows of the game are still being written, which is more urgent.
    const bool canBegin = m_isWanted && isPending() && m_session.storageSize();
    if (!canBegin || m_job.isRunning())
        return;
    const store::GameLine line{m_line->game(), m_session.cursor().place().game, m_line->line()};
    m_job.start([this, line](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto cost = store::measureLine(line, stop);
        deliver([this, cost] { take(cost); });
    });
}

void LineCostMeter::take(const Expected<store::LineCost, Error>& cost)
{
    m_job.stop(); // nothing follows
    if (cost)
        m_cost = *cost;
    m_hasFailed = !cost;
    Q_EMIT changed();
}

} // namespace plyline::snapshot

#include "moc_line_cost_meter.cpp"
