#include "app/panels/delivery/delivery_panel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/panel_head.h"
#include "app/kit/words/delivery_words.h"
#include "app/kit/words/numbers.h"
#include "app/panels/delivery/arrivals_view.h"

#include <algorithm>
#include <utility>

namespace plyline::delivery {

using game::Ply;
using panels::PanelDescription;
using streams::Consumption;

DeliveryPanel::DeliveryPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_controls(new LinkControls(look, this)),
      m_seed(new QLabel(this)),
      m_arrivals(new ArrivalsView(look, this)),
      m_count(new QLabel(this)),
      m_empty(new QLabel(
          tr("There are no events yet. Step into a game: what has been played is delivered."),
          this)),
      m_results(new QWidget(this))
{
    layOut(look);
    session::Pointing& pointing = m_session.pointing();
    connect(m_arrivals, &ArrivalsView::pointed, &pointing, [&pointing](std::optional<int> event) {
        pointing.setPly(event ? std::optional(Ply(*event)) : std::nullopt);
    });
    connect(m_arrivals, &ArrivalsView::chosen, this, [this](int arrival) {
        m_lit.set({Ply(m_run->arrivals[static_cast<std::size_t>(arrival)].event)});
    });
    connect(&pointing, &session::Pointing::plyChanged, this, [this, &pointing] {
        const auto ply = pointing.ply();
        m_arrivals->setPointed(ply ? std::optional(ply->number()) : std::nullopt);
    });
    for (ReaderCard* card : m_cards)
        connect(card, &ReaderCard::faultWanted, this,
                [this, card](int arrival) { showFault(*card, arrival); });
    showChangesOf(*m_controls, &LinkControls::changed);
    showChangesOf(m_session, &session::Session::gameChanged);
    showChangesOf(m_session, &session::Session::momentChanged);
}

void DeliveryPanel::layOut(look::Look& look)
{
    m_empty->setWordWrap(true);
    auto* caption = new QLabel(tr("as they arrive"), m_results);
    m_seed->setWordWrap(true);
    for (QLabel* label : {caption, m_count, m_seed}) {
        look::setFace(*label, look::Face::Small);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    auto* line = new QHBoxLayout;
    line->addWidget(caption, 1);
    line->addWidget(m_count);
    auto* results = new QVBoxLayout(m_results);
    results->setContentsMargins(0, 4, 0, 0);
    results->setSpacing(8);
    results->addLayout(line);
    results->addWidget(m_arrivals);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i] = new ReaderCard(static_cast<Consumption>(i), look, m_results);
        results->addSpacing(8);
        results->addWidget(m_cards[i]);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(new widgets::PanelHead(tr("What if events come twice, late or never?"),
                                             tr("At-least-once delivery, idempotent consumers"),
                                             look, this));
    column->addWidget(m_controls);
    column->addWidget(m_seed);
    column->addWidget(m_empty);
    column->addWidget(m_results);
    column->addStretch(1);
}

QString DeliveryPanel::countText() const
{
    return m_count->text();
}

QString DeliveryPanel::seedText() const
{
    return m_controls->isTouched() ? QString() : m_seed->text();
}

/// Chooses, once for each game and until the user moves a slider, a seed that shows on the boards
/// what the panel is about.
void DeliveryPanel::chooseSeed(const replay::Replay& line, Ply shown)
{
    const auto game = m_session.wholeGame();
    if (m_controls->isTouched() || m_seeded == game)
        return;
    m_seed->clear();
    const auto seed =
        line.lastPly().number() <= longestTried
            ? telltaleSeed(line, shown, m_controls->faults(), mostTried, LinkControls::mostSeeds)
            : std::nullopt;
    if (seed || !m_session.isFutureHidden()) // more of the game may have one
        m_seeded = game;
    if (!seed)
        return;
    m_controls->setSeed(*seed);
    m_seed->setText(tr("Seed %1 was chosen because boards of this game go wrong with it. With "
                       "others they may go well.")
                        .arg(words::countText(*seed)));
}

/// Sends again what has changed: the line, how much of it is shown, or the faults of the link.
void DeliveryPanel::refresh()
{
    const auto line = m_session.replay();
    const Ply last = line ? std::min(m_session.cursor().ply(), line->lastPly()) : Ply();
    if (line)
        chooseSeed(*line, last);
    m_seed->setVisible(!seedText().isEmpty() && last != Ply());
    const streams::LinkFaults faults = m_controls->faults();
    if (line == m_line && last == m_last && faults == m_faults)
        return;
    m_line = line;
    m_last = last;
    m_faults = faults;
    m_job.stop();
    if (!line || last == Ply())
        return take(nullptr);
    if (last.number() <= mostAtOnce)
        return take(std::make_shared<const DeliveryRun>(deliveryRun(*line, last, faults)));
    m_job.start(
        [this, line, last, faults](const std::stop_token&, const jobs::Job::Deliver& deliver) {
            const auto run = std::make_shared<const DeliveryRun>(deliveryRun(*line, last, faults));
            deliver([this, run] { take(run); });
        });
}

void DeliveryPanel::take(std::shared_ptr<const DeliveryRun> run)
{
    m_run = std::move(run);
    const int deliveries = m_run ? static_cast<int>(m_run->arrivals.size()) : 0;
    m_count->setText(m_run ? words::deliveriesText(deliveries, m_run->sent) : QString());
    m_arrivals->setRun(m_run);
    for (ReaderCard* card : m_cards)
        card->setRun(m_run);
    m_empty->setVisible(!m_run);
    m_results->setVisible(m_run != nullptr);
    m_lit.set({});
}

void DeliveryPanel::showFault(const ReaderCard& card, int arrival)
{
    m_arrivals->setCurrent(arrival);
    const auto found = std::find(m_cards.begin(), m_cards.end(), &card);
    const auto& fault =
        m_run->readers[static_cast<std::size_t>(found - m_cards.begin())].consumed.firstFault;
    if (!fault)
        return;
    std::vector<Ply> plies{Ply(fault->event)};
    if (fault->other > 0)
        plies.emplace_back(fault->other);
    std::sort(plies.begin(), plies.end());
    m_lit.set(std::move(plies));
}

void DeliveryPanel::onHidden()
{
    m_lit.set({});
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "delivery",
        [] { return DeliveryPanel::tr("Deli&very: twice, late or never"); },
        [] { return DeliveryPanel::tr("Delivery"); },
        "Ctrl+Shift+Y",
        "delivery",
        panels::PanelHome::Column,
        panels::PanelGroup::Laboratories,
        QSize(400, 760),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new DeliveryPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::delivery

#include "moc_delivery_panel.cpp"
