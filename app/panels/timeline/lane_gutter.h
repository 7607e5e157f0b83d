#pragma once

#include <QtWidgets/QWidget>

#include "app/panels/timeline/gutter_frame.h"
#include "app/panels/timeline/timeline_view.h"

#include <map>

class QMenu;

namespace plyline::timeline {

/// The left side of the timeline: what the lanes are called and say at the playhead and at the
/// ghost. A lane is moved by its grip, resized at its lower edge, and chosen in a menu. A count of
/// mistakes lights them in all lanes while it is pointed at, or as long as a menu says.
class LaneGutter : public QWidget
{
    Q_OBJECT

public:
    LaneGutter(TimelineView& view, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const GutterFrame& frame() const { return m_frame; }
    /// Leaves the upper part free for other widgets.
    void setTop(int top);
    /// Adds an entry for each lane: shown or not, and its place and height.
    void fillMenu(QMenu& menu);
    void showMenu(QPoint globalPos);
    /// Returns where the row of the marks is, for the button of their legend; empty if there is
    /// none.
    [[nodiscard]] QRectF legendRoom() const;

Q_SIGNALS:
    void rowsPlaced();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// A press on a grip or on a lower edge.
    struct Drag
    {
        const Lane* lane = nullptr;
        bool isResizing = false;
        double y = 0.0;      ///< Where it began.
        double height = 0.0; ///< Of the lane then.
        bool hasMoved = false;
    };

    /// What the counts of mistakes depend on.
    struct Counted
    {
        std::shared_ptr<const analysis::PreparedLine> line;
        std::shared_ptr<const judgement::JudgedLine> judged;
        bool areJudgementsShown = true;
        bool operator==(const Counted&) const = default;
    };

    void showRows();
    /// Counts again in another game, and when its moves are judged otherwise.
    void countAgain();
    /// Returns the count with a sign; null if there is none.
    [[nodiscard]] const LaneCount* countOf(const QString& sign) const;
    /// Returns the count under a point.
    [[nodiscard]] const LaneCount* countAt(QPointF point) const;
    /// Lights the plies of a count, or of the one that is kept.
    void light(const LaneCount* pointed);
    void makeWay();
    void fillCountsMenu(QMenu& menu);
    [[nodiscard]] std::optional<std::size_t> rowAt(QPointF point) const;
    /// Returns the row whose lower edge is at the point.
    [[nodiscard]] std::optional<std::size_t> edgeAt(QPointF point) const;
    void drag(double y);
    void change(const std::function<void(LaneChoice&)>& how);
    void fillArrangeMenu(QMenu& menu, const Lane& lane);

    TimelineView& m_view;
    look::Look& m_look;
    int m_top = 0;
    GutterFrame m_frame;
    std::map<const Lane*, std::vector<LaneCount>> m_counts;
    Counted m_counted; ///< The source of m_counts.
    QString m_keptLit; ///< The sign of the count that stays lit; empty for none.
    bool m_isLighting = false;
    std::optional<Drag> m_drag;
};

} // namespace plyline::timeline
