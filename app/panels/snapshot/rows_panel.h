#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/panel.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/snapshot/rows_model.h"

namespace plyline::snapshot {

class RowsView;

/// The state of the shown ply as rows. A highlighted row stays highlighted while its piece is on
/// the board.
class RowsPanel : public widgets::Panel
{
    Q_OBJECT

public:
    explicit RowsPanel(workspace::Workspace& workspace, look::Look& look,
                       QWidget* parent = nullptr);

    [[nodiscard]] const RowsModel& model() const { return m_model; }
    [[nodiscard]] RowsView& view() { return *m_view; }
    /// "State at ply 47".
    [[nodiscard]] QString spokenTitle() const;
    /// Why there are no rows; empty if there are.
    [[nodiscard]] const QString& absence() const { return m_absence; }
    [[nodiscard]] QSize sizeHint() const override { return {290, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {190, 90}; }

protected:
    void refresh() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void onPieceHovered(std::optional<plyline::game::PieceId> piece);
    void onPieceClicked(game::PieceId piece);
    void onTraced();
    void pointAtSquare();

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    RowsModel m_model;
    RowsView* m_view;
    QString m_absence;
    std::optional<game::PieceId> m_hovered;
};

} // namespace plyline::snapshot
