#include "app/panels/tamper/laboratory.h"

#include <QtCore/QRandomGenerator>

#include "core/rules/position.h"

namespace plyline::tamper {

using game::Ply;
using integrity::TamperedGame;

Laboratory::Laboratory(session::Session& session, QObject* parent)
    : QObject(parent), m_session(session)
{}

void Laboratory::reset()
{
    m_search.stop();
    m_copy.reset();
    m_findings.reset();
    Q_EMIT changed();
    const auto& replay = m_session.replay();
    if (!replay || !rules::Position::fromSetup(replay->stateAt(Ply()))) {
        m_job.stop();
        return;
    }
    m_job.start([this, replay](const std::stop_token&, const jobs::Job::Deliver& deliver) {
        const auto copy = std::make_shared<const TamperedGame>(*replay);
        deliver([this, copy, findings = integrity::examine(*copy)] {
            m_copy = copy;
            m_findings = findings;
            Q_EMIT changed();
        });
    });
}

void Laboratory::loseEvent(Ply ply)
{
    damage([ply](TamperedGame& copy) { return copy.loseEvent(ply); });
}

void Laboratory::swapEvents(Ply first, Ply second)
{
    damage([=](TamperedGame& copy) { return copy.swapEvents(first, second); });
}

void Laboratory::repeatEvent(Ply ply)
{
    damage([ply](TamperedGame& copy) { return copy.repeatEvent(ply); });
}

void Laboratory::corruptByte(Ply ply)
{
    auto& random = *QRandomGenerator::global();
    const auto field = static_cast<integrity::Field>(random.bounded(integrity::fieldCount));
    const auto mask = static_cast<std::uint8_t>(1 << random.bounded(8));
    damage([=](TamperedGame& copy) { return copy.corruptByte(ply, field, mask); });
}

void Laboratory::changeCell(Ply ply)
{
    const auto index = static_cast<std::size_t>(ply.number());
    if (!m_copy || index >= m_copy->snapshots().size())
        return;
    auto& random = *QRandomGenerator::global();
    const auto rows = m_copy->snapshots()[index].rows.rows();
    if (rows.empty())
        return;
    const auto piece =
        rows[static_cast<std::size_t>(random.bounded(static_cast<int>(rows.size())))].pieceId;
    const auto cell = static_cast<integrity::Cell>(random.bounded(integrity::cellCount));
    const int steps = 1 + random.bounded(7);
    damage([=](TamperedGame& copy) { return copy.changeCell(ply, piece, cell, steps); });
}

void Laboratory::repairSnapshots()
{
    if (!m_copy)
        return;
    auto copy = std::make_shared<TamperedGame>(*m_copy);
    const auto plies = copy->repairSnapshots();
    m_copy = std::move(copy);
    Q_EMIT repaired(plies);
    examine();
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

/// Cheap enough to be done at once, so that no fault is lost when they follow fast.
void Laboratory::damage(const std::function<bool(TamperedGame&)>& fault)
{
    if (!m_copy)
        return;
    auto copy = std::make_shared<TamperedGame>(*m_copy);
    if (!fault(*copy))
        return;
    m_copy = std::move(copy);
    examine();
}

void Laboratory::examine()
{
    m_search.stop();
    m_findings.reset();
    m_job.start([this, copy = m_copy](const std::stop_token&, const jobs::Job::Deliver& deliver) {
        deliver([this, findings = integrity::examine(*copy)] {
            m_findings = findings;
            Q_EMIT changed();
        });
    });
    Q_EMIT changed();
}

} // namespace plyline::tamper
