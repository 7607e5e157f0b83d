#include "app/panels/tamper/laboratory.h"

#include <QtCore/QRandomGenerator>

#include "core/rules/position.h"

#include <utility>

namespace plyline::tamper {

using game::Ply;
using integrity::TamperedGame;

Laboratory::Laboratory(session::Session& session, QObject* parent)
    : QObject(parent), m_session(session)
{}

void Laboratory::reset()
{
    m_search.stop();
    m_job.stop();
    m_copy.reset();
    m_findings.reset();
    m_waiting.clear();
    Q_EMIT changed();
    const auto& replay = m_session.replay();
    if (replay && rules::Position::fromSetup(replay->stateAt(Ply())))
        work(replay);
}

void Laboratory::loseEvent(Ply ply)
{
    damage([ply](TamperedGame& copy) { (void)copy.loseEvent(ply); });
}

void Laboratory::swapEvents(Ply first, Ply second)
{
    damage([=](TamperedGame& copy) { (void)copy.swapEvents(first, second); });
}

void Laboratory::repeatEvent(Ply ply)
{
    damage([ply](TamperedGame& copy) { (void)copy.repeatEvent(ply); });
}

void Laboratory::corruptByte(Ply ply)
{
    auto& random = *QRandomGenerator::global();
    const auto field = static_cast<integrity::Field>(random.bounded(integrity::fieldCount));
    const auto mask = static_cast<std::uint8_t>(1 << random.bounded(8));
    damage([=](TamperedGame& copy) { (void)copy.corruptByte(ply, field, mask); });
}

void Laboratory::changeCell(Ply ply)
{
    auto& random = *QRandomGenerator::global();
    const auto cell = static_cast<integrity::Cell>(random.bounded(integrity::cellCount));
    const int steps = 1 + random.bounded(7);
    damage([=, chance = random.generate()](TamperedGame& copy) {
        const auto index = static_cast<std::size_t>(ply.number());
        if (index >= copy.snapshots().size())
            return;
        const auto rows = copy.snapshots()[index].rows.rows();
        if (!rows.empty())
            (void)copy.changeCell(ply, rows[chance % rows.size()].pieceId, cell, steps);
    });
}

void Laboratory::repairSnapshots()
{
    add([](TamperedGame& copy, Repairs& repairs, const std::stop_token& stop) {
        repairs.push_back(copy.repairSnapshots(stop));
    });
}

void Laboratory::seekOtherLog(Ply ply)
{
    if (!m_copy)
        return;
    m_search.start(
        [this, ply, copy = m_copy](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
            deliver([this, found = integrity::otherLogOf(*copy, ply, stop)] {
                Q_EMIT otherLogSought(found);
            });
        });
}

void Laboratory::damage(std::function<void(TamperedGame&)> fault)
{
    add([fault = std::move(fault)](TamperedGame& copy, Repairs&, const std::stop_token&) {
        fault(copy);
    });
}

void Laboratory::add(Step step)
{
    if (!m_copy)
        return;
    m_search.stop();
    m_findings.reset();
    m_waiting.push_back(std::move(step));
    Q_EMIT changed();
    work(nullptr);
}

/// Copies `line`, or the present copy if it is null; then applies the waiting steps and examines
/// the result.
void Laboratory::work(std::shared_ptr<const replay::Replay> line)
{
    m_job.start([this, line = std::move(line), before = m_copy, waiting = m_waiting](
                    const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto copy = line ? std::make_shared<TamperedGame>(*line, stop)
                               : std::make_shared<TamperedGame>(*before);
        Repairs repairs;
        for (const Step& step : waiting)
            step(*copy, repairs, stop);
        if (stop.stop_requested())
            return;
        deliver([this, copy, repairs] { takeCopy(copy, repairs); });
        const auto findings =
            std::make_shared<const integrity::Findings>(integrity::examine(*copy, stop));
        deliver([this, findings] {
            m_findings = findings;
            Q_EMIT changed();
        });
    });
}

void Laboratory::takeCopy(std::shared_ptr<const TamperedGame> copy, const Repairs& repairs)
{
    m_copy = std::move(copy);
    m_waiting.clear();
    for (const std::optional<int>& plies : repairs)
        Q_EMIT repaired(plies);
    Q_EMIT changed();
}

} // namespace plyline::tamper

#include "moc_laboratory.cpp"
