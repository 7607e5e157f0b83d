#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"

#include <array>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace plyline::event_shapes {

/// The event that led to the shown ply, written in four ways.
struct EventShapes
{
    QString thin;     ///< The squares from and to, as JSON.
    QString domain;   ///< Named domain events, one JSON line each.
    QString sql;      ///< The SQL statements that change the state table in the same way.
    QString snapshot; ///< The whole state after the event, as CSV.
    bool operator==(const EventShapes&) const = default;
};

/// Returns the shapes of the shown ply. At ply 0 only the snapshot has a text.
[[nodiscard]] EventShapes shapesAt(const session::Session& session);

/// Shows the four texts, each with its size and a button that copies it.
class EventShapesPanel : public widgets::Panel
{
    Q_OBJECT

public:
    EventShapesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    /// Returns text 0 (thin), 1 (domain), 2 (SQL) or 3 (snapshot).
    [[nodiscard]] QString shownText(int shape) const;

protected:
    void refresh() override;

private:
    struct Block
    {
        QLabel* title = nullptr;
        QLabel* size = nullptr;
        QPlainTextEdit* text = nullptr;
    };
    [[nodiscard]] Block addBlock(QVBoxLayout& column, const QString& title, const QString& term,
                                 int stretch);
    void dress();

    session::Session& m_session;
    look::Look& m_look;
    std::array<Block, 4> m_blocks;
    std::vector<QLabel*> m_terms;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::event_shapes
