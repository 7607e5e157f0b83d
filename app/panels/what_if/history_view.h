#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/widgets/frame_view.h"
#include "app/panels/what_if/history_painter.h"

namespace plyline::what_if {

/// Shows two histories under each other. A click or a drag chooses a ply of the new one; the
/// keyboard uses the slider below.
class HistoryView : public widgets::FrameView<HistoryFrame>
{
    Q_OBJECT

public:
    explicit HistoryView(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] HistoryGeometry places() const { return geometryOf(frame(), width()); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void plyChosen(plyline::game::Ply ply);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
};

} // namespace plyline::what_if
