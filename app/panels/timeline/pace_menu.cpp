#include "app/panels/timeline/pace_menu.h"

#include <QtGui/QActionGroup>

#include "app/kit/words/numbers.h"

#include <cmath>

namespace plyline::timeline {

QString speedText(double pliesPerSecond)
{
    const double whole = std::round(pliesPerSecond);
    if (std::abs(pliesPerSecond - whole) < 0.01)
        return PaceMenu::tr("%Ln ply(s)/s", "the speed of playback", static_cast<int>(whole));
    return PaceMenu::tr("%1 plies/s", "the speed of playback, with a fraction")
        .arg(words::decimalText(pliesPerSecond, 1));
}

PaceMenu::PaceMenu(session::Playback& playback, QWidget* parent)
    : QMenu(parent), m_playback(playback)
{
    setTitle(tr("Speed and loop"));
    addSpeeds();
    addSeparator();
    addLoop();
    connect(&playback, &session::Playback::changed, this, &PaceMenu::showState);
    showState();
}

void PaceMenu::addSpeeds()
{
    auto* group = new QActionGroup(this);
    // Keys also reach speeds that are not in the menu.
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (std::size_t i = 0; i < paces.size(); ++i) {
        m_speeds[i] = addAction(speedText(paces[i]));
        m_speeds[i]->setCheckable(true);
        group->addAction(m_speeds[i]);
        connect(m_speeds[i], &QAction::triggered, &m_playback,
                [this, speed = paces[i]] { m_playback.setPliesPerSecond(speed); });
        // Else choosing the same speed again would remove its mark.
        connect(m_speeds[i], &QAction::triggered, this, &PaceMenu::showState);
    }
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
    for (std::size_t i = 0; i < paces.size(); ++i)
        m_speeds[i]->setChecked(std::abs(m_playback.pliesPerSecond() - paces[i]) < 0.01);
    m_loop->setChecked(m_playback.isLooping());
    m_clear->setEnabled(m_playback.loopIn() || m_playback.loopOut() || m_playback.isLooping());
}

} // namespace plyline::timeline
