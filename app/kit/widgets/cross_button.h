#pragma once

#include <QtWidgets/QAbstractButton>

#include "app/kit/look/look.h"

namespace plyline::widgets {

/// A small cross that closes what it stands in. Give it an accessible name that says what.
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
