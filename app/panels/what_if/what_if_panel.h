#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "app/panels/what_if/altered_run.h"

class QLabel;
class QSlider;

namespace plyline::widgets {
class MiniBoard;
class PanelHead;
} // namespace plyline::widgets

namespace plyline::what_if {

class AlterationControls;
class HistoryView;

/// Alters the event at the cursor and shows how far the old future is still possible, what the
/// board looks like then, and where both histories meet again.
class WhatIfPanel : public widgets::Panel
{
    Q_OBJECT

public:
    /// Longer lines are altered in a job.
    static constexpr int mostAtOnce = 600;

    WhatIfPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] AlterationControls& controls() { return *m_controls; }
    [[nodiscard]] HistoryView& histories() { return *m_histories; }
    [[nodiscard]] QSlider& slider() { return *m_slider; }
    [[nodiscard]] widgets::MiniBoard& board() { return *m_board; }
    /// What has become of the old future; why nothing is shown, if nothing is.
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString meeting() const;
    /// The ply of the new history that is shown: "ply 12: 6… Nf6".
    [[nodiscard]] QString caption() const;

protected:
    void refresh() override;

private:
    void layOut();
    void showNothing(const QString& sentence);
    void alter(const std::shared_ptr<const replay::Replay>& line, game::Ply ply,
               const questions::Alteration& alteration);
    void take(std::shared_ptr<const AlteredRun> run);
    void showSentences();
    void showPly();

    session::Session& m_session;
    widgets::PanelHead* m_head;
    AlterationControls* m_controls;
    QLabel* m_sentence;
    QWidget* m_results; ///< Everything below the sentence.
    QLabel* m_meeting;
    HistoryView* m_histories;
    QSlider* m_slider;
    QLabel* m_caption;
    widgets::MiniBoard* m_board;
    std::shared_ptr<const AlteredRun> m_run; ///< Null if nothing is shown.
    // What m_run is made of, or will be when the job is done.
    std::shared_ptr<const replay::Replay> m_line;
    game::Ply m_ply;
    std::optional<questions::Alteration> m_alteration;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::what_if
