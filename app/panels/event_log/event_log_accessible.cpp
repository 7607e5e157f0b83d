#include "app/panels/event_log/event_log_accessible.h"

#include <QtCore/QPointer>
#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QScrollBar>

#include "app/panels/event_log/event_log_view.h"

#include <unordered_map>

namespace plyline::event_log {

using game::Ply;

namespace {

/// One row. It is made when it is asked for and stays; its text is always that of the present log.
class AccessibleRow : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleRow(EventLogView& view, int index) : m_view(&view), m_index(index) {}

    [[nodiscard]] bool isValid() const override
    {
        return m_view && m_index < m_view->frameOfLog().rows;
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override
    {
        return m_view ? m_view->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view.data()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return spokenRow(m_view->log(), ply());
        if (kind == QAccessible::Description && isUnfolded())
            return m_view->layoutOfLog().payloadText();
        return {};
    }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect row =
            m_view->layoutOfLog().row(ply()).translated(0, -m_view->verticalScrollBar()->value());
        return {m_view->viewport()->mapToGlobal(row.topLeft()), row.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.selectable = state.focusable = state.expandable = true;
        state.selected = m_view->frameOfLog().present == ply();
        state.focused = m_view->frameOfLog().current == ply();
        state.expanded = isUnfolded();
        state.collapsed = !state.expanded;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        return {pressAction(), toggleAction()};
    }
    void doAction(const QString& action) override
    {
        if (!isValid())
            return;
        if (action == pressAction())
            m_view->open(ply());
        else if (action == toggleAction())
            m_view->unfold(isUnfolded() ? std::nullopt : std::optional(ply()));
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

    [[nodiscard]] int index() const { return m_index; }

private:
    [[nodiscard]] Ply ply() const { return Ply(m_index + 1); }
    [[nodiscard]] bool isUnfolded() const { return m_view->frameOfLog().unfolded == ply(); }

    QPointer<EventLogView> m_view;
    int m_index;
};

class AccessibleLog : public QAccessibleWidget
{
public:
    explicit AccessibleLog(EventLogView* view)
        : QAccessibleWidget(view, QAccessible::List), m_view(*view)
    {}
    ~AccessibleLog() override
    {
        for (const auto& [index, id] : m_rows)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return m_view.frameOfLog().rows; }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto found = m_rows.find(index);
        if (found != m_rows.end())
            return QAccessible::accessibleInterface(found->second);
        auto* row = new AccessibleRow(m_view, index);
        m_rows.emplace(index, QAccessible::registerAccessibleInterface(row));
        return row;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* row = dynamic_cast<const AccessibleRow*>(child);
        return row && child->parent() == this ? row->index() : -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = m_view.viewport()->mapFromGlobal(QPoint(x, y));
        if (!m_view.viewport()->rect().contains(point))
            return nullptr;
        const auto hit =
            m_view.layoutOfLog().geometry().at(point.y() + m_view.verticalScrollBar()->value());
        return hit && hit->part != EventLogHit::Part::Fork ? child(hit->ply.number() - 1) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        const auto& current = m_view.frameOfLog().current;
        return current ? child(current->number() - 1) : nullptr;
    }

private:
    EventLogView& m_view;
    mutable std::unordered_map<int, QAccessible::Id> m_rows;
};

QAccessibleInterface* makeLogInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<EventLogView*>(object);
    return view ? new AccessibleLog(view) : nullptr;
}

} // namespace

void installEventLogAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeLogInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void announceCurrentRow(EventLogList& list)
{
    if (!QAccessible::isActive() || !list.frameOfLog().current)
        return;
    QAccessibleEvent event(&list, QAccessible::Focus);
    event.setChild(list.frameOfLog().current->number() - 1);
    QAccessible::updateAccessibility(&event);
}

} // namespace plyline::event_log
