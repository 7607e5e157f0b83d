#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/mini_board.h"
#include "app/panels/timeline/timeline_game.h"

#include <optional>

namespace plyline::timeline {

/// The position at a ply with its move, clock and evaluation. A plain value.
struct HoverFrame
{
    widgets::MiniBoardFrame board;
    QString caption; ///< "27. b4+ · ply 53 · 0:41:12 · +2.0".
    QString verdict; ///< "Mistake · 68 % → 41 %"; empty for most moves.
    bool operator==(const HoverFrame&) const = default;
};

/// Makes the frame of a ply from the nearest checkpoint. Precondition: the game has a line with the
/// ply.
[[nodiscard]] HoverFrame hoverFrame(const TimelineGame& game, game::Ply ply,
                                    const look::Theme& theme);

/// Returns where the board lies in its window: beside the ghost, above a low timeline, and never
/// outside the window or higher than 35 % of it. `bar` is the timeline from its ruler on, `x` the
/// ghost's place.
[[nodiscard]] QRect hoverRect(const QSize& window, const QRect& bar, double x, int captionHeight);

/// A small board over everything else in the window, for the ply under the pointer. Appears after
/// a short delay and then follows at once. Takes neither the focus nor clicks.
class HoverBoard : public QWidget
{
    Q_OBJECT

public:
    static constexpr int delayMillis = 120;

    HoverBoard(look::Look& look, QWidget* parent);

    [[nodiscard]] const HoverFrame& frame() const { return m_frame; }
    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setOn(bool isOn);
    /// Shows the ply at the x of `anchor`, in whose window it appears. `top` is the upper edge of
    /// the ruler.
    void pointAt(const QWidget& anchor, double x, double top, const TimelineGame& game,
                 game::Ply ply);
    void leave();

Q_SIGNALS:
    void visibilityChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void appear();

    look::Look& m_look;
    QTimer m_delay;
    bool m_isOn = true;
    HoverFrame m_frame;
    std::shared_ptr<const analysis::PreparedLine> m_line; ///< Of the frame.
    std::optional<game::Ply> m_ply;
    QRect m_place;
};

} // namespace plyline::timeline
