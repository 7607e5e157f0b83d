#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/timeline/timeline_game.h"

namespace plyline::timeline {

/// Explains the marks, above everything else in the window. Takes neither the focus nor clicks.
class MarkLegend : public QWidget
{
    Q_OBJECT

public:
    MarkLegend(look::Look& look, QWidget* parent);

    /// Shows the legend for playhead, checkpoint and replayed events, and for the kinds in `marks`.
    /// It appears in the window of `anchor`, with its lower left corner a little above `point` in
    /// `anchor`.
    void showAbove(const QWidget& anchor, QPoint point, Marks marks);

    /// What each row says, and where it is.
    [[nodiscard]] QStringList rowNames() const;
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Look& m_look;
    std::vector<Mark> m_kinds;
};

} // namespace plyline::timeline
