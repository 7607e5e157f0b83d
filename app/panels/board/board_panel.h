#pragma once

#include "app/kit/look/pane.h"
#include "app/kit/widgets/panel.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/board/board_view.h"
#include "app/panels/board/panel_frame.h"

namespace plyline::board {

/// The Replay view: the cost of the seek, the board, and both players with their clocks.
class BoardPanel : public widgets::Panel
{
    Q_OBJECT

public:
    explicit BoardPanel(workspace::Workspace& workspace, look::Look& look,
                        QWidget* parent = nullptr);

    [[nodiscard]] bool isFlipped() const { return m_look.isFlipped(); }
    [[nodiscard]] BoardView& view() { return *m_view; }
    [[nodiscard]] const PanelFrame& frame() const { return m_frame; }
    /// Width of the evaluation bar at the left of the board, in pixels; 0 without evaluations.
    [[nodiscard]] int barWidth() const;
    [[nodiscard]] const look::Pane& pane() const { return m_pane; }
    /// Whose move it is, and the evaluation, in sentences.
    [[nodiscard]] QString describe() const;
    /// Lets the clocks run while the game is played at real pace. The playback must live longer.
    void showClocksOf(const session::Playback& playback);
    void setSpacing(const look::Pane::Spacing& spacing);
    [[nodiscard]] QSize sizeHint() const override { return {480, 566}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {176, 262}; }

public Q_SLOTS:
    void setWheelEnabled(bool isEnabled);

protected:
    void refresh() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Shows a tool-tip that explains the mark of the side to move.
    bool event(QEvent* event) override;

private:
    void place();
    void showClocks();
    /// Repaints the parts that differ between the shown frame and `next`.
    void updateOthers(const PanelFrame& next);

    session::Session& m_session;
    const session::Playback* m_playback = nullptr;
    look::Look& m_look;
    BoardView* m_view;
    PanelFrame m_frame;
    look::Pane::Spacing m_spacing;
    look::Pane m_pane;
};

} // namespace plyline::board
