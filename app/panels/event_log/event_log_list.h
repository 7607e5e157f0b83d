#pragma once

#include <QtWidgets/QAbstractScrollArea>

#include "app/kit/look/look.h"
#include "app/kit/widgets/row_following.h"
#include "app/panels/event_log/event_log_layout.h"

#include <optional>

namespace plyline::event_log {

class EventLogHead;

/// A log laid out, painted and scrolled as a list, a row for each event, which unfolds to its
/// payload. Keeps the present row in sight. Takes no input but the wheel.
class EventLogList : public QAbstractScrollArea
{
public:
    [[nodiscard]] const LineLog& log() const { return m_log; }
    [[nodiscard]] const EventLogFrame& frameOfLog() const { return m_frame; }
    /// In coordinates of the list, which begins at the scroll bar's value above the viewport.
    [[nodiscard]] const EventLogLayout& layoutOfLog() const { return m_layout; }
    [[nodiscard]] widgets::RowFollowing& following() { return m_following; }

    /// Shows the payload of a row and no other; of none for none.
    void unfold(std::optional<game::Ply> ply);

protected:
    explicit EventLogList(look::Look& look, QWidget* parent);

    void setLog(LineLog log, const EventLogFrame& frame);
    /// Replaces the frame and repaints what that changes.
    void setFrame(const EventLogFrame& frame);
    [[nodiscard]] QPoint inList(QPointF position) const;
    [[nodiscard]] std::optional<EventLogHit> hitAt(QPointF position) const;

    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layOut();
    void updateRows(const EventLogFrame& before);
    void bringIntoSight(game::Ply ply);
    void follow();

    widgets::RowFollowing m_following;
    look::Look& m_look;
    EventLogHead* m_head;
    LineLog m_log;
    EventLogFrame m_frame;
    EventLogLayout m_layout;
    bool m_isPlaced = false; ///< Whether the cursor has moved since the log was shown.
};

} // namespace plyline::event_log
