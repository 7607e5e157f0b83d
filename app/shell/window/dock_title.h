#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

class QDockWidget;
class QLabel;
class QToolButton;

namespace plyline::window {

/// The heading of a panel: its title, a button that gives it a window of its own or puts it back,
/// one that closes it. A drag on it moves the panel.
class DockTitle : public QWidget
{
    Q_OBJECT

public:
    DockTitle(QDockWidget& dock, look::Look& look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();

    QDockWidget& m_dock;
    look::Look& m_look;
    QLabel* m_title;
    QToolButton* m_detach;
    QToolButton* m_close;
};

} // namespace plyline::window
