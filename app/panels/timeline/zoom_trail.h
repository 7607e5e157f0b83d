#pragma once

#include <QtWidgets/QToolButton>

#include "app/panels/timeline/timeline_view.h"

namespace plyline::timeline {

/// Returns what a window shows in words: "whole game", "moves 20–30", "move 24".
[[nodiscard]] QString windowText(const TimelineGame& game, const PlyWindow& window);

/// Says which part of which part of the game is shown, and has a menu of the wider ones. Hidden
/// while the whole game is shown.
class ZoomTrail : public QToolButton
{
    Q_OBJECT

public:
    explicit ZoomTrail(TimelineView& view, QWidget* parent = nullptr);

    /// Shows the trail in a room; what does not fit is left out at its beginning.
    void showIn(const QRect& room);

private:
    void fillMenu();

    TimelineView& m_view;
};

} // namespace plyline::timeline
