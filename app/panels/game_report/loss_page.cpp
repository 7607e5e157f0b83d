#include "app/panels/game_report/loss_page.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/panels/game_report/interval_delegate.h"
#include "app/panels/shared/moment_words.h"

namespace plyline::game_report {

using analysis::Bisect;
using game::Ply;
using widgets::PlyRow;

namespace {

/// The number and its sign stay on one line.
QString percentOf(const analysis::ScoredLine& line, Ply ply, rules::Color side)
{
    const analysis::Score* const score = line.at(ply);
    return score ? words::percentText(analysis::winPercent(*score, side) / 100.0)
                       .replace(u' ', QChar(QChar::Nbsp))
                 : QStringLiteral("?");
}

/// "24. Rxd4", or "24. Rxd4 – 26… Qe7" where the event could not be told from its neighbours.
QString eventsText(const std::vector<analysis::PlyFacts>& plies, Ply first, Ply last)
{
    const QString text = shared::moveText(plies, first);
    return first == last ? text
                         : QStringLiteral("%1 – %2").arg(text, shared::moveText(plies, last));
}

/// Says whether all evaluations agree with what the search found.
QString otherLosses(const Bisect& search, const analysis::ScoredLine& line,
                    const std::vector<analysis::PlyFacts>& plies)
{
    const auto losses = analysis::lossesOf(line, search.side());
    if (losses.size() < 2)
        return LossPage::tr("All evaluations agree: it was lost only once.");
    return LossPage::tr("By all evaluations it was lost %Ln time(s), the last time with %1.",
                        nullptr, static_cast<int>(losses.size()))
        .arg(shared::moveText(plies, losses.back()));
}

PlyRow stepRow(const analysis::BisectStep& step, int number,
               const std::vector<analysis::PlyFacts>& plies)
{
    const bool isLost = step.percent && *step.percent < analysis::lostBelowPercent;
    return {
        step.ply,
        {QString::number(number), shared::moveText(plies, step.ply),
         step.percent ? words::percentText(*step.percent / 100.0) : QStringLiteral("?"),
         step.good && step.bad
             ? LossPage::tr("%1 to %2", "plies").arg(step.good->number()).arg(step.bad->number())
             : QString()},
        isLost ? PlyRow::Tone::Differ : PlyRow::Tone::Plain};
}

} // namespace

QString searchVerdict(const Bisect& search, const analysis::ScoredLine& line,
                      const std::vector<analysis::PlyFacts>& plies)
{
    const QString side = words::sideName(search.side());
    switch (search.state()) {
    case Bisect::State::Searching:
        return LossPage::tr("Searching …");
    case Bisect::State::StandsAtEnd:
        return LossPage::tr("%1 is not lost at the end: the chance to win is %2. No move lost the "
                            "game on the board.")
            .arg(side, percentOf(line, search.steps().back().ply, search.side()));
    case Bisect::State::LostAtStart:
        return LossPage::tr("%1 is lost from the first position on.").arg(side);
    case Bisect::State::NothingKnown:
        return LossPage::tr("There are too few evaluations to search.");
    case Bisect::State::Found:
        break;
    }
    const QString found =
        LossPage::tr("%1 lost it for %2: chance to win %3 → %4, found with %5 of %6 evaluations.")
            .arg(eventsText(plies, search.good().next(), search.bad()), side,
                 percentOf(line, search.good(), search.side()),
                 percentOf(line, search.bad(), search.side()),
                 QString::number(search.steps().size()),
                 QString::number(line.lastPly().number() + 1));
    return QStringLiteral("%1 %2").arg(found, otherLosses(search, line, plies));
}

LossPage::LossPage(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_title(new QLabel(tr("Which move lost it?"), this)),
      m_start(new QPushButton(this)),
      m_verdict(new QLabel(this)),
      m_steps(new widgets::PlyTable(tr("Questions of the search"),
                                    {tr("no."), tr("position after"), tr("chance"), tr("left")},
                                    look, this)),
      m_intervals(new IntervalDelegate(look, this))
{
    look::setFace(*m_title, look::Face::Strong);
    m_verdict->setWordWrap(true);
    m_start->setFocusPolicy(Qt::TabFocus);
    m_start->setToolTip(
        tr("Halves the game again and again, as git bisect does: a side counts as lost below 25 %, "
           "about three pawns behind"));
    m_steps->setItemDelegateForColumn(3, m_intervals);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_start);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_verdict);
    column->addWidget(m_steps, 1);
    connect(m_start, &QPushButton::clicked, this, &LossPage::start);
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

void LossPage::setLine(const std::shared_ptr<const judgement::JudgedLine>& line)
{
    if (line != m_line) {
        m_line = line;
        m_search.clear();
    }
    showSearch();
}

void LossPage::start()
{
    const auto game = m_session.game();
    const auto side =
        m_line && game ? analysis::losingSide(game->outcome(), m_line->scores) : std::nullopt;
    if (side)
        m_search.start(*side, m_line->scores.lastPly(),
                       std::make_unique<judgement::KnownScores>(m_line->scores));
}

void LossPage::showSearch()
{
    const auto game = m_session.game();
    const auto side =
        m_line && game ? analysis::losingSide(game->outcome(), m_line->scores) : std::nullopt;
    m_start->setEnabled(side.has_value());
    m_start->setText(side ? tr("Search for %1").arg(words::sideName(*side)) : tr("Search"));
    const Bisect* const search = m_search.search();
    m_verdict->setText(search ? searchVerdict(*search, m_line->scores, m_session.plies())
                       : side ? tr("Finds it with a few evaluations instead of all.")
                              : tr("Nobody is lost at the end of what is shown."));
    std::vector<PlyRow> rows;
    if (search) {
        m_intervals->setSteps(search->steps(), m_line->scores.lastPly());
        for (const analysis::BisectStep& step : search->steps())
            rows.push_back(stepRow(step, static_cast<int>(rows.size()) + 1, m_session.plies()));
    }
    m_steps->setVisible(!rows.empty());
    m_steps->setRows(std::move(rows));
    fitHeights();
}

void LossPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeights();
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
