#pragma once

#include "app/kit/look/control_sizes.h"
#include "app/kit/look/control_tones.h"

namespace plyline::look {

/// Draws every standard control in one style: round corners, a neutral ground under what is chosen
/// or pointed at, and a ring in the main text colour around what has the keyboard focus.
class Style : public ControlSizes
{
    Q_OBJECT

public:
    static constexpr qreal radius = 6;

    explicit Style(const Theme& theme);

    void setTheme(const Theme& theme) { m_theme = theme; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;
    void polish(QWidget* widget) override;
    using ControlSizes::polish;

private:
    Theme m_theme;
};

} // namespace plyline::look
