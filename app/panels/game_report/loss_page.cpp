#include "app/panels/game_report/loss_page.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QTimer>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/words/engine_words.h"
#include "app/kit/words/judgement.h"
#include "app/kit/words/names.h"
#include "app/model/engines/engines.h"
#include "app/panels/game_report/interval_delegate.h"

#include <utility>

namespace plyline::game_report {

using analysis::Bisect;
using game::Ply;

LossPage::LossPage(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_engines(*workspace.engines),
      m_title(new QLabel(tr("Which move lost it?"), this)),
      m_providers(new QComboBox(this)),
      m_start(new QPushButton(this)),
      m_verdict(new QLabel(this)),
      m_steps(new widgets::PlyTable(tr("Questions of the search"),
                                    {tr("no."), tr("position after"), tr("chance"), tr("left")},
                                    look, this)),
      m_intervals(new IntervalDelegate(look, this))
{
    look::setFace(*m_title, look::Face::Strong);
    m_verdict->setWordWrap(true);
    m_providers->setAccessibleName(tr("Who is asked"));
    m_providers->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_start->setFocusPolicy(Qt::TabFocus);
    m_start->setToolTip(
        tr("Halves the game again and again, as git bisect does: a side counts as lost below 25 %, "
           "about three pawns behind"));
    m_steps->setItemDelegateForColumn(3, m_intervals);
    auto* ask = new QHBoxLayout;
    ask->setSpacing(6);
    ask->addWidget(m_providers, 1);
    ask->addWidget(m_start);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addLayout(ask);
    column->addWidget(m_verdict);
    column->addWidget(m_steps, 1);
    connect(m_start, &QPushButton::clicked, this, &LossPage::startOrCancel);
    connect(m_providers, &QComboBox::activated, this, [this] {
        m_search.clear();
        showSearch();
    });
    connect(&m_search, &judgement::LossSearch::changed, this, &LossPage::showSearch);
    connect(m_steps, &widgets::PlyTable::rowChosen, this, [this](int row) {
        if (const auto ply = m_steps->rows().row(row).ply)
            m_session.cursor().goToPly(*ply);
    });
    connect(&look, &look::Look::textSizeChanged, this, &LossPage::fitHeights);
    setLine(nullptr);
}

QString LossPage::verdict() const
{
    return m_verdict->text();
}

bool LossPage::isPossible() const
{
    return m_line || (m_session.game() && !m_engines.choice.program().isEmpty());
}

void LossPage::setLine(const std::shared_ptr<const judgement::JudgedLine>& line)
{
    const bool isOther = m_engine ? m_session.replay() != m_searched : line != m_line;
    m_line = line;
    showProviders();
    if (isOther)
        m_search.clear();
    showSearch();
}

/// Offers what can be asked. Complete evaluations are there already; else an engine does better.
void LossPage::showProviders()
{
    const QString program = m_engines.choice.program().path.section(u'/', -1);
    QStringList names;
    QVariantList values;
    if (m_line) {
        names << tr("Evaluations of %1").arg(words::sourceName(m_line->source.engine));
        values << static_cast<int>(Provider::Known);
    }
    if (!program.isEmpty()) {
        names << tr("Ask %1", "an engine").arg(program);
        values << static_cast<int>(Provider::Engine);
    }
    QStringList shown;
    for (int i = 0; i < m_providers->count(); ++i)
        shown << m_providers->itemText(i);
    m_providers->setVisible(!names.isEmpty());
    if (names == shown)
        return;
    const QVariant before = m_providers->currentData();
    const QSignalBlocker blocker(m_providers);
    m_providers->clear();
    for (int i = 0; i < names.size(); ++i)
        m_providers->addItem(names[i], values[i]);
    const int same = m_search.search() ? static_cast<int>(values.indexOf(before)) : -1;
    const bool isPartial = m_line && m_line->isSoFar && !m_session.isFutureHidden();
    m_providers->setCurrentIndex(same >= 0 ? same : isPartial && names.size() > 1 ? 1 : 0);
}

LossPage::Provider LossPage::provider() const
{
    return static_cast<Provider>(m_providers->currentData().toInt());
}

/// None if the end of the line has to tell.
std::optional<rules::Color> LossPage::loser() const
{
    const auto game = m_session.game();
    if (!game)
        return std::nullopt;
    const analysis::ScoredLine nothing;
    return analysis::losingSide(game->outcome(), m_line ? m_line->scores : nothing);
}

void LossPage::startOrCancel()
{
    if (!m_search.isRunning())
        return start();
    const auto* engine = m_engine.data();
    if (engine && engine->failure() && engine->failure()->isGivenUp)
        m_engine->retry();
    else
        m_search.cancel();
}

void LossPage::start()
{
    if (provider() == Provider::Known && m_line) {
        m_source = {m_line->scores, {}, 0};
        m_search.start(loser(), m_line->scores.lastPly(),
                       std::make_unique<judgement::KnownScores>(m_line->scores));
        return;
    }
    m_searched = m_session.replay();
    if (!m_searched || m_engines.choice.program().isEmpty())
        return;
    auto scores = std::make_unique<workspace::EngineScores>(
        m_searched, m_engines.choice.program(), m_engines.choice.settings().hashMegabytes,
        engines::GameAnalysis::normalNodes, m_engines.kept);
    connect(scores.get(), &workspace::EngineScores::progressed, this, &LossPage::showSearch);
    m_engine = scores.get();
    m_source = {std::nullopt, m_engines.choice.program().path.section(u'/', -1), scores->nodes()};
    m_search.start(loser(), m_searched->lastPly(), std::move(scores));
}

void LossPage::showSearch()
{
    const bool isRunning = m_search.isRunning();
    const auto side = loser();
    const bool isKnown = provider() == Provider::Known;
    const auto failure = isRunning && m_engine ? m_engine->failure() : std::nullopt;
    if (m_engine && !m_engine->engineName().empty())
        m_source.engine = QString::fromStdString(m_engine->engineName());
    m_start->setEnabled(isRunning || (isKnown ? side && m_line : isPossible()));
    m_start->setText(failure && failure->isGivenUp ? tr("Retry")
                     : isRunning                   ? tr("Cancel")
                     : side                        ? tr("Search for %1").arg(words::sideName(*side))
                                                   : tr("Search"));
    const QString verdict =
        failure             ? words::sentence(failure->fault)
        : m_search.search() ? searchVerdict(m_search, m_source, m_session.plies())
        : side || !isKnown  ? tr("Finds it with a few evaluations instead of all.")
                            : tr("Nobody is lost at the end of what is shown.");
    if (verdict != m_verdict->text())
        m_verdict->setText(verdict);
    const bool isByEngine = m_search.search() && !m_source.known;
    m_verdict->setToolTip(
        isByEngine
            ? tr("Whether it was lost another time, only an analysis of the whole game tells")
            : QString());
    showSteps();
}

void LossPage::showSteps()
{
    std::vector<widgets::PlyRow> rows;
    if (const Bisect* const search = m_search.search()) {
        const engine::Finding* finding = m_engine ? m_engine->finding() : nullptr;
        rows = searchRows(m_search, finding, m_session.plies());
        std::vector<analysis::BisectStep> steps = search->steps();
        if (rows.size() > steps.size()) { // the question that is not answered yet
            analysis::BisectStep asked = steps.empty() ? analysis::BisectStep() : steps.back();
            asked.ply = *search->wanted();
            asked.percent.reset();
            steps.push_back(asked);
        }
        const bool isEngine = !m_source.known;
        m_intervals->setSteps(std::move(steps),
                              isEngine ? m_searched->lastPly() : m_source.known->lastPly());
    }
    m_steps->setVisible(!rows.empty());
    m_steps->setRows(std::move(rows));
    fitHeights();
}

/// Lets a person follow the questions where the panel is scrolled, with the head if both fit.
void LossPage::bringIntoView()
{
    for (QWidget* at = parentWidget(); at; at = at->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(at)) {
            area->ensureWidgetVisible(m_title, 0, 8);
            const int below = m_steps->mapTo(area->widget(), QPoint(0, m_steps->height())).y();
            area->ensureVisible(0, below, 0, 8);
            return;
        }
    }
}

void LossPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeights();
    const bool hasGrown = event->size().height() > event->oldSize().height();
    if (hasGrown && m_search.search())
        QTimer::singleShot(0, this, &LossPage::bringIntoView);
}

/// Shows all rows: there are about ten.
void LossPage::fitHeights()
{
    const int rows = m_steps->rows().rowCount();
    const int row = rows > 0 ? m_steps->rowHeight(0) : 0;
    m_steps->setMinimumHeight(m_steps->horizontalHeader()->height() + rows * row + 4);
}

} // namespace plyline::game_report

#include "moc_loss_page.cpp"
