#include "app/panels/projections/log_readers.h"

#include "core/rules/position.h"

#include <algorithm>

namespace plyline::projections {

using streams::ModelReader;
using Clock = std::chrono::steady_clock;

namespace {

/// Events that a reader folds before it is another one's turn.
constexpr int turn = 64;

/// Whether events that are there have not been read, or read anew, and nothing holds that up.
bool hasToRead(const ModelReader& reader)
{
    return reader.status() == ModelReader::Status::Behind ||
           reader.status() == ModelReader::Status::Rebuilding;
}

} // namespace

bool LogReaders::canBeRead(const replay::Replay& replay)
{
    return rules::Position::fromSetup(replay.game()->start()).has_value();
}

LogReaders::LogReaders(std::shared_ptr<const replay::Replay> replay,
                       std::shared_ptr<const analysis::OpeningTable> openings)
    : m_replay(std::move(replay)),
      m_path(analysis::pathEventsOf(*m_replay)),
      m_log{{m_replay->game()->start(), m_replay->game()->startClocks(), std::move(openings)},
            [this](int number) {
                const analysis::PathEvent& one = m_path[static_cast<std::size_t>(number - 1)];
                return streams::LogEvent{one.event, one.values};
            }}
{
    m_readers.reserve(streams::modelKinds().size());
    for (const streams::ModelKind& kind : streams::modelKinds())
        m_readers.emplace_back(kind, m_log);
}

/// Returns how many events are the same from the start.
int LogReaders::commonWith(const std::vector<analysis::PathEvent>& path) const
{
    static const game::MoveValues none;
    const auto valuesOf = [](const analysis::PathEvent& one) {
        return one.values ? *one.values : none;
    };
    const auto both = std::mismatch(m_path.begin(), m_path.end(), path.begin(), path.end(),
                                    [&](const auto& a, const auto& b) {
                                        return *a.event == *b.event && valuesOf(a) == valuesOf(b);
                                    });
    return static_cast<int>(both.first - m_path.begin());
}

bool LogReaders::changeLine(const std::shared_ptr<const replay::Replay>& replay, Millis now)
{
    const game::Game& game = *replay->game();
    if (game.start() != m_log.start.setup || game.startClocks() != m_log.start.clocks)
        return false;
    auto path = analysis::pathEventsOf(*replay);
    const int common = commonWith(path);
    for (ModelReader& reader : m_readers)
        reader.forgetAfter(common, now);
    m_path = std::move(path);
    m_replay = replay;
    ++m_version;
    return true;
}

void LogReaders::follow(int head, Millis now)
{
    for (ModelReader& reader : m_readers)
        reader.setHead(std::clamp(head, 0, size()), now);
}

void LogReaders::advance(Millis now, std::chrono::microseconds atMost)
{
    const auto end = Clock::now() + atMost;
    int applied = 0;
    do {
        applied = 0;
        for (ModelReader& reader : m_readers) {
            if (hasToRead(reader))
                applied += reader.advance(now, turn);
        }
    } while (applied > 0 && Clock::now() < end);
}

LogReaders::Work LogReaders::work(Millis now) const
{
    Work work = Work::None;
    for (const ModelReader& reader : m_readers) {
        if (hasToRead(reader) && !reader.pace())
            return Work::AtOnce;
        if (hasToRead(reader) || reader.lag() > 0 || reader.rate(now) > 0)
            work = Work::Waiting;
    }
    return work;
}

} // namespace plyline::projections
