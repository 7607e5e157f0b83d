#include "app/panels/event_log/row_keys.h"

#include <QtGui/QKeyEvent>

#include <algorithm>

namespace plyline::event_log {

using Kind = RowCommand::Kind;

std::optional<RowCommand> commandOf(const QKeyEvent& event, int current, int rows, int page)
{
    const bool isSign = event.key() == Qt::Key_Plus || event.key() == Qt::Key_Minus;
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (isSign)
        modifiers &= ~Qt::ShiftModifier; // many keyboards need it
    if (modifiers != Qt::NoModifier || rows == 0)
        return std::nullopt;
    const auto goTo = [&](int row) { return RowCommand{Kind::Go, std::clamp(row, 1, rows)}; };
    switch (event.key()) {
    case Qt::Key_Up:
        return goTo(current - 1);
    case Qt::Key_Down:
        return goTo(current + 1);
    case Qt::Key_PageUp:
        return goTo(current - page);
    case Qt::Key_PageDown:
        return goTo(current + page);
    case Qt::Key_Home:
        return goTo(1);
    case Qt::Key_End:
        return goTo(rows);
    case Qt::Key_Right:
    case Qt::Key_Plus:
        return RowCommand{Kind::Unfold, current};
    case Qt::Key_Left:
    case Qt::Key_Minus:
        return RowCommand{Kind::Fold, current};
    case Qt::Key_Space:
        return RowCommand{Kind::Toggle, current};
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return RowCommand{Kind::Open, current};
    default:
        return std::nullopt;
    }
}

} // namespace plyline::event_log
