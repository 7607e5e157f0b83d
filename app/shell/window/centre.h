#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"

#include <optional>

namespace plyline::board {
class BoardPanel;
}
namespace plyline::snapshot {
class CheckBadge;
class CostStrip;
class SnapshotPanel;
} // namespace plyline::snapshot

namespace plyline::window {

class Banner;
class HeadlineView;

/// Between the side columns: who plays, replay and snapshot side by side with the check between
/// them, and below what each of them costs.
class Centre : public QWidget
{
    Q_OBJECT

public:
    Centre(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] board::BoardPanel& board() const { return *m_board; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void place();
    void onGameChanged();

    session::Session& m_session;
    look::Look& m_look;
    HeadlineView* m_headline;
    Banner* m_damage; ///< What is wrong with the shown game.
    board::BoardPanel* m_board;
    snapshot::CheckBadge* m_check;
    snapshot::SnapshotPanel* m_snapshot;
    snapshot::CostStrip* m_costs;
};

} // namespace plyline::window
