#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QVariantAnimation>

#include "app/kit/look/look.h"
#include "app/kit/widgets/panel.h"
#include "app/kit/widgets/wheel_steps.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/board/board_animation.h"
#include "app/panels/board/board_geometry.h"

namespace plyline::board {

/// The replayed board. Shows the cursor's moment and animates to the next one. The wheel steps, and
/// a click traces a piece or a square.
class BoardView : public widgets::Panel
{
    Q_OBJECT

public:
    BoardView(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] bool isFlipped() const { return m_look.isFlipped(); }
    [[nodiscard]] BoardGeometry geometryInWidget() const;
    /// The picture on the screen; during an animation it lies between two moments.
    [[nodiscard]] const BoardFrame& frame() const { return m_frame; }
    [[nodiscard]] bool isMoving() const;
    /// The picture at the end of the animation.
    [[nodiscard]] const BoardFrame& target() const { return m_animation.target(); }
    /// Whose move it is, the last move and what is drawn, in sentences.
    [[nodiscard]] QString describe() const;
    /// Does what a click on the square does.
    void press(rules::Square square);

public Q_SLOTS:
    void setWheelEnabled(bool isEnabled);

protected:
    void refresh() override;
    void onShown() override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void showPointing();
    void addPointing(BoardFrame& frame) const;
    void onProgress(const QVariant& progress);
    void show(BoardFrame target, bool isSameGame);
    void showTip(const QPoint& at);

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    BoardFrame m_frame;
    std::shared_ptr<const game::Game> m_game;
    BoardAnimation m_animation{BoardFrame(), BoardFrame()};
    QVariantAnimation m_clock;
    QElapsedTimer m_sinceLast;
    bool m_hasMissedMoments = false; ///< It was hidden meanwhile.
    widgets::WheelSteps m_wheel;
};

} // namespace plyline::board
