#pragma once

#include <QtWidgets/QAbstractScrollArea>

#include "app/kit/look/look.h"
#include "app/kit/widgets/row_following.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/moves/list_making.h"
#include "app/panels/moves/moves_painter.h"

namespace plyline::moves {

/// Shows the main line in two columns, with the variations as text below the moves. Follows the
/// cursor, except while the user scrolls in a game that plays. The list of a large game is made in
/// a job and shown when it is ready. Rows of words are laid out when they come near the viewport.
/// Shows changes when refresh() is called.
class MovesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    MovesView(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    /// Shows the session's game and place. To be called when either may be another.
    void refresh();
    [[nodiscard]] const MoveList& list() const { return *m_list; }
    [[nodiscard]] const std::shared_ptr<const MoveList>& sharedList() const { return m_list; }
    [[nodiscard]] const MovesFrame& frame() const { return m_frame; }
    /// The game of the list, or of the list that is being made; null for none.
    [[nodiscard]] const std::shared_ptr<const game::Game>& game() const { return m_game; }
    /// The shown move in words.
    [[nodiscard]] QString spokenMove() const { return describe(m_frame.present.ply); }
    /// Shows a move of any line, as a click on it does.
    void goTo(const MoveKey& move);
    [[nodiscard]] const MovesGeometry& geometryOfMoves() const { return m_geometry; }
    /// Returns where a variation's move is in the viewport; empty if it is folded away.
    [[nodiscard]] QRectF rectOf(game::LineId line, game::Ply ply) const;
    /// Returns where a variation's triangle is; empty if it is folded away.
    [[nodiscard]] QRectF triangleOf(game::LineId line) const;
    /// Returns where the main line's move to `ply` is in the viewport.
    [[nodiscard]] QRectF rectOf(game::Ply ply) const;
    [[nodiscard]] VariationStyle variationStyle() const { return m_style; }
    void setVariationStyle(VariationStyle style);
    /// Folds all variations, or unfolds them if all are folded.
    void toggleFolding();
    /// Folds or unfolds the variation of the present move; on the main line those below the move.
    void toggleFoldingHere();
    [[nodiscard]] widgets::RowFollowing& following() { return m_following; }

Q_SIGNALS:
    /// Emitted when a link to a ply of any line of the open game should be copied.
    void linkWanted(plyline::game::LineId line, plyline::game::Ply ply);
    /// A sentence for the person.
    void reported(const QString& sentence);

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
    /// Whether the list handles this key itself, instead of the window, while it has the focus.
    [[nodiscard]] static bool isOwnKey(const QKeyEvent& event);
    void take(const std::shared_ptr<const MoveList>& list);
    void showFrame();
    void layOutAgain();
    void showRange();
    /// Measures rows without moving what is visible.
    void measure(int first, int end);
    /// Measures the visible rows and a page on either side.
    void measureInSight();
    /// Measures the row of a move and those that may be visible with it.
    void measureAround(const MoveKey& move);
    /// Repaints the visible rows that look different from how they did in `before`.
    void updateRows(const MovesFrame& before);
    void setFolded(const std::set<game::LineId>& lines, bool areFolded);
    void unfoldShownLine();
    /// How far the list is scrolled down, in pixels.
    [[nodiscard]] double scrolled() const;
    void follow();
    [[nodiscard]] std::optional<MoveKey> moveAt(QPointF position) const;
    [[nodiscard]] QString describe(game::Ply ply) const;
    [[nodiscard]] QString toolTipAt(QPointF position) const;

    session::Session& m_session;
    const judgement::Judgements& m_judgements;
    study::Study& m_study;
    look::Look& m_look;
    /// The game of the list, or of the list that is being made.
    std::shared_ptr<const game::Game> m_game;
    std::shared_ptr<const game::Game> m_wholeGame; ///< The same with its future.
    VariationStyle m_style = VariationStyle::Indented;
    std::shared_ptr<const MoveList> m_list; ///< Never null.
    MovesGeometry m_geometry;
    MovesFrame m_frame;
    std::optional<MoveKey> m_hovered; ///< Under the mouse, on any line.
    widgets::RowFollowing m_following;
    /// The scroll bar is being adjusted to measured rows; the rows do not follow it.
    bool m_isMeasuring = false;
    /// Declared last: stops before the other members are destroyed.
    ListMaking m_making;
};

} // namespace plyline::moves
