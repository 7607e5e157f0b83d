#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/storage_cost/plot_painter.h"

namespace plyline::storage_cost {

/// Shows size against seek time. A click on a checkpoint dot chooses its interval.
class PlotView : public QWidget
{
    Q_OBJECT

public:
    explicit PlotView(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const PlotFrame& frame() const { return m_frame; }
    void setFrame(PlotFrame frame);
    /// The model of a dot, its size and time in words.
    [[nodiscard]] static QString textOf(const PlotFrame::Dot& dot);

    [[nodiscard]] QSize sizeHint() const override { return {420, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 140}; }

Q_SIGNALS:
    void intervalChosen(int interval);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] const PlotFrame::Dot* dotAt(QPointF point) const;

    look::Look& m_look;
    PlotFrame m_frame;
};

} // namespace plyline::storage_cost
