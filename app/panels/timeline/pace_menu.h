#pragma once

#include <QtWidgets/QMenu>

#include "app/panels/timeline/pace_words.h"

#include <array>
#include <vector>

namespace plyline::timeline {

/// The speeds that the menu offers, in plies a second.
inline constexpr std::array<double, 13> paces = {0.2, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 32};
/// The factors of real pace that it offers.
inline constexpr std::array<double, 7> paceFactors = {0.25, 0.5, 1, 2, 4, 8, 16};
/// The longest played thinking times that it offers, in seconds; 0: all of them are played in full.
inline constexpr std::array<int, 8> idleCaps = {0, 1, 2, 5, 10, 20, 30, 60};

/// Chooses the speed of playback, the real pace of the players, and the loop. What is chosen has a
/// mark.
class PaceMenu : public QMenu
{
    Q_OBJECT

public:
    /// `playback` must live longer.
    explicit PaceMenu(session::Playback& playback, QWidget* parent = nullptr);

private:
    void addSpeeds();
    void addRealPace();
    void addLoop();
    void addFactors(QMenu& menu);
    void addIdleCaps(QMenu& menu);
    void change(const std::function<void(session::PlaybackOptions&)>& edit);
    void showState();

    session::Playback& m_playback;
    std::array<QAction*, paces.size()> m_speeds{};
    std::array<QAction*, paceFactors.size()> m_factors{};
    std::array<QAction*, idleCaps.size()> m_caps{};
    QAction* m_realPace = nullptr;
    QAction* m_refusal = nullptr; ///< A sentence; seen when there is no real pace.
    QAction* m_resume = nullptr;
    QAction* m_loop = nullptr;
    QAction* m_clear = nullptr;
};

} // namespace plyline::timeline
