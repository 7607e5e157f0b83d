#pragma once

#include <QtWidgets/QAbstractButton>

#include "app/kit/look/look.h"

namespace plyline::widgets {

/// A small cross that closes the widget around it. Set an accessible name that says what it closes.
class CrossButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CrossButton(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {18, 18}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Look& m_look;
};

} // namespace plyline::widgets
