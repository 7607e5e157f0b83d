#pragma once

#include <QtWidgets/QProxyStyle>

namespace plyline::look {

/// Returns the least height of buttons, fields and combo boxes, so that they line up in a row.
[[nodiscard]] int controlHeight(int textHeight);
[[nodiscard]] bool isListOfComboBox(const QWidget* widget);

/// Says how large every standard control is, and where its parts are. Draws like Fusion.
class ControlSizes : public QProxyStyle
{
    Q_OBJECT

public:
    ControlSizes();

    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option,
                                         const QSize& contents,
                                         const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                       SubControl part, const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
};

} // namespace plyline::look
