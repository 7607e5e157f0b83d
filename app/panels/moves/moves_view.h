#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QAbstractScrollArea>

#include "app/kit/look/look.h"
#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/moves/moves_painter.h"

namespace plyline::moves {

/// The main line in two columns and the variations as text beneath. Follows the cursor, but not
/// while the reader scrolls. The list of a large game is made in a job; until it is there, none is
/// shown. Rows of words are laid out when they come near to being seen.
class MovesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    MovesView(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const MoveList& list() const { return *m_list; }
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
    void take(std::shared_ptr<const MoveList> list);
    void showFrame();
    void layOutAgain();
    void showRange();
    /// Measures rows; what is seen stays where it is.
    void measure(int first, int end);
    /// Those in sight, and a page on either side.
    void measureInSight();
    /// The row of a move and those that may be seen with it.
    void measureAround(const MoveKey& move);
    /// Has the rows in sight painted again that look otherwise than in `before`.
    void updateRows(const MovesFrame& before);
    void setFolded(const std::set<game::LineId>& lines, bool areFolded);
    void unfoldShownLine();
    [[nodiscard]] QRectF placeOf(const MoveKey& move) const;
    [[nodiscard]] MovesFrame frameNow() const;
    /// The line that holds the event to a ply of the shown line.
    [[nodiscard]] MoveKey keyOf(game::Ply ply) const;
    void follow();
    [[nodiscard]] std::optional<MoveKey> moveAt(QPointF position) const;
    [[nodiscard]] QString describe(game::Ply ply) const;
    [[nodiscard]] QString toolTipAt(QPointF position) const;

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    std::shared_ptr<const game::Game> m_game; ///< Of the list, or of the one that is being made.
    VariationStyle m_style = VariationStyle::Indented;
    std::shared_ptr<const MoveList> m_list; ///< Never null.
    MovesGeometry m_geometry;
    MovesFrame m_frame;
    std::optional<MoveKey> m_hovered; ///< Under the mouse, on any line.
    QTimer m_rest;                    ///< Runs while the reader has just scrolled.
    bool m_isMeasuring = false;       ///< The scroll bar follows the rows, not the rows it.
    jobs::Job m_making;               ///< Last: gone before what it delivers to.
};

} // namespace plyline::moves
