#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"
#include "app/shell/stage/stage_geometry.h"

#include <functional>
#include <optional>

namespace plyline::board {
class BoardPanel;
}
namespace plyline::snapshot {
class CheckBadge;
class CostStrip;
class SnapshotPanel;
} // namespace plyline::snapshot
namespace plyline::widgets {
class Banner;
}

namespace plyline::stage {

class FutureChip;
class HeadlineView;
class ViewSwitch;

/// The centre of the window: the headline and one view of the game. A wide panel that is open is a
/// view too.
class Stage : public QWidget
{
    Q_OBJECT

public:
    Stage(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] board::BoardPanel& board() const { return *m_board; }
    [[nodiscard]] snapshot::SnapshotPanel& snapshot() const { return *m_snapshot; }
    [[nodiscard]] ViewSwitch& views() const { return *m_views; }
    /// Returns the chosen view.
    [[nodiscard]] View view() const { return m_view; }
    /// Returns the visible view, which is the replay while that stands in for both boards.
    [[nodiscard]] View shownView() const;
    /// Whether the cards below the boards are switched on.
    [[nodiscard]] bool hasCards() const { return m_hasCards; }
    /// Whether the stage is large enough for the comparison to list the differences below its
    /// boards.
    [[nodiscard]] bool isRoomy() const;
    /// Returns the wide panel that is open; null if none is.
    [[nodiscard]] QWidget* panel() const { return m_panel; }

    /// Shows only the replay, with squares of at most this side, while there is no room for two
    /// boards. With none, both boards are shown.
    void setStandIn(std::optional<int> largestSide);
    /// Takes ownership of the widget that compares A and B.
    void setComparison(QWidget* comparison);
    /// Opens a wide panel in the last segment and takes ownership of it.
    void setPanel(const QString& title, QWidget* panel);
    /// Sets what names the shown place: "24. Rxd4, ply 47 of 87".
    void setPlaceWords(std::function<QString()> words) { m_placeWords = std::move(words); }
    /// Empty if no game is shown.
    [[nodiscard]] QString placeWords() const;
    /// Removes the wide panel and returns it; its view gives way to the one before.
    QWidget* takePanel();

public Q_SLOTS:
    void setView(plyline::stage::View view);
    void setCardsShown(bool areShown);
    /// Announces the shown place to assistive technology.
    void announcePlace();
    /// Returns to the view before this one, if this one is shown.
    void leave(plyline::stage::View view);

Q_SIGNALS:
    /// Emitted when the chosen or the visible view changed.
    void viewChanged();
    /// Emitted when the comparison should be shown but has no widget yet.
    void comparisonNeeded();
    /// Emitted when both boards were chosen while the replay stands in for them.
    void roomForBothWanted();
    void panelCloseWanted();
    void panelDetachWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void onChosen(int segment);
    void onGameChanged();
    void onMomentChanged();
    /// The name of the shown ply; null if it has none.
    [[nodiscard]] const analysis::Opening* openingShown() const;
    void showView();
    void place();
    void showPanelMenu(const QPoint& globalPosition);
    [[nodiscard]] StageGeometry geometryOfParts() const;

    session::Session& m_session;
    look::Look& m_look;
    HeadlineView* m_headline;
    const analysis::Opening* m_opening = nullptr; ///< In the headline; only compared.
    FutureChip* m_hidden;
    ViewSwitch* m_views;
    widgets::Banner* m_damage; ///< Describes errors in the shown game.
    board::BoardPanel* m_board;
    snapshot::CheckBadge* m_check;
    snapshot::SnapshotPanel* m_snapshot;
    snapshot::CostStrip* m_cards;
    QWidget* m_comparison = nullptr;
    QWidget* m_panel = nullptr;
    View m_view = View::Both;
    View m_viewBefore = View::Both; ///< Shown again when a wide panel or the comparison closes.
    std::optional<int> m_standInSide;
    bool m_hasCards = true;
    std::function<QString()> m_placeWords;
};

} // namespace plyline::stage
