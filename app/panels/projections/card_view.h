#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/projections/card_buttons.h"
#include "app/panels/projections/cards_geometry.h"

namespace plyline::projections {

/// Draws a card without its buttons; only what touches `part`.
void paintCard(QPainter& painter, const QSize& size, const CardFrame& frame,
               const look::Theme& theme, bool isFlipped, const QRect& part);

/// A read model: what it shows, how far it has read, and its buttons.
class CardView : public QWidget
{
    Q_OBJECT

public:
    CardView(std::string_view id, look::Look& look, QWidget* parent = nullptr);

    void setFrame(const CardFrame& frame);
    [[nodiscard]] const CardFrame& frame() const { return m_frame; }
    [[nodiscard]] CardButtons& buttons() { return *m_buttons; }
    /// Status, progress, problem and state in words.
    [[nodiscard]] QString describe() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QString toolTipAt(QPoint point) const;

    look::Look& m_look;
    CardFrame m_frame;
    CardGeometry m_geometry;
    CardButtons* m_buttons;
};

} // namespace plyline::projections
