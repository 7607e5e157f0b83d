#include "app/panels/moves/moves_panel.h"

#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/focus_hand_on.h"

namespace plyline::moves {

MovesPanel::MovesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : widgets::Panel(parent), m_view(new MovesView(workspace, look, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    widgets::handFocusOn(*this, *m_view);
    showChangesOf(workspace.session, &session::Session::gameChanged);
    showChangesOf(workspace.session.cursor(), &session::Cursor::moved);
    showChangesOf(workspace.session.pointing(), &session::Pointing::plyChanged);
    showChangesOf(workspace.session.pointing(), &session::Pointing::pliesChanged);
    showChangesOf(workspace.judgements, &judgement::Judgements::changed);
}

} // namespace plyline::moves

#include "moc_moves_panel.cpp"
