#include "app/panels/timeline/timeline_accessible.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>

#include "app/panels/timeline/timeline_view.h"

namespace plyline::timeline {

namespace {

class AccessibleTimeline : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleTimeline(TimelineView* view)
        : QAccessibleWidget(view, QAccessible::Slider), m_view(*view)
    {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_view.spokenPlace();
        if (kind == QAccessible::Description)
            return m_view.spokenLanes();
        return QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QVariant currentValue() const override { return m_view.frame().ply.number(); }
    void setCurrentValue(const QVariant& value) override
    {
        m_view.cursorOfPlies().goToPly(game::Ply(value.toInt()));
    }
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant maximumValue() const override
    {
        const session::Cursor& cursor = m_view.cursorOfPlies();
        return (cursor.isFutureHidden() ? cursor.axisEnd() : cursor.lastPly()).number();
    }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

private:
    TimelineView& m_view;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new AccessibleTimeline(view) : nullptr;
}

} // namespace

void installTimelineAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void announceTimelineValue(TimelineView& view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent event(&view, view.frame().ply.number());
    QAccessible::updateAccessibility(&event);
}

} // namespace plyline::timeline
