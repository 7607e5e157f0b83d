#include "app/shell/actions/key_guard.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextEdit>

#include <optional>

namespace plyline::actions {

namespace {

bool isTextField(const QWidget& widget)
{
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return !edit->isReadOnly();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(&widget))
        return !edit->isReadOnly();
    if (const auto* edit = qobject_cast<const QTextEdit*>(&widget))
        return !edit->isReadOnly();
    return qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr;
}

/// Returns none for a widget in which no text can be selected.
std::optional<bool> hasSelectedText(const QWidget& widget)
{
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return edit->hasSelectedText();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(&widget))
        return edit->textCursor().hasSelection();
    if (const auto* edit = qobject_cast<const QTextEdit*>(&widget))
        return edit->textCursor().hasSelection();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->hasSelectedText();
    return std::nullopt;
}

bool isPlain(const QKeyEvent& event)
{
    return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

/// Returns whether a text field has no use for the key, so that it goes to the window.
bool isFunctionKey(int key)
{
    return (key >= Qt::Key_F1 && key <= Qt::Key_F35) || key == Qt::Key_PageUp ||
           key == Qt::Key_PageDown;
}

/// Returns whether the list itself needs Left and Right, because its current item moves between
/// columns.
bool usesLeftAndRight(const QAbstractItemView& list)
{
    return list.model() && list.model()->columnCount(list.rootIndex()) > 1 &&
           list.selectionBehavior() != QAbstractItemView::SelectRows;
}

bool belongsToList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Space;
}

bool belongsToList(const QAbstractItemView& list, int key)
{
    const bool isSideways = key == Qt::Key_Left || key == Qt::Key_Right;
    return belongsToList(key) || (isSideways && usesLeftAndRight(list));
}

} // namespace

KeyGuard::KeyGuard(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool KeyGuard::belongsTo(const QWidget& widget, const QKeyEvent& event) const
{
    if (!isPlain(event))
        return false;
    if (isTextField(widget))
        return !isFunctionKey(event.key());
    if (const auto* list = qobject_cast<const QAbstractItemView*>(&widget))
        return belongsToList(*list, event.key());
    if (qobject_cast<const QComboBox*>(&widget))
        return m_isFocusByTab && belongsToList(event.key());
    if (qobject_cast<const QAbstractButton*>(&widget))
        return m_isFocusByTab && (event.key() == Qt::Key_Space || event.key() == Qt::Key_Return);
    return false;
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        m_isFocusByTab = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        return false;
    }
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    const auto& widget = *static_cast<QWidget*>(watched);
    if (belongsTo(widget, *static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    // Qt passes Ctrl+C to the window if text is selected, and lets labels take it if none is.
    const std::optional<bool> isSelected = hasSelectedText(widget);
    if (!isSelected || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return false;
    event->setAccepted(*isSelected || isTextField(widget));
    return true;
}

} // namespace plyline::actions

#include "moc_key_guard.cpp"
