#pragma once

#include "app/kit/widgets/board_tip.h"
#include "app/panels/timeline/timeline_game.h"

#include <optional>

namespace plyline::timeline {

/// The position at a ply. The caption is "27. b4+ · ply 53 · 0:41:12 · +2.0", the verdict "Mistake
/// · 68 % → 41 %".
using HoverFrame = widgets::BoardTipFrame;

/// Makes the frame of a ply from the nearest checkpoint. Precondition: the game has a line with the
/// ply.
[[nodiscard]] HoverFrame hoverFrame(const TimelineGame& game, game::Ply ply,
                                    const look::Theme& theme);

/// Returns where the board lies in its window: beside the ghost, above a low timeline, and never
/// outside the window or higher than 35 % of it. `bar` is the timeline from its ruler on, `x` the
/// ghost's place.
[[nodiscard]] QRect hoverRect(const QSize& window, const QRect& bar, double x, int captionHeight);

/// The board for the ply under the pointer.
class HoverBoard : public widgets::BoardTip
{
    Q_OBJECT

public:
    HoverBoard(look::Look& look, QWidget* parent);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setOn(bool isOn);
    /// Shows the ply at the x of `anchor`, in whose window it appears. `top` is the upper edge of
    /// the ruler.
    void pointAt(const QWidget& anchor, double x, double top, const TimelineGame& game,
                 game::Ply ply);
    void leave() override;

private:
    look::Look& m_look;
    bool m_isOn = true;
    HoverFrame m_frame;
    std::shared_ptr<const analysis::PreparedLine> m_line; ///< Of the frame.
    std::optional<game::Ply> m_ply;
};

} // namespace plyline::timeline
