#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/snapshot/plane_painter.h"

namespace plyline::snapshot {

/// Shows the rows as points on a plane. A click reports the square.
class PlaneView : public QWidget
{
    Q_OBJECT

public:
    explicit PlaneView(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const PlaneFrame& frame() const { return m_frame; }
    [[nodiscard]] PlaneGeometry geometryInWidget() const
    {
        return PlaneGeometry(rect(), m_look.isFlipped());
    }
    void setFrame(PlaneFrame frame);

Q_SIGNALS:
    void squareClicked(plyline::rules::Square square);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    look::Look& m_look;
    PlaneFrame m_frame;
};

} // namespace plyline::snapshot
