#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/jobs/job.h"
#include "app/model/session/lit_plies.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/delivery/link_controls.h"
#include "app/panels/delivery/reader_card.h"
#include "app/panels/panel_description.h"

#include <array>

class QLabel;

namespace plyline::delivery {

class ArrivalsView;

/// Sends the shown line up to the cursor through a link with faults, and shows what three readers
/// make of what arrives.
class DeliveryPanel : public widgets::Panel
{
    Q_OBJECT

public:
    /// Logs with more events are sent in a job.
    static constexpr int mostAtOnce = 2000;
    /// Seeds are tried only with lines that are not longer.
    static constexpr int longestTried = 200;
    static constexpr int mostTried = 24;

    DeliveryPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] LinkControls& controls() { return *m_controls; }
    [[nodiscard]] ArrivalsView& arrivals() { return *m_arrivals; }
    [[nodiscard]] ReaderCard& card(streams::Consumption consumption)
    {
        return *m_cards[static_cast<std::size_t>(consumption)];
    }
    /// "55 deliveries of 47 events".
    [[nodiscard]] QString countText() const;
    /// Says that the seed was chosen, and why; empty if the user has chosen it.
    [[nodiscard]] QString seedText() const;
    /// Null while there are no events.
    [[nodiscard]] const std::shared_ptr<const DeliveryRun>& run() const { return m_run; }

protected:
    void refresh() override;
    void onHidden() override;

private:
    void layOut(look::Look& look);
    void chooseSeed(const replay::Replay& line, game::Ply shown);
    void take(std::shared_ptr<const DeliveryRun> run);
    void showFault(const ReaderCard& card, int arrival);

    session::Session& m_session;
    LinkControls* m_controls;
    QLabel* m_seed;
    ArrivalsView* m_arrivals;
    QLabel* m_count;
    QLabel* m_empty;
    QWidget* m_results; ///< Everything below the controls.
    std::array<ReaderCard*, 3> m_cards{};
    std::shared_ptr<const DeliveryRun> m_run;
    // What m_run is made of, or will be when the job is done.
    std::shared_ptr<const replay::Replay> m_line;
    game::Ply m_last;
    streams::LinkFaults m_faults;
    std::shared_ptr<const game::Game> m_seeded; ///< For which a seed was chosen last.
    session::LitPlies m_lit{m_session.pointing()};
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::delivery
