#pragma once

#include "app/kit/accessible/parts.h"

namespace plyline::accessible {

class PartsInterface;

/// One part of a widget in the accessible tree. Parts of a grid are cells. A part that does not
/// exist, or no longer, is not valid and answers everything with nothing.
class PartInterface : public QAccessibleInterface,
                      public QAccessibleActionInterface,
                      public QAccessibleTableCellInterface
{
public:
    PartInterface(PartsInterface& owner, int index) : m_owner(owner), m_index(index) {}

    [[nodiscard]] const PartsInterface& owner() const { return m_owner; }
    [[nodiscard]] int index() const { return m_index; }
    /// Whether the name is another than the one that was read or taken last. Never if none was
    /// read.
    [[nodiscard]] bool takeNewName();

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override;
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

    [[nodiscard]] bool isSelected() const override;
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override;
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override;
    [[nodiscard]] int columnIndex() const override;
    [[nodiscard]] int rowIndex() const override;
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }

private:
    /// An empty part if there is none.
    [[nodiscard]] Part part() const;
    /// Where the part can be seen, in the surface.
    [[nodiscard]] QRect visibleRect(const Part& part) const;

    PartsInterface& m_owner;
    int m_index;
    mutable std::optional<QString> m_knownName;
};

} // namespace plyline::accessible
