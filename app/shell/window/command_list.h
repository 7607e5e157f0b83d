#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/shell/actions/actions.h"

class QLabel;
class QLineEdit;

namespace plyline::window {

class CommandRows;

/// Every action of the window by its name, over the stage: a field, and below it what its text
/// finds. Enter runs the chosen one, Escape leaves; either way, and where the keyboard goes
/// elsewhere, it closes. The focus returns to where it was.
class CommandList : public QWidget
{
    Q_OBJECT

public:
    CommandList(const actions::Actions& actions, look::Look& look, QWidget& parent);

    /// Opens it with an empty field at the upper edge of `over`, a widget in the same window.
    void ask(QWidget& over);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool takesKey(QKeyEvent& event);
    void onFocusOut(Qt::FocusReason reason);
    void find(const QString& text);
    void place();
    void run();
    /// Gives the focus back and closes.
    void leave();
    void shut();

    QLineEdit* m_edit;
    CommandRows* m_rows;
    QLabel* m_nothing;
    QPointer<QWidget> m_over; ///< None while it is closed.
    QPointer<QWidget> m_returnTo;
};

} // namespace plyline::window
