#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

#include <utility>

namespace plyline::widgets {

/// A widget that shows one frame, a plain value, and is painted again when the look changes.
template <typename Frame>
class FrameView : public QWidget
{
public:
    [[nodiscard]] const Frame& frame() const { return m_frame; }
    void setFrame(Frame frame)
    {
        if (frame == m_frame)
            return;
        updateFor(frame);
        m_frame = std::move(frame);
    }

protected:
    FrameView(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
    {
        connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    }
    [[nodiscard]] look::Look& look() const { return m_look; }
    /// Called before the frame changes: marks what will look otherwise.
    virtual void updateFor(const Frame& /*next*/) { update(); }

private:
    look::Look& m_look;
    Frame m_frame;
};

} // namespace plyline::widgets
