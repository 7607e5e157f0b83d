#pragma once

#include "app/kit/widgets/panel.h"
#include "app/model/study/study.h"
#include "app/panels/shared/changes_table.h"

namespace plyline::shared {

/// The rows that differ between A and B as a panel of its own, for a window whose stage has no room
/// for them.
class ChangesPanel : public widgets::Panel
{
    Q_OBJECT

public:
    ChangesPanel(study::Study& study, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] ChangesTable& table() { return *m_table; }

protected:
    void refresh() override;

private:
    study::Study& m_study;
    ChangesTable* m_table;
};

} // namespace plyline::shared
