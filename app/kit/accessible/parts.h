#pragma once

#include <QtCore/QList>
#include <QtCore/QPoint>
#include <QtCore/QRect>
#include <QtCore/QStringList>
#include <QtGui/QAccessible>

#include <optional>

class QWidget;

namespace plyline::accessible {

/// One thing that a widget paints itself, as assistive technology reads it. A plain value.
struct Part
{
    QString name;
    QString description;
    QAccessible::Role role = QAccessible::StaticText;
    QRect rect;               ///< In the surface; empty if it is out of sight.
    QAccessible::State state; ///< Selected, checked ...; what holds for the widget is added.
    bool hasAction = false;   ///< Whether Parts::press does something.
};

/// How parts form a table. Headers are parts, too: row by row, the column headers first.
struct Grid
{
    int columns = 0; ///< Without the row headers.
    bool hasColumnHeaders = false;
    bool hasRowHeaders = false;
};

/// Describes a widget that paints itself to assistive technology: what it is, and of which parts it
/// consists. Everything is asked for when it is wanted and nothing before.
class Parts
{
public:
    /// `surface` is what the parts are painted on: the widget or its viewport.
    explicit Parts(QWidget& surface) : m_surface(surface) {}
    virtual ~Parts() = default;
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    [[nodiscard]] QWidget& surface() const { return m_surface; }

    /// Of the widget. Empty texts leave what the widget's own properties say.
    [[nodiscard]] virtual QAccessible::Role role() const = 0;
    [[nodiscard]] virtual QString name() const { return {}; }
    [[nodiscard]] virtual QString description() const { return {}; }
    [[nodiscard]] virtual QString value() const { return {}; }
    /// Adds what the widget itself can do to its state, such as being checkable.
    virtual void addState(QAccessible::State&) const {}
    /// For a widget with a number.
    [[nodiscard]] virtual QAccessibleValueInterface* valueInterface() { return nullptr; }
    /// Names as QAccessibleActionInterface has them.
    [[nodiscard]] virtual QStringList actions() const { return {}; }
    virtual void act(const QString&) {}

    /// Whether child widgets are only a means of showing the parts.
    [[nodiscard]] virtual bool hidesChildWidgets() const { return false; }
    [[nodiscard]] virtual int count() const { return 0; }
    /// Precondition: 0 <= index < count().
    [[nodiscard]] virtual Part part(int index) const;
    /// Returns the part at a point of the surface.
    [[nodiscard]] virtual std::optional<int> indexAt(QPoint point) const;
    /// The part that has the keyboard when the widget has it.
    [[nodiscard]] virtual std::optional<int> focused() const { return std::nullopt; }
    virtual void press(int) {}

    [[nodiscard]] virtual std::optional<Grid> grid() const { return std::nullopt; }
    /// Rows of the grid without the headers.
    [[nodiscard]] virtual QList<int> selectedRows() const { return {}; }
    virtual bool selectRow(int, bool /*isSelected*/) { return false; }

private:
    QWidget& m_surface;
};

} // namespace plyline::accessible
