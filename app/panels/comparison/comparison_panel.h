#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/widgets/ply_table.h"
#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/comparison/comparison_view.h"
#include "app/panels/panel_description.h"
#include "app/panels/shared/changes_table.h"

class QPlainTextEdit;
class QPushButton;

namespace plyline::look {
class Segments;
} // namespace plyline::look
namespace plyline::widgets {
class PanelHead;
} // namespace plyline::widgets

namespace plyline::comparison {

/// A and B: both moments, what differs by piece, the events between; of two games where they part
/// and where they come to the same position again.
class ComparisonPanel : public widgets::Panel
{
    Q_OBJECT

public:
    ComparisonPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] ComparisonView& view() { return *m_view; }
    [[nodiscard]] shared::ChangesTable& changes() { return *m_changes; }
    [[nodiscard]] widgets::PlyTable& meetings() { return *m_meetings; }
    [[nodiscard]] QString eventsBetween() const;

protected:
    void refresh() override;

private:
    [[nodiscard]] QWidget* makeControls();
    void showGames(const study::Comparison& comparison);
    void takeDivergence(const questions::Divergence& divergence);
    void goToMeeting(int row);

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    widgets::PanelHead* m_head;
    look::Segments* m_shape;
    ComparisonView* m_view;
    QPlainTextEdit* m_events;
    shared::ChangesTable* m_changes;
    widgets::PlyTable* m_meetings; ///< Of two games alone.
    std::vector<QPushButton*> m_buttons;
    std::vector<questions::SharedStretch> m_found;
    std::shared_ptr<const replay::Replay> m_partedA, m_partedB; ///< What `m_found` is of.
    QString m_parting;
    jobs::Job m_comparing; ///< Last: gone before what it delivers to.
};

/// "14… cxd4 15. Rd1": from A back to the last shared ply, then on to B; of very many only the
/// first and the last.
[[nodiscard]] QString eventsText(const study::Comparison& comparison);

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::comparison
