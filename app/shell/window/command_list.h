#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/shell/actions/actions.h"

class QLabel;
class QLineEdit;

namespace plyline::window {

class CommandRows;

/// Finds every action of the window by its name: a field over the stage, and below it the actions
/// that match. Enter runs the chosen one, Escape closes the list. It also closes when it loses the
/// focus; otherwise the focus returns to where it was.
class CommandList : public QWidget
{
    Q_OBJECT

public:
    CommandList(const actions::Actions& actions, look::Look& look, QWidget& parent);

    /// Opens the list with an empty field at the upper edge of `over`, a widget of the same window.
    void open(QWidget& over);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool takesKey(QKeyEvent& event);
    void onFocusOut(Qt::FocusReason reason);
    void find(const QString& text);
    void place();
    void run();
    /// Returns the focus and closes the list.
    void leave();
    void shut();

    QLineEdit* m_edit;
    CommandRows* m_rows;
    QLabel* m_nothing;
    QPointer<QWidget> m_over; ///< Null while the list is closed.
    QPointer<QWidget> m_returnTo;
};

} // namespace plyline::window
