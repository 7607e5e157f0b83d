#pragma once

#include <QtWidgets/QWidget>

#include "app/model/workspace/workspace.h"
#include "app/panels/moves/moves_view.h"

class QLabel;

namespace plyline::moves {

/// The heading "Moves" and the move list.
class MovesPanel : public QWidget
{
    Q_OBJECT

public:
    MovesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] MovesView& view() { return *m_view; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showLook();

    look::Look& m_look;
    QLabel* m_heading;
    MovesView* m_view;
};

} // namespace plyline::moves
