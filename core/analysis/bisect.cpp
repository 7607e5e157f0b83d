#include "core/analysis/bisect.h"

#include <cassert>

namespace plyline::analysis {

using game::Ply;
using rules::Color;

double winPercent(const Score& score, Color side)
{
    return side == Color::White ? winPercent(score) : 100.0 - winPercent(score);
}

Bisect::Bisect(Color side, Ply first, Ply last) : m_side(side), m_first(first), m_last(last)
{
    assert(first <= last);
    chooseNext();
}

std::optional<Ply> Bisect::wanted() const
{
    return m_wanted;
}

void Bisect::answer(const std::optional<Score>& score)
{
    assert(m_wanted);
    const Ply ply = *m_wanted;
    BisectStep step{ply, score, std::nullopt, std::nullopt, std::nullopt};
    if (score) {
        step.percent = winPercent(*score, m_side);
        take(ply, *step.percent < lostBelowPercent);
    } else {
        skip(ply);
    }
    step.good = m_good;
    step.bad = m_bad;
    m_steps.push_back(step);
    chooseNext();
}

void Bisect::take(Ply ply, bool isLost)
{
    if (!m_bad && !isLost)
        m_state = State::StandsAtEnd;
    else if (m_bad && !m_good && isLost)
        m_state = State::LostAtStart;
    if (isLost)
        m_bad = ply;
    else
        m_good = ply;
}

/// Goes on without the score of a ply.
void Bisect::skip(Ply ply)
{
    m_unknown.insert(ply);
    const bool isEnd = !m_bad || !m_good;
    if (isEnd && m_first >= m_last)
        m_state = State::NothingKnown;
    else if (!m_bad)
        m_last = m_last.previous();
    else if (!m_good)
        m_first = m_first.next();
    if (m_bad && !m_good && m_first >= *m_bad)
        m_state = State::NothingKnown;
}

/// The last position is asked for first, then the first one, then the middle of what is left.
void Bisect::chooseNext()
{
    m_wanted.reset();
    if (m_state != State::Searching)
        return;
    if (!m_bad || !m_good) {
        m_wanted = m_bad ? m_first : m_last;
        if (m_bad && m_first >= *m_bad) { // a single position, which is lost
            m_wanted.reset();
            m_state = State::LostAtStart;
        }
        return;
    }
    const int low = m_good->number();
    const int high = m_bad->number();
    const int middle = low + (high - low) / 2;
    for (int away = 0; away < high - low; ++away) {
        for (const int number : {middle - away, middle + away}) {
            const bool isInside = number > low && number < high;
            if (isInside && m_unknown.count(Ply(number)) == 0) {
                m_wanted = Ply(number);
                return;
            }
        }
    }
    m_state = State::Found;
}

std::vector<Ply> lossesOf(const ScoredLine& line, Color side)
{
    std::vector<Ply> losses;
    bool wasLost = false;
    for (Ply ply; ply <= line.lastPly(); ply = ply.next()) {
        const Score* const score = line.at(ply);
        if (!score)
            continue;
        const bool isLost = winPercent(*score, side) < lostBelowPercent;
        if (isLost && !wasLost && ply > Ply())
            losses.push_back(ply);
        wasLost = isLost;
    }
    return losses;
}

std::optional<Color> losingSide(game::Outcome outcome, const ScoredLine& line)
{
    if (outcome == game::Outcome::WhiteWins)
        return Color::Black;
    if (outcome == game::Outcome::BlackWins)
        return Color::White;
    for (Ply ply = line.lastPly(); ply > Ply(); ply = ply.previous()) {
        const Score* const score = line.at(ply);
        if (!score)
            continue;
        for (const Color side : rules::allColors) {
            if (winPercent(*score, side) < lostBelowPercent)
                return side;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace plyline::analysis
