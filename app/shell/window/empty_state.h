#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/shell/actions/actions.h"

namespace plyline::window {

/// Shown while no game is open: how to open one.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(actions::Actions& actions, look::Look& look, QWidget* parent = nullptr);

Q_SIGNALS:
    void samplesWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Look& m_look;
};

} // namespace plyline::window
