#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/widgets/frame_view.h"
#include "app/panels/snapshot/plane_painter.h"

namespace plyline::snapshot {

/// Shows the rows as points on a plane. A click reports the square.
class PlaneView : public widgets::FrameView<PlaneFrame>
{
    Q_OBJECT

public:
    explicit PlaneView(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] PlaneGeometry geometryInWidget() const
    {
        return PlaneGeometry(rect(), look().isFlipped());
    }

Q_SIGNALS:
    void squareClicked(plyline::rules::Square square);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void updateFor(const PlaneFrame& next) override;
};

} // namespace plyline::snapshot
