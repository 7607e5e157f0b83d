#pragma once

#include <QtWidgets/QMenu>

#include "app/model/session/playback.h"

#include <array>

namespace plyline::timeline {

/// The speeds that the menu offers, in plies a second.
inline constexpr std::array<double, 13> paces = {0.2, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 32};

/// Returns "1 ply/s", "0.5 plies/s" or "8 plies/s".
[[nodiscard]] QString speedText(double pliesPerSecond);

/// Chooses the speed of playback and its loop. What is chosen has a mark.
class PaceMenu : public QMenu
{
    Q_OBJECT

public:
    /// `playback` must live longer.
    explicit PaceMenu(session::Playback& playback, QWidget* parent = nullptr);

private:
    void addSpeeds();
    void addLoop();
    void showState();

    session::Playback& m_playback;
    std::array<QAction*, paces.size()> m_speeds{};
    QAction* m_loop = nullptr;
    QAction* m_clear = nullptr;
};

} // namespace plyline::timeline
