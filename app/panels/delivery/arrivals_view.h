#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/delivery/arrivals_painter.h"

namespace plyline::delivery {

/// The events as they arrive, a chip each; the wheel and the arrow keys scroll. Emits what is
/// pointed at and what is chosen.
class ArrivalsView : public QWidget
{
    Q_OBJECT

public:
    explicit ArrivalsView(look::Look& look, QWidget* parent = nullptr);

    /// Shows the end of a new run.
    void setRun(std::shared_ptr<const DeliveryRun> run);
    /// Marks the chips of an event that is pointed at in any panel.
    void setPointed(std::optional<int> event);
    /// Chooses an arrival and scrolls to it.
    void setCurrent(int arrival);

    [[nodiscard]] const ArrivalsFrame& frame() const { return m_frame; }
    [[nodiscard]] const ArrivalsGeometry& places() const { return m_geometry; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Emitted with the event under the pointer or the keyboard; none when it leaves.
    void pointed(std::optional<int> event);
    void chosen(int arrival);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int eventOf(int arrival) const;
    void fitChips();
    void scrollTo(int scrolled);
    void step(int key);

    look::Look& m_look;
    ArrivalsFrame m_frame;
    ArrivalsGeometry m_geometry;
};

} // namespace plyline::delivery
