#include "core/streams/delivery.h"

#include "core/replay/projection.h"

#include <algorithm>
#include <random>
#include <set>

namespace plyline::streams {

namespace {

constexpr int sendMillis = 1000;

/// The state that a reader keeps.
struct Fold
{
    rules::Setup position;
    replay::PieceTable pieces;

    void apply(const game::MoveEvent& event, game::Ply ply)
    {
        replay::PositionProjection::apply(position, event, ply);
        replay::PieceTableProjection::apply(pieces, event, ply);
    }
    bool operator==(const Fold&) const = default;
};

Fold startOf(const rules::Setup& start)
{
    return {start, replay::PieceTableProjection::initial(start)};
}

/// The states of the log at every ply that was asked for, each folded once.
class Truth
{
public:
    Truth(const rules::Setup& start, const std::vector<const game::MoveEvent*>& log) : m_log(log)
    {
        m_states.push_back(startOf(start));
    }
    const Fold& at(int event)
    {
        while (static_cast<int>(m_states.size()) <= event) {
            Fold next = m_states.back();
            const auto ply = static_cast<int>(m_states.size());
            next.apply(*m_log[static_cast<std::size_t>(ply - 1)], game::Ply(ply));
            m_states.push_back(std::move(next));
        }
        return m_states[static_cast<std::size_t>(event)];
    }

private:
    const std::vector<const game::MoveEvent*>& m_log;
    std::vector<Fold> m_states;
};

class Reader
{
public:
    Reader(Consumption consumption, const rules::Setup& start,
           const std::vector<const game::MoveEvent*>& log)
        : m_consumption(consumption),
          m_log(log),
          m_truth(start, log),
          m_fold(startOf(start)),
          m_isApplied(log.size() + 1)
    {}

    void take(const Arriving& arriving, int index)
    {
        m_arrival = index;
        const int event = arriving.event;
        const bool isSeen = m_isApplied[static_cast<std::size_t>(event)] || m_held.contains(event);
        if (m_consumption != Consumption::AsItComes && isSeen) {
            m_result.takings.push_back(Taking::LeftOut);
            return;
        }
        if (m_consumption == Consumption::OnceEachInOrder && event != m_latest + 1) {
            m_held.insert(event);
            m_result.takings.push_back(Taking::HeldBack);
            m_result.mostHeldBack =
                std::max(m_result.mostHeldBack, static_cast<int>(m_held.size()));
            return;
        }
        apply(event);
        m_result.takings.push_back(Taking::Applied);
        while (!m_held.empty() && *m_held.begin() == m_latest + 1) {
            apply(*m_held.begin());
            m_held.erase(m_held.begin());
        }
    }

    Consumed finish(int sent)
    {
        m_result.position = m_fold.position;
        m_result.pieces = m_fold.pieces;
        m_result.waiting = static_cast<int>(m_held.size());
        if (m_consumption == Consumption::OnceEachInOrder && m_latest < sent)
            m_result.stoppedBefore = m_latest + 1;
        return std::move(m_result);
    }

private:
    void apply(int event)
    {
        const bool isAgain = m_isApplied[static_cast<std::size_t>(event)];
        const bool isLate = event < m_latest;
        m_result.appliedTwice += isAgain ? 1 : 0;
        m_result.appliedLate += isLate && !isAgain ? 1 : 0;
        m_fold.apply(*m_log[static_cast<std::size_t>(event - 1)], game::Ply(event));
        m_isApplied[static_cast<std::size_t>(event)] = true;
        const int before = m_latest;
        m_latest = std::max(m_latest, event);
        if (m_result.firstFault || m_fold == m_truth.at(m_latest))
            return;
        using Why = FirstFault::Why;
        m_result.firstFault = isAgain  ? FirstFault{m_arrival, event, Why::AppliedTwice, 0}
                              : isLate ? FirstFault{m_arrival, event, Why::AppliedLate, before}
                                       : FirstFault{m_arrival, event, Why::AppliedEarly, missing()};
    }

    /// Returns the first event that was not applied.
    [[nodiscard]] int missing() const
    {
        const auto first = std::find(m_isApplied.begin() + 1, m_isApplied.end(), false);
        return static_cast<int>(first - m_isApplied.begin());
    }

    Consumption m_consumption;
    const std::vector<const game::MoveEvent*>& m_log;
    Truth m_truth;
    Fold m_fold;
    std::vector<bool> m_isApplied; ///< By number; [0] is not used.
    std::set<int> m_held;
    int m_latest = 0; ///< The greatest number that was applied.
    int m_arrival = 0;
    Consumed m_result;
};

/// Numbers that are the same on every machine, which the distributions of <random> are not.
class Chance
{
public:
    explicit Chance(std::uint32_t seed) : m_engine(seed) {}
    bool happens(double share) { return static_cast<double>(m_engine()) < share * 4294967296.0; }
    int below(int limit)
    {
        return limit <= 1 ? 0 : static_cast<int>(m_engine() % static_cast<std::uint32_t>(limit));
    }

private:
    std::mt19937 m_engine;
};

} // namespace

std::vector<Arriving> arrivalsOf(int count, const LinkFaults& faults)
{
    struct Sent
    {
        int event;
        int place; ///< After which event of the log it arrives.
        int order; ///< Among those of the same place.
        int delay;
    };
    Chance chance(faults.seed);
    std::vector<Sent> sent;
    for (int event = 1; event <= count; ++event) {
        // Every event draws the same numbers, so that one slider does not change what another did.
        const bool isLost = chance.happens(faults.lost);
        const bool isTwice = chance.happens(faults.duplicated);
        const int shift = chance.below(faults.reorderWindow);
        const int again = 1 + chance.below(std::max(2, faults.reorderWindow));
        const int delay = chance.below(faults.longestDelayMillis + 1);
        const int order = static_cast<int>(sent.size());
        if (!isLost)
            sent.push_back({event, event + shift, order, delay});
        if (isTwice && !isLost)
            sent.push_back({event, event + shift + again, order + 1, delay});
    }
    std::stable_sort(sent.begin(), sent.end(), [](const Sent& a, const Sent& b) {
        return a.place != b.place ? a.place < b.place : a.order < b.order;
    });
    std::vector<Arriving> arrivals;
    std::vector<bool> isSeen(static_cast<std::size_t>(count) + 1);
    int latest = 0;
    int time = 0;
    for (const Sent& one : sent) {
        const auto index = static_cast<std::size_t>(one.event);
        time = std::max(time, (one.place - 1) * sendMillis + one.delay);
        arrivals.push_back({one.event, isSeen[index], one.event < latest, time});
        isSeen[index] = true;
        latest = std::max(latest, one.event);
    }
    return arrivals;
}

Consumed consume(Consumption consumption, const rules::Setup& start,
                 const std::vector<const game::MoveEvent*>& log,
                 const std::vector<Arriving>& arrivals)
{
    Reader reader(consumption, start, log);
    int sent = 0;
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        reader.take(arrivals[i], static_cast<int>(i));
        sent = std::max(sent, arrivals[i].event);
    }
    return reader.finish(sent);
}

std::vector<rules::Square> differingSquares(const rules::Board& a, const rules::Board& b)
{
    std::vector<rules::Square> squares;
    for (int i = 0; i < 64; ++i) {
        const auto square = rules::Square::fromIndex(i);
        if (a.pieceAt(square) != b.pieceAt(square))
            squares.push_back(square);
    }
    return squares;
}

} // namespace plyline::streams
