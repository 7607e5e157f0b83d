#include "app/panels/storage_cost/storage_cost_panel.h"

#include <QtGui/QShowEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/segments.h"
#include "app/kit/widgets/panel_head.h"
#include "app/kit/widgets/progress.h"
#include "app/kit/widgets/tab_order.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/sentences.h"
#include "app/model/study/study.h"
#include "app/panels/storage_cost/cost_table.h"
#include "app/panels/storage_cost/cost_words.h"
#include "app/panels/storage_cost/interval_control.h"
#include "app/panels/storage_cost/plot_view.h"

namespace plyline::storage_cost {

using panels::PanelDescription;

using Kind = store::StorageModel::Kind;

namespace {

constexpr int progressScale = 1000;

CostModel::Entries entriesOf(const Measuring& measuring, Scope scope, int interval)
{
    CostModel::Entries entries{CostModel::Entry{{Kind::Events}, {}},
                               CostModel::Entry{{Kind::Snapshots}, {}},
                               CostModel::Entry{{Kind::Intervals}, {}},
                               CostModel::Entry{{Kind::Checkpoints, interval}, {}}};
    for (CostModel::Entry& entry : entries) {
        if (const store::ModelCost* cost = measuring.cost(scope, entry.model))
            entry.cost = *cost;
        entry.isMeasuring = measuring.running() == scope && measuring.present() == entry.model;
    }
    return entries;
}

} // namespace

StorageCostPanel::StorageCostPanel(workspace::Workspace& workspace, look::Look& look,
                                   QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_measuring(workspace.session),
      m_scopes(new look::Segments({tr("This line"), tr("Whole file")}, look, this)),
      m_button(new QPushButton(this)),
      m_interval(new IntervalControl(this)),
      m_seek(new QLabel(this)),
      m_table(new CostTable(look, this)),
      m_plot(new PlotView(look, this)),
      m_progress(new QProgressBar(this)),
      m_method(new QLabel(this))
{
    layOut(look);
    m_interval->setInterval(workspace.session.checkpoints().interval());
    connect(m_interval, &IntervalControl::intervalChanged, this, &StorageCostPanel::onInterval);
    connect(m_plot, &PlotView::intervalChosen, m_interval, &IntervalControl::setInterval);
    connect(m_button, &QPushButton::clicked, this, &StorageCostPanel::onButton);
    showChangesOf(*m_scopes, &look::Segments::currentChanged);
    connect(&m_measuring, &Measuring::changed, this, &StorageCostPanel::showCosts);
    showChangesOf(workspace.session, &session::Session::gameChanged);
    showChangesOf(workspace.session, &session::Session::momentChanged);
}

void StorageCostPanel::layOut(look::Look& look)
{
    auto* head = new widgets::PanelHead(
        tr("What does it cost to store the game, and how fast can any moment be read?"),
        tr("Event log, snapshots, validity intervals and checkpoints: storage against read cost"),
        look, this);
    m_scopes->setAccessibleName(tr("What is measured"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_progress->setAccessibleName(tr("Progress of measuring"));
    m_progress->setFixedHeight(14);
    m_progress->setTextVisible(false);
    m_progress->setMinimumWidth(16);
    m_progress->setRange(0, progressScale);
    m_seek->setWordWrap(true);
    m_method->setWordWrap(true);
    look::setFace(*m_method, look::Face::Small);
    m_method->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_method->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout;
    row->addWidget(m_scopes);
    row->addWidget(m_progress, 1);
    row->addStretch();
    row->addWidget(m_button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(head);
    column->addLayout(row);
    column->addWidget(m_interval);
    column->addWidget(m_seek);
    column->addWidget(m_table);
    column->addWidget(m_plot, 1);
    column->addWidget(m_method);
    widgets::tabAsLaidOut(*this);
}

void StorageCostPanel::onShown()
{
    m_session.checkpoints().tryOut(m_interval->interval());
}

void StorageCostPanel::onHidden()
{
    m_session.checkpoints().release();
}

Scope StorageCostPanel::scope() const
{
    return m_scopes->current() == 0 ? Scope::Game : Scope::File;
}

void StorageCostPanel::onInterval(int interval)
{
    m_session.checkpoints().tryOut(interval);
    markStale();
}

void StorageCostPanel::onButton()
{
    if (m_measuring.running())
        m_measuring.cancel();
    else
        m_measuring.measureAgain(scope(), m_interval->interval());
}

void StorageCostPanel::measureGame()
{
    if (scope() == Scope::Game && m_measuring.running() != Scope::File)
        m_measuring.measure(Scope::Game, m_interval->interval());
}

void StorageCostPanel::refresh()
{
    measureGame();
    showCosts();
}

void StorageCostPanel::showCosts()
{
    const int interval = m_interval->interval();
    const auto& costs = m_measuring.costs(scope());
    m_table->setEntries(entriesOf(m_measuring, scope(), interval));
    m_plot->setFrame(plotFrame(costs, interval));
    showSeek();
    showWork();
}

void StorageCostPanel::showSeek()
{
    if (!m_session.replay()) {
        m_seek->clear();
        return;
    }
    const int interval = m_interval->interval();
    const auto folded =
        store::foldedEvents({Kind::Checkpoints, interval}, m_session.replay()->lastPly());
    const replay::Seek& seek = m_session.moment().seek;
    m_seek->setText(
        tr("This ply: checkpoint %1 + %2. A seek on this line folds %3 events on average, %4 at "
           "worst.")
            .arg(seek.checkpoint.number())
            .arg(words::eventsText(seek.eventsFolded), words::decimalText(folded.average, 1),
                 words::countText(folded.worst)));
}

void StorageCostPanel::showWork()
{
    const bool isRunning = m_measuring.running().has_value();
    m_progress->setVisible(isRunning);
    widgets::setProgress(*m_progress, static_cast<int>(m_measuring.progress() * progressScale));
    m_button->setText(isRunning                            ? tr("Cancel")
                      : m_measuring.costs(scope()).empty() ? tr("Measure")
                                                           : tr("Measure again"));
    m_button->setEnabled(isRunning || m_measuring.canMeasure(scope()));
    if (m_measuring.running() == Scope::File && scope() == Scope::File)
        m_method->setText(
            workText(m_measuring.present(), m_measuring.progress(), m_measuring.secondsLeft()));
    else if (m_measuring.error() && m_measuring.error()->code != ErrorCode::Cancelled)
        m_method->setText(words::sentence(*m_measuring.error()));
    else if (m_measuring.costs(scope()).empty() && !isRunning)
        m_method->setText(scope() == Scope::File
                              ? tr("Measure stores all games of the file in each model, in a "
                                   "temporary folder. A large file takes minutes and disk space.")
                              : tr("There are no events to measure."));
    else
        m_method->setText(methodText(m_measuring.costs(scope()), scope() == Scope::File));
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "storage_cost",
        [] { return StorageCostPanel::tr("&Cost lab"); },
        [] { return StorageCostPanel::tr("Cost lab"); },
        "Ctrl+6",
        "cost",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Laboratories,
        QSize(470, 560),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new StorageCostPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::storage_cost

#include "moc_storage_cost_panel.cpp"
