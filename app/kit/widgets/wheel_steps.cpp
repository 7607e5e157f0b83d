#include "app/kit/widgets/wheel_steps.h"

#include <QtCore/QVariant>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QWidget>

namespace plyline::widgets {

namespace {

constexpr int eighthsPerDetent = QWheelEvent::DefaultDeltasPerStep;
/// For devices that report only pixels: a detent scrolls about three lines of text.
constexpr int eighthsPerPixel = 2;

const char* const controlProperty = "plylineKeepsControlWheel";

/// Returns how far the wheel was turned down, in eighths of a degree.
int eighthsDown(const QWheelEvent& event)
{
    const int angle = event.angleDelta().y();
    return -(angle != 0 ? angle : event.pixelDelta().y() * eighthsPerPixel);
}

} // namespace

void WheelSteps::setEnabled(bool isEnabled)
{
    m_isEnabled = isEnabled;
    m_eighths = 0;
}

void WheelSteps::keepControl(QWidget& widget)
{
    widget.setProperty(controlProperty, true);
}

bool WheelSteps::ownsControl(const QWidget& widget)
{
    for (const QWidget* one = &widget; one; one = one->parentWidget())
        if (one->property(controlProperty).toBool())
            return true;
    return false;
}

int WheelSteps::take(const QWheelEvent& event)
{
    if (!m_isEnabled)
        return 0;
    const int turned = eighthsDown(event);
    // What is left from an earlier gesture or the other direction would make the next detent come
    // too early or too late.
    const bool turnsBack = (turned < 0 && m_eighths > 0) || (turned > 0 && m_eighths < 0);
    if (turnsBack || event.phase() == Qt::ScrollBegin)
        m_eighths = 0;
    m_eighths += turned;
    const int plies = m_eighths / eighthsPerDetent;
    m_eighths -= plies * eighthsPerDetent;
    return plies;
}

} // namespace plyline::widgets
