#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QAbstractScrollArea>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/moves/moves_painter.h"

namespace plyline::moves {

/// The main line in two columns and the variations as text beneath. Follows the cursor, but not
/// while the reader scrolls.
class MovesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    MovesView(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const MoveList& list() const { return m_list; }
    [[nodiscard]] const MovesGeometry& geometryOfMoves() const { return m_geometry; }
    /// Where a variation's move is in the viewport; empty while it is folded away.
    [[nodiscard]] QRectF rectOf(game::LineId line, game::Ply ply) const;
    /// Where the triangle of a variation is; empty while it is folded away.
    [[nodiscard]] QRectF triangleOf(game::LineId line) const;
    /// Where a ply's move of the main line is in the viewport.
    [[nodiscard]] QRectF rectOf(game::Ply ply) const;
    [[nodiscard]] VariationStyle variationStyle() const { return m_style; }
    void setVariationStyle(VariationStyle style);
    /// All variations, or if all are folded, none.
    void toggleFolding();
    /// The variation of the present move; on the main line those that stand beneath the move.
    void toggleFoldingHere();
    /// How long after the reader's scrolling the list stays where it is.
    void setRestMillis(int millis) { m_rest.setInterval(millis); }

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Which this list takes from the window while it has the focus.
    [[nodiscard]] static bool isOwnKey(const QKeyEvent& event);
    void showGame();
    void makeList();
    void showFrame();
    void layOutAgain();
    /// Has the rows in sight painted again that look otherwise than in `before`.
    void updateRows(const MovesFrame& before);
    void fold(game::LineId line, bool isFolded);
    void unfoldShownLine();
    [[nodiscard]] MovesFrame frameNow() const;
    /// The line that holds the event to a ply of the shown line.
    [[nodiscard]] MoveKey keyOf(game::Ply ply) const;
    void follow();
    [[nodiscard]] std::optional<MoveKey> moveAt(QPointF position) const;
    [[nodiscard]] QString describe(game::Ply ply) const;
    [[nodiscard]] QString glyphMeaningsAt(QPointF position) const;
    [[nodiscard]] QString toolTipAt(QPointF position) const;

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    std::shared_ptr<const game::Game> m_game; ///< Of the list.
    VariationStyle m_style = VariationStyle::Indented;
    MoveList m_list;
    MovesGeometry m_geometry;
    MovesFrame m_frame;
    std::optional<MoveKey> m_hovered; ///< Under the mouse, on any line.
    QTimer m_rest;                    ///< Runs while the reader has just scrolled.
};

} // namespace plyline::moves
