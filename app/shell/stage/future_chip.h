#pragma once

#include <QtWidgets/QAbstractButton>

#include "app/kit/look/look.h"

namespace plyline::stage {

/// Says that the future is hidden. A click shows it again.
class FutureChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FutureChip(look::Look& look, QWidget* parent = nullptr);

    /// Shows a short text, or the whole one.
    void setTight(bool isTight);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Look& m_look;
};

} // namespace plyline::stage
