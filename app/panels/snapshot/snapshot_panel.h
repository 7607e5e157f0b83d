#pragma once

#include "app/kit/look/look.h"
#include "app/kit/look/pane.h"
#include "app/kit/widgets/panel.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/snapshot/rows_model.h"

namespace plyline::look {
class Segments;
} // namespace plyline::look

namespace plyline::snapshot {

class PlaneView;
class RowsView;
class SqlPage;

/// The Snapshot view: the rows read from the table, as a plane, as a table, or as the SQL that was
/// run. Only the visible page is kept up to date.
class SnapshotPanel : public widgets::Panel
{
    Q_OBJECT

public:
    enum Page { Plane, Table, Sql };

    explicit SnapshotPanel(workspace::Workspace& workspace, look::Look& look,
                           QWidget* parent = nullptr);

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] const QString& caption() const { return m_caption; }
    [[nodiscard]] PlaneView& plane() { return *m_plane; }
    [[nodiscard]] RowsView& table() { return *m_table; }
    [[nodiscard]] const RowsModel& model() const { return m_model; }
    void setSpacing(const look::Pane::Spacing& spacing);
    [[nodiscard]] QSize sizeHint() const override { return {480, 566}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {176, 262}; }

public Q_SLOTS:
    void setPage(plyline::snapshot::SnapshotPanel::Page page);

Q_SIGNALS:
    void pageChanged(plyline::snapshot::SnapshotPanel::Page page);

protected:
    void refresh() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshPage();
    void place();
    void onSquareClicked(rules::Square square);
    [[nodiscard]] QString footnote() const;

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    look::Segments* m_switch;
    PlaneView* m_plane;
    RowsModel m_model;
    RowsView* m_table;
    SqlPage* m_sql;
    Page m_page = Plane;
    look::Pane::Spacing m_spacing;
    look::Pane m_pane;
    QString m_caption;
    QString m_shortCaption;
};

} // namespace plyline::snapshot
