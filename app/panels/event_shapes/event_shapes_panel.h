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
    QString thin;     ///< From and to, as JSON.
    QString domain;   ///< What happened, by name: one JSON line each.
    QString sql;      ///< What a table of state must be told.
    QString snapshot; ///< The whole state afterwards, as CSV.
    bool operator==(const EventShapes&) const = default;
};

/// Empty at ply 0, but for the snapshot.
[[nodiscard]] EventShapes shapesAt(const session::Session& session);

/// Shows them below each other, each with its size and a button that copies it.
class EventShapesPanel : public widgets::Panel
{
    Q_OBJECT

public:
    EventShapesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    /// 0 thin, 1 domain, 2 SQL, 3 snapshot.
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
