#include "app/panels/game_report/game_report_panel.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeySequence>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/panel_head.h"
#include "app/kit/words/judgement.h"
#include "app/kit/words/numbers.h"
#include "app/model/engines/engines.h"
#include "app/panels/game_report/loss_page.h"
#include "app/panels/game_report/side_reports.h"

#include <algorithm>

namespace plyline::game_report {

using game::Ply;
using judgement::JudgedLine;
using panels::PanelDescription;
using widgets::PlyRow;

namespace {

QString accuracyOf(const analysis::SideReport& side)
{
    return side.accuracy ? words::percentText(*side.accuracy / 100.0) : QStringLiteral("–");
}

PlyRow phaseRow(const analysis::PhaseReport& phase)
{
    const QString first = QString::number(phase.first.number());
    const QString plies =
        phase.plies() == 1
            ? first
            : GameReportPanel::tr("%1–%2", "plies").arg(first).arg(phase.last.number());
    return {phase.first,
            {words::phaseName(phase.phase), plies, accuracyOf(phase.sides[0]),
             accuracyOf(phase.sides[1])},
            PlyRow::Tone::Plain};
}

/// Says by whose evaluations, and how many there are.
QString statusOf(const JudgedLine& line, bool isFutureHidden)
{
    const QString source = words::sourceName(line.source.engine);
    const QString known = words::countText(line.report.positions.known);
    const QString all = words::countText(line.report.positions.of);
    if (isFutureHidden)
        return GameReportPanel::tr("So far, up to the shown move: %1 of %2 positions have an "
                                   "evaluation by %3.")
            .arg(known, all, source);
    if (line.isSoFar)
        return GameReportPanel::tr("So far: %1 of %2 positions have an evaluation by %3.")
            .arg(known, all, source);
    return GameReportPanel::tr("By the evaluations of %1, complete: %2 positions.")
        .arg(source, all);
}

} // namespace

GameReportPanel::GameReportPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_judgements(workspace.judgements),
      m_head(new widgets::PanelHead(QString(),
                                    tr("Winning chances, accuracy and judgements by the formulas "
                                       "that Lichess publishes"),
                                    look, this)),
      m_sources(new QComboBox(this)),
      m_status(new QLabel(this)),
      m_sides(new SideReports(look, this)),
      m_phases(new widgets::PlyTable(tr("Phases of the game"),
                                     {tr("phase"), tr("plies"), tr("White"), tr("Black")}, look,
                                     this)),
      m_loss(new LossPage(workspace, look, this))
{
    m_status->setWordWrap(true);
    m_sources->setAccessibleName(tr("Evaluations of"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(10);
    column->addWidget(m_head);
    column->addWidget(m_sources);
    column->addWidget(m_status);
    column->addWidget(m_sides);
    column->addWidget(m_phases);
    column->addWidget(m_loss);
    column->addStretch();

    connect(m_sources, &QComboBox::activated, this, [this](int index) {
        const auto all = m_judgements.sources();
        if (index >= 0 && index < static_cast<int>(all.size()))
            m_judgements.choose(all[static_cast<std::size_t>(index)]);
    });
    connect(m_sides, &SideReports::pressed, this, &GameReportPanel::goToNext);
    connect(m_sides, &SideReports::pointedAt, this,
            [this](const std::vector<game::Ply>& plies) { m_lit.set(plies); });
    connect(m_phases, &widgets::PlyTable::rowChosen, this, [this](int row) {
        if (const auto ply = m_phases->rows().row(row).ply)
            m_session.cursor().goToPly(*ply);
    });
    showChangesOf(m_judgements, &judgement::Judgements::changed);
    showChangesOf(workspace.engines->choice, &engines::EngineChoice::programChanged);
    showChangesOf(workspace.session, &session::Session::gameChanged);
    showChangesOf(look, &look::Look::textSizeChanged);
}

QString GameReportPanel::status() const
{
    return m_status->text();
}

void GameReportPanel::onHidden()
{
    m_lit.set({});
}

void GameReportPanel::refresh()
{
    const auto& line = m_judgements.line();
    const bool hasGame = m_session.game() != nullptr;
    const bool isJudging = !line && !m_judgements.sources().empty();
    m_head->setPlain(!hasGame    ? tr("Open a game to see how well it was played.")
                     : line      ? tr("How well each side played")
                     : isJudging ? tr("The moves are being judged …")
                                 : tr("This game has no evaluations."));
    showSources();
    m_status->setVisible(hasGame && !isJudging);
    m_status->setText(line ? statusOf(*line, m_session.isFutureHidden())
                           : tr("Moves are judged by evaluations: those in the file, such as "
                                "[%eval 0.21], which Lichess exports with games that were analysed "
                                "there, or those of an engine, whose panel opens with %1.")
                                 .arg(QKeySequence(Qt::Key_E).toString(QKeySequence::NativeText)));
    for (QWidget* part : {static_cast<QWidget*>(m_sides), static_cast<QWidget*>(m_phases)})
        part->setVisible(line != nullptr);
    m_sides->setLine(line);
    showPhases();
    m_loss->setLine(line);
    m_loss->setVisible(m_loss->isPossible() && !isJudging);
}

void GameReportPanel::showSources()
{
    const QSignalBlocker blocker(m_sources);
    m_sources->clear();
    const auto all = m_judgements.sources();
    for (const judgement::ScoreSource& source : all)
        m_sources->addItem(tr("Evaluations of %1").arg(words::sourceName(source.engine)));
    const auto& line = m_judgements.line();
    const auto chosen = line ? std::find(all.begin(), all.end(), line->source) : all.begin();
    m_sources->setCurrentIndex(static_cast<int>(chosen - all.begin()));
    m_sources->setVisible(all.size() > 1);
}

void GameReportPanel::showPhases()
{
    std::vector<PlyRow> rows;
    if (const auto& line = m_judgements.line()) {
        for (const analysis::PhaseReport& phase : line->report.phases)
            rows.push_back(phaseRow(phase));
    }
    m_phases->setRows(std::move(rows));
    const int count = m_phases->rows().rowCount();
    const int row = count > 0 ? m_phases->rowHeight(0) : 0;
    m_phases->setFixedHeight(m_phases->horizontalHeader()->sizeHint().height() + count * row + 4);
}

/// Goes to the next of the plies behind the cursor; behind the last one to the first.
void GameReportPanel::goToNext(const std::vector<Ply>& plies)
{
    if (plies.empty())
        return;
    const auto next = std::upper_bound(plies.begin(), plies.end(), m_session.cursor().ply());
    m_session.cursor().goToPly(next == plies.end() ? plies.front() : *next);
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "game_report",
        [] { return GameReportPanel::tr("&Game report: how well was it played?"); },
        [] { return GameReportPanel::tr("Game report"); },
        "Ctrl+J",
        "report",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Questions,
        QSize(380, 640),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new GameReportPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::game_report

#include "moc_game_report_panel.cpp"
