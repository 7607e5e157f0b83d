#pragma once

#include <QtCore/QObject>

#include "app/model/workspace/workspace.h"
#include "app/panels/event_log/event_log_list.h"
#include "app/panels/event_log/row_keys.h"

#include <optional>

namespace plyline::event_log {

/// The log of the shown line as a list, a row for each event. A click opens the place to which an
/// event leads; a row unfolds to its payload. Follows the cursor, except while the user scrolls in
/// a game that plays. The panel around it says when to show something new.
class EventLogView : public EventLogList
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
    /// Opens the place to which the event leads.
    void open(game::Ply ply);

Q_SIGNALS:
    /// Emitted when a link to a ply of any line of the open game should be copied.
    void linkWanted(plyline::game::LineId line, plyline::game::Ply ply);
    /// A sentence for the person.
    void reported(const QString& sentence);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showLog(LineLog shown);
    void setCurrent(std::optional<game::Ply> ply);
    void toggle(game::Ply ply)
    {
        unfold(frameOfLog().unfolded == ply ? std::nullopt : std::optional(ply));
    }
    /// Returns what a key does here; nothing unless the list was tabbed into.
    [[nodiscard]] std::optional<RowCommand> ownCommand(const QKeyEvent& event) const;
    void copyJson(game::Ply ply);

    session::Session& m_session;
    study::Study& m_study;
    bool m_hasKeys = false;
    bool m_isPointing = false;
};

} // namespace plyline::event_log
