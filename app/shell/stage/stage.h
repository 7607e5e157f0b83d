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

class HeadlineView;
class ViewSwitch;

/// The centre of the window: who plays, and one view of the game. A wide panel is a view too while
/// it is open.
class Stage : public QWidget
{
    Q_OBJECT

public:
    Stage(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] board::BoardPanel& board() const { return *m_board; }
    [[nodiscard]] ViewSwitch& views() const { return *m_views; }
    /// The chosen view.
    [[nodiscard]] View view() const { return m_view; }
    /// What can be seen: the replay where it stands in for both.
    [[nodiscard]] View shownView() const;
    /// Whether the cards below the boards are wanted.
    [[nodiscard]] bool hasCards() const { return m_hasCards; }
    /// Whether it is large: A and B list below the boards what differs.
    [[nodiscard]] bool isRoomy() const;
    /// The wide panel that is open; null for none.
    [[nodiscard]] QWidget* panel() const { return m_panel; }

    /// The replay stands in for both, with squares of at most this side, while there is no room for
    /// two boards; none: it does not.
    void setStandIn(std::optional<int> largestSide);
    /// Takes the widget of A and B; it keeps it.
    void setComparison(QWidget* comparison);
    /// Opens a wide panel in the last segment; the stage becomes its parent.
    void setPanel(const QString& title, QWidget* panel);
    /// Sets what names the shown place: "24. Rxd4, ply 47 of 87".
    void setPlaceWords(std::function<QString()> words) { m_placeWords = std::move(words); }
    /// Empty if no game is shown.
    [[nodiscard]] QString placeWords() const;
    /// Takes the wide panel out. Its view gives way to the one before.
    QWidget* takePanel();

public Q_SLOTS:
    void setView(plyline::stage::View view);
    void setCardsShown(bool areShown);
    /// Announces the shown place to assistive technology.
    void announcePlace();
    /// Goes back from a view to the one before, if it is shown.
    void leave(plyline::stage::View view);

Q_SIGNALS:
    /// The chosen view, or what can be seen.
    void viewChanged();
    /// A and B are to be shown and have no widget yet.
    void comparisonNeeded();
    /// Both were asked for while the replay stands in for them.
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
    void showView();
    void place();
    void showPanelMenu(const QPoint& globalPosition);
    [[nodiscard]] StageGeometry geometryOfParts() const;

    session::Session& m_session;
    look::Look& m_look;
    HeadlineView* m_headline;
    ViewSwitch* m_views;
    widgets::Banner* m_damage; ///< What is wrong with the shown game.
    board::BoardPanel* m_board;
    snapshot::CheckBadge* m_check;
    snapshot::SnapshotPanel* m_snapshot;
    snapshot::CostStrip* m_cards;
    QWidget* m_comparison = nullptr;
    QWidget* m_panel = nullptr;
    View m_view = View::Both;
    View m_viewBefore = View::Both; ///< To which a wide panel, or A and B, gives way.
    std::optional<int> m_standInSide;
    bool m_hasCards = true;
    std::function<QString()> m_placeWords;
};

} // namespace plyline::stage
