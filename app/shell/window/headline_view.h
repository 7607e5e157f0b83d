#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/shell/window/headline.h"

namespace plyline::window {

/// The line above the two views: who plays, and quietly what, where and when. Elided where narrow.
class HeadlineView : public QWidget
{
    Q_OBJECT

public:
    explicit HeadlineView(look::Look& look, QWidget* parent = nullptr);

    void setHeadline(const Headline& headline);
    [[nodiscard]] const Headline& headline() const { return m_headline; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Look& m_look;
    Headline m_headline;
};

} // namespace plyline::window
