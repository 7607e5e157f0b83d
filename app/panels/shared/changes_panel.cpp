#include "app/panels/shared/changes_panel.h"

#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/focus_hand_on.h"

namespace plyline::shared {

ChangesPanel::ChangesPanel(study::Study& study, look::Look& look, QWidget* parent)
    : Panel(parent), m_study(study), m_table(new ChangesTable(look, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->addWidget(m_table);
    widgets::handFocusOn(*this, *m_table);
    connect(m_table, &ChangesTable::pieceChosen, &study.trace, &study::Trace::tracePiece);
    showChangesOf(study.pins, &study::Pins::changed);
}

void ChangesPanel::refresh()
{
    m_table->setComparison(m_study.pins.comparison());
}

} // namespace plyline::shared

#include "moc_changes_panel.cpp"
