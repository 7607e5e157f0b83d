#include "app/panels/timeline/pace_menu.h"

#include <QtGui/QActionGroup>

#include <cmath>

namespace plyline::timeline {

using session::PlaybackOptions;
using std::chrono::milliseconds;

namespace {

std::optional<milliseconds> capOf(int seconds)
{
    return seconds > 0 ? std::optional(milliseconds(seconds * 1000)) : std::nullopt;
}

/// A group of which nothing may be chosen: keys also reach values that are not in the menu.
QActionGroup* newGroup(QMenu& menu)
{
    auto* group = new QActionGroup(&menu);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    return group;
}

} // namespace

PaceMenu::PaceMenu(session::Playback& playback, QWidget* parent)
    : QMenu(parent), m_playback(playback)
{
    setTitle(tr("Speed and loop"));
    addSpeeds();
    addSeparator();
    addRealPace();
    addSeparator();
    addLoop();
    connect(&playback, &session::Playback::changed, this, &PaceMenu::showState);
    // Another game may have no real pace.
    connect(this, &QMenu::aboutToShow, this, &PaceMenu::showState);
    showState();
}

void PaceMenu::addSpeeds()
{
    auto* group = newGroup(*this);
    for (std::size_t i = 0; i < paces.size(); ++i) {
        m_speeds[i] = addAction(speedText(paces[i]));
        m_speeds[i]->setCheckable(true);
        group->addAction(m_speeds[i]);
        connect(m_speeds[i], &QAction::triggered, &m_playback,
                [this, speed = paces[i]] { m_playback.choosePliesPerSecond(speed); });
        // Else choosing the same speed again would remove its mark.
        connect(m_speeds[i], &QAction::triggered, this, &PaceMenu::showState);
    }
}

void PaceMenu::addRealPace()
{
    m_realPace = addAction(tr("&Real pace"));
    m_realPace->setCheckable(true);
    connect(m_realPace, &QAction::triggered, &m_playback, &session::Playback::setRealPace);
    m_refusal = addAction(QString());
    m_refusal->setEnabled(false);
    addFactors(*addMenu(tr("Real pace: how &fast")));
    addIdleCaps(*addMenu(tr("Real pace: longest &thinking time")));
    m_resume = addAction(tr("Resume after &scrubbing"));
    m_resume->setCheckable(true);
    connect(m_resume, &QAction::triggered, this, [this](bool isOn) {
        change([isOn](PlaybackOptions& options) { options.isResumedAfterScrubbing = isOn; });
    });
}

void PaceMenu::addFactors(QMenu& menu)
{
    auto* group = newGroup(menu);
    for (std::size_t i = 0; i < paceFactors.size(); ++i) {
        m_factors[i] = menu.addAction(factorText(paceFactors[i]));
        m_factors[i]->setCheckable(true);
        group->addAction(m_factors[i]);
        connect(m_factors[i], &QAction::triggered, this, [this, factor = paceFactors[i]] {
            change([factor](PlaybackOptions& options) {
                options.isRealPace = true;
                options.pace.factor = factor;
            });
        });
    }
}

void PaceMenu::addIdleCaps(QMenu& menu)
{
    auto* group = newGroup(menu);
    for (std::size_t i = 0; i < idleCaps.size(); ++i) {
        const auto cap = capOf(idleCaps[i]);
        m_caps[i] = menu.addAction(cap ? idleCapText(cap) : tr("As they thought"));
        m_caps[i]->setCheckable(true);
        group->addAction(m_caps[i]);
        connect(m_caps[i], &QAction::triggered, this, [this, cap] {
            change([cap](PlaybackOptions& options) { options.pace.idleCap = cap; });
        });
    }
}

void PaceMenu::change(const std::function<void(PlaybackOptions&)>& edit)
{
    PlaybackOptions options = m_playback.options();
    edit(options);
    m_playback.setOptions(options);
    showState(); // else choosing the same again would remove its mark
}

void PaceMenu::addLoop()
{
    m_loop = addAction(tr("&Loop"));
    m_loop->setCheckable(true);
    connect(m_loop, &QAction::triggered, &m_playback, &session::Playback::setLooping);
    addAction(tr("Start the loop here (&in)"), &m_playback, &session::Playback::setLoopInHere);
    addAction(tr("End the loop here (&out)"), &m_playback, &session::Playback::setLoopOutHere);
    m_clear = addAction(tr("&Clear the loop"), &m_playback, &session::Playback::clearLoop);
}

void PaceMenu::showState()
{
    const PlaybackOptions& options = m_playback.options();
    const bool isReal = m_playback.isAtRealPace();
    const QString refusal = refusalText(m_playback);
    for (std::size_t i = 0; i < paces.size(); ++i)
        m_speeds[i]->setChecked(!isReal && std::abs(m_playback.pliesPerSecond() - paces[i]) < 0.01);
    for (std::size_t i = 0; i < paceFactors.size(); ++i)
        m_factors[i]->setChecked(std::abs(options.pace.factor - paceFactors[i]) < 0.001);
    for (std::size_t i = 0; i < idleCaps.size(); ++i)
        m_caps[i]->setChecked(options.pace.idleCap == capOf(idleCaps[i]));
    m_realPace->setChecked(isReal);
    m_realPace->setEnabled(refusal.isEmpty());
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
    m_resume->setChecked(options.isResumedAfterScrubbing);
    m_loop->setChecked(m_playback.isLooping());
    m_clear->setEnabled(m_playback.loopIn() || m_playback.loopOut() || m_playback.isLooping());
}

} // namespace plyline::timeline

#include "moc_pace_menu.cpp"
