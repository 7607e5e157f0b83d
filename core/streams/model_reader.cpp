#include "core/streams/model_reader.h"

#include <algorithm>
#include <cmath>

namespace plyline::streams {

using std::chrono_literals::operator""s;

void ModelReader::Checkpoints::add(int offset, const ReadModel& model, int skipped)
{
    if (offset % interval != 0)
        return;
    kept.insert_or_assign(offset, Checkpoint{model.clone(), skipped});
    if (kept.size() <= most)
        return;
    interval *= 2;
    std::erase_if(kept, [this](const auto& one) { return one.first % interval != 0; });
}

ModelReader::ModelReader(const ModelKind& kind, const ReadLog& log)
    : m_kind(&kind), m_log(&log), m_model(kind.make(log.start))
{
    m_checkpoints.add(0, *m_model, 0);
}

void ModelReader::setHead(int head, Millis now)
{
    if (head > m_head)
        m_arrivals.emplace_hint(m_arrivals.end(), head, now);
    m_head = head;
    m_arrivals.erase(m_arrivals.upper_bound(head), m_arrivals.end());
    if (head < m_offset) {
        seek(head);
        m_stoppedAt.reset();
    }
    if (m_next && m_next->offset > head)
        rebuild();
}

void ModelReader::forgetAfter(int number, Millis now)
{
    const int head = std::min(m_head, number);
    setHead(head, now);
    m_checkpoints.kept.erase(m_checkpoints.kept.upper_bound(number), m_checkpoints.kept.end());
}

/// Goes back to an earlier offset: folds from the checkpoint before it.
void ModelReader::seek(int offset)
{
    const auto checkpoint = std::prev(m_checkpoints.kept.upper_bound(offset));
    m_model = checkpoint->second.model->clone();
    m_skipped = checkpoint->second.skipped;
    for (int number = checkpoint->first + 1; number <= offset; ++number)
        m_model->apply(m_log->event(number), game::Ply(number));
    m_offset = offset;
}

int ModelReader::allowed(Millis now, int limit)
{
    const auto passed = now - m_lastAdvance;
    m_lastAdvance = now;
    if (!m_pace)
        return limit;
    const double seconds = std::chrono::duration<double>(passed).count();
    // What was not used while there was nothing to do is not saved up.
    m_credit = std::min(m_credit + seconds * *m_pace, std::max(1.0, *m_pace));
    return std::min(limit, static_cast<int>(m_credit));
}

int ModelReader::advance(Millis now, int limit)
{
    const int most = allowed(now, limit);
    const int rebuilt = m_next ? advanceRebuild(most) : 0;
    int applied = 0;
    while (!m_isPaused && !m_stoppedAt && m_offset < m_head && rebuilt + applied < most &&
           applyNext())
        ++applied;
    if (m_pace)
        m_credit -= rebuilt + applied;
    if (rebuilt + applied > 0)
        m_applied[now] += rebuilt + applied;
    m_applied.erase(m_applied.begin(), m_applied.lower_bound(now - 1s));
    return rebuilt + applied;
}

/// Applies the next event; false if the model refuses it.
bool ModelReader::applyNext()
{
    const int number = m_offset + 1;
    if (m_breakAt == number && m_accepted != number) {
        m_stoppedAt = number;
        return false;
    }
    m_model->apply(m_log->event(number), game::Ply(number));
    m_offset = number;
    m_checkpoints.add(number, *m_model, m_skipped);
    return true;
}

int ModelReader::advanceRebuild(int limit)
{
    int applied = 0;
    for (; applied < limit && m_next->offset < m_head; ++applied) {
        ++m_next->offset;
        m_next->model->apply(m_log->event(m_next->offset), game::Ply(m_next->offset));
        m_next->checkpoints.add(m_next->offset, *m_next->model, 0);
    }
    if (m_next->offset < m_head)
        return applied;
    m_model = std::move(m_next->model);
    m_checkpoints = std::move(m_next->checkpoints);
    m_offset = m_next->offset;
    m_next.reset();
    m_stoppedAt.reset();
    m_skipped = 0;
    return applied;
}

ModelReader::Status ModelReader::status() const
{
    if (m_next)
        return Status::Rebuilding;
    if (m_stoppedAt)
        return Status::Stopped;
    if (m_isPaused)
        return Status::Paused;
    return m_offset == m_head ? Status::UpToDate : Status::Behind;
}

ModelReader::Millis ModelReader::lagTime(Millis now) const
{
    if (m_offset >= m_head)
        return Millis(0);
    const auto arrival = m_arrivals.lower_bound(m_offset + 1);
    return arrival == m_arrivals.end() ? Millis(0) : now - arrival->second;
}

int ModelReader::rate(Millis now) const
{
    int events = 0;
    for (auto one = m_applied.upper_bound(now - 1s); one != m_applied.end(); ++one)
        events += one->second;
    return events;
}

void ModelReader::resume(Millis now)
{
    m_isPaused = false;
    m_lastAdvance = now;
}

void ModelReader::setPace(std::optional<double> eventsPerSecond, Millis now)
{
    m_pace = eventsPerSecond;
    m_credit = 0;
    m_lastAdvance = now;
}

void ModelReader::retry()
{
    m_accepted = std::exchange(m_stoppedAt, std::nullopt);
}

void ModelReader::skip()
{
    if (!m_stoppedAt)
        return;
    m_offset = *m_stoppedAt;
    m_stoppedAt.reset();
    ++m_skipped;
    // Checkpoints from here on would hide what was left out.
    m_checkpoints.kept.erase(m_checkpoints.kept.lower_bound(m_offset), m_checkpoints.kept.end());
}

void ModelReader::rebuild()
{
    m_next = Rebuild{m_kind->make(m_log->start), {}, 0};
    m_next->checkpoints.add(0, *m_next->model, 0);
}

std::optional<int> ModelReader::rebuiltTo() const
{
    return m_next ? std::optional(m_next->offset) : std::nullopt;
}

ModelReader::Step ModelReader::step(int event) const
{
    // Checkpoints of a model that left events out are not the log's.
    auto checkpoint = std::prev(m_checkpoints.kept.lower_bound(event));
    while (checkpoint->second.skipped > 0)
        --checkpoint;
    const auto model = checkpoint->second.model->clone();
    for (int number = checkpoint->first + 1; number < event; ++number)
        model->apply(m_log->event(number), game::Ply(number));
    ModelView before = model->view();
    const LogEvent next = m_log->event(event);
    const auto start = std::chrono::steady_clock::now();
    model->apply(next, game::Ply(event));
    const auto took = std::chrono::steady_clock::now() - start;
    return {std::move(before), model->view(), took};
}

} // namespace plyline::streams
