#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

namespace plyline::window {

/// Covers the window while something that can be opened is dragged over it.
class DropCover : public QWidget
{
    Q_OBJECT

public:
    /// Covers all of `parent`.
    DropCover(look::Look& look, QWidget& parent);

    void reveal();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Look& m_look;
};

} // namespace plyline::window
