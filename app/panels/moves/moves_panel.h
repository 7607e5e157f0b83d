#pragma once

#include "app/kit/widgets/panel.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/moves/moves_view.h"

namespace plyline::moves {

/// The move list as a panel of the inspector.
class MovesPanel : public widgets::Panel
{
    Q_OBJECT

public:
    MovesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] MovesView& view() { return *m_view; }

protected:
    void refresh() override { m_view->refresh(); }

private:
    MovesView* m_view;
};

} // namespace plyline::moves
