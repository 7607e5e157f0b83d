#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/jobs/job.h"
#include "app/model/session/lit_plies.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "core/questions/compaction.h"

#include <optional>

class QLabel;
class QSlider;

namespace plyline::compaction {

class QuestionList;

/// Compacts the log up to the cursor, as far as a slider says, lights the events that are kept, and
/// shows what can still be read from them.
class CompactionPanel : public widgets::Panel
{
    Q_OBJECT

public:
    /// Longer logs are compacted in a job.
    static constexpr int mostAtOnce = 2000;

    CompactionPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QSlider& slider() { return *m_slider; }
    [[nodiscard]] QuestionList& questions() { return *m_questions; }
    [[nodiscard]] QString sentence() const;

protected:
    void refresh() override;
    void onHidden() override;

private:
    void layOut(look::Look& look);
    [[nodiscard]] questions::Compaction compaction() const;
    void showStop();
    void take(std::optional<questions::CompactedLog> log, int events);

    session::Session& m_session;
    QSlider* m_slider;
    QWidget* m_stops; ///< The names of the slider's stops.
    QLabel* m_sentence;
    QuestionList* m_questions;
    session::LitPlies m_lit{m_session.pointing()};
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::compaction
