#pragma once

#include <QtWidgets/QAbstractScrollArea>

#include "app/kit/look/look.h"
#include "app/kit/widgets/row_following.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/event_log/event_log_painter.h"
#include "app/panels/event_log/row_keys.h"

#include <optional>

namespace plyline::event_log {

class EventLogHead;

/// The log of the shown line as a list, a row for each event. A click opens the place to which an
/// event leads; a row unfolds to its payload. Follows the cursor, except while the user scrolls in
/// a game that plays. The panel around it says when to show something new.
class EventLogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    EventLogView(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    /// Shows the session's line, ply and what is pointed at.
    void showSession();
    /// Marks what the film shows: the state from which it folds, and the event it applies.
    void setFilm(std::optional<game::Ply> checkpoint, std::optional<game::Ply> applied);
    /// Takes back what is pointed at here.
    void stopPointing();
    [[nodiscard]] widgets::RowFollowing& following() { return m_following; }

    [[nodiscard]] const LineLog& log() const { return m_log; }
    [[nodiscard]] const EventLogFrame& frameOfLog() const { return m_frame; }
    /// In coordinates of the list, which begins at the scroll bar's value above the viewport.
    [[nodiscard]] const EventLogLayout& layoutOfLog() const { return m_layout; }

    /// Opens the place to which the event leads.
    void open(game::Ply ply);
    /// Shows the payload of a row and no other; of none for none.
    void unfold(std::optional<game::Ply> ply);

Q_SIGNALS:
    /// Emitted when a link to a ply of any line of the open game should be copied.
    void linkWanted(plyline::game::LineId line, plyline::game::Ply ply);
    /// A sentence for the person.
    void reported(const QString& sentence);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showLog(LineLog log);
    /// Replaces the frame and repaints what that changes.
    void setFrame(const EventLogFrame& frame);
    void layOut();
    void updateRows(const EventLogFrame& before);
    void bringIntoSight(game::Ply ply);
    void follow();
    void setCurrent(std::optional<game::Ply> ply);
    void toggle(game::Ply ply)
    {
        unfold(m_frame.unfolded == ply ? std::nullopt : std::optional(ply));
    }
    /// Returns what a key does here; nothing unless the list was tabbed into.
    [[nodiscard]] std::optional<RowCommand> ownCommand(const QKeyEvent& event) const;
    [[nodiscard]] QPoint inList(QPointF position) const;
    [[nodiscard]] std::optional<EventLogHit> hitAt(QPointF position) const;
    void copyJson(game::Ply ply);

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    EventLogHead* m_head;
    LineLog m_log;
    EventLogFrame m_frame;
    EventLogLayout m_layout;
    widgets::RowFollowing m_following;
    bool m_hasKeys = false;
    bool m_isPointing = false;
    bool m_isPlaced = false; ///< Whether the cursor has moved since the log was shown.
};

} // namespace plyline::event_log
