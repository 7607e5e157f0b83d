#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/panel.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/shared/changes_table.h"
#include "app/panels/snapshot/rows_model.h"

class QTabBar;

namespace plyline::snapshot {

class RowsView;

/// The state of the shown ply as rows, with a heading. A highlighted row stays highlighted while
/// its piece is on the board. While A is pinned, a second tab shows the rows that differ between A
/// and B.
class RowsPanel : public widgets::Panel
{
    Q_OBJECT

public:
    explicit RowsPanel(workspace::Workspace& workspace, look::Look& look,
                       QWidget* parent = nullptr);

    [[nodiscard]] const RowsModel& model() const { return m_model; }
    [[nodiscard]] RowsView& view() { return *m_view; }
    [[nodiscard]] shared::ChangesTable& changes() { return *m_changes; }
    [[nodiscard]] QTabBar& tabs() { return *m_tabs; }
    [[nodiscard]] QSize sizeHint() const override { return {290, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {190, 90}; }

protected:
    void refresh() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshTabs();
    void showTab();
    void dress();
    void onPieceHovered(std::optional<plyline::game::PieceId> piece);
    void onPieceClicked(game::PieceId piece);
    void onTraced();
    void pointAtSquare();

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    RowsModel m_model;
    RowsView* m_view;
    shared::ChangesTable* m_changes;
    QTabBar* m_tabs; ///< Replaces the heading while A is pinned.
    QString m_heading;
    QString m_absence;
    std::optional<game::PieceId> m_hovered;
};

} // namespace plyline::snapshot
