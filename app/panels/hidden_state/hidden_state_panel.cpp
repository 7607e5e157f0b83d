#include "app/panels/hidden_state/hidden_state_panel.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/panel_head.h"
#include "app/kit/widgets/progress.h"
#include "app/kit/words/move_label.h"
#include "app/kit/words/names.h"
#include "app/model/study/study.h"
#include "app/panels/shared/moment_words.h"
#include "core/rules/fen.h"

#include <utility>

namespace plyline::hidden_state {

using panels::PanelDescription;

using game::Ply;
using questions::EqualRows;
using questions::HiddenState;

namespace {

/// The most pairs that are listed for a file.
constexpr int mostListed = 500;
/// Time between two reports while a file is searched.
constexpr qint64 millisBetweenReports = 50;

QString castlingText(const HiddenState& state, const rules::Board& board)
{
    return state.castling.isEmpty()
               ? HiddenStatePanel::tr("nobody")
               : QString::fromStdString(rules::fen::writeCastling(board, state.castling));
}

QString timesText(int times)
{
    return HiddenStatePanel::tr("%Ln time(s)", "how often", times);
}

} // namespace

std::vector<widgets::PlyRow> hiddenStateRows(const session::Session& session,
                                             const HiddenState& state)
{
    const auto row = [](const QString& fact, const QString& value) {
        return widgets::PlyRow{std::nullopt, {fact, value}, widgets::PlyRow::Tone::Event};
    };
    const Ply ply = session.cursor().ply();
    return {
        row(HiddenStatePanel::tr("Side to move"), words::sideName(state.turn)),
        row(HiddenStatePanel::tr("Castling rights"),
            castlingText(state, session.moment().position.board)),
        row(HiddenStatePanel::tr("En passant"), state.enPassant
                                                    ? words::squareName(*state.enPassant)
                                                    : HiddenStatePanel::tr("not possible")),
        row(HiddenStatePanel::tr("How often this position has occurred"),
            timesText(state.repetitions)),
        row(HiddenStatePanel::tr("Plies since capture or pawn move"),
            HiddenStatePanel::tr("%1 of 100").arg(state.quietPlies)),
        row(HiddenStatePanel::tr("Legal moves"), QString::number(state.legalMoves)),
        row(HiddenStatePanel::tr("Move that led here"),
            ply == Ply() ? words::startLabel()
                         : HiddenStatePanel::tr("%1, event %2")
                               .arg(shared::moveText(session.plies(), ply))
                               .arg(ply.number())),
    };
}

QString equalRowsText(const EqualRows& rows)
{
    const HiddenState &a = rows.firstState, &b = rows.secondState;
    QStringList differ;
    if (a.turn != b.turn)
        differ << HiddenStatePanel::tr("side to move");
    if (a.castling != b.castling)
        differ << HiddenStatePanel::tr("castling");
    if (a.enPassant != b.enPassant)
        differ << HiddenStatePanel::tr("en passant");
    if (rows.haveOtherMoves)
        differ << HiddenStatePanel::tr("%1 and %2 legal moves").arg(a.legalMoves).arg(b.legalMoves);
    else if (a.repetitions != b.repetitions)
        differ << HiddenStatePanel::tr("has occurred %1").arg(timesText(b.repetitions));
    return differ.join(QStringLiteral(", "));
}

HiddenStatePanel::HiddenStatePanel(workspace::Workspace& workspace, look::Look& look,
                                   QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_facts(new widgets::PlyTable(tr("What the rows do not say"),
                                    {tr("not in the rows"), tr("at this ply")}, look, this)),
      m_equalRows(new widgets::PlyTable(tr("Equal rows, different positions"),
                                        {tr("game"), tr("first"), tr("second"), tr("differ in")},
                                        look, this)),
      m_title(new QLabel(this)),
      m_search(new QPushButton(this)),
      m_progress(new QProgressBar(this))
{
    m_title->setWordWrap(true);
    m_search->setFocusPolicy(Qt::TabFocus);
    m_progress->setAccessibleName(tr("Progress of searching the file"));
    m_progress->setFixedHeight(14);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_search, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(new widgets::PanelHead(
        tr("Rows of piece, x and y do not say everything about a position."),
        tr("Hidden state: what follows from the events and not from the coordinates"), look, this));
    column->addWidget(m_facts, 2);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_equalRows, 2);

    connect(m_equalRows, &widgets::PlyTable::rowChosen, this, &HiddenStatePanel::goTo);
    connect(m_search, &QPushButton::clicked, this, &HiddenStatePanel::toggleSearch);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    showChangesOf(workspace.session, &session::Session::gameChanged);
    stopSearch();
}

void HiddenStatePanel::refresh()
{
    if (m_line != m_session.replay())
        readLine();
    showFacts();
}

/// Examines the moves in a job, because the line may be long.
void HiddenStatePanel::readLine()
{
    m_line = m_session.replay();
    m_states.clear();
    m_reading.stop();
    // What was found in the file stays while its games are opened.
    const bool isOfFile = m_isOfFile && m_searched.index() == m_session.file().index();
    if (!isOfFile) {
        m_job.stop();
        m_isOfFile = false;
        m_found.clear();
        stopSearch();
        showEqualRows();
    }
    if (!m_line)
        return;
    m_reading.start([this, line = m_line, game = m_session.cursor().place().game](
                        const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        // Shared, so that long results are not copied in the GUI thread.
        const auto states =
            std::make_shared<std::vector<HiddenState>>(questions::hiddenStatesOf(*line, stop));
        const auto equal = std::make_shared<std::vector<Found>>();
        for (const EqualRows& rows : questions::equalRowsIn(*line, stop))
            equal->push_back({game, rows});
        deliver([this, states, equal] { takeLine(std::move(*states), std::move(*equal)); });
    });
}

void HiddenStatePanel::takeLine(std::vector<HiddenState> states, std::vector<Found> equal)
{
    m_states = std::move(states);
    showFacts();
    if (m_isOfFile)
        return;
    m_found = std::move(equal);
    showEqualRows();
}

void HiddenStatePanel::showFacts()
{
    const auto ply = static_cast<std::size_t>(m_session.cursor().ply().number());
    m_facts->setRows(ply < m_states.size() ? hiddenStateRows(m_session, m_states[ply])
                                           : std::vector<widgets::PlyRow>());
}

void HiddenStatePanel::showEqualRows()
{
    const auto row = [this](int number) {
        const Found& one = m_found[static_cast<std::size_t>(number)];
        const bool isToCome = m_session.isFutureHidden() &&
                              one.game == m_session.cursor().place().game &&
                              one.rows.second > m_session.cursor().ply();
        if (isToCome)
            return widgets::PlyRow{
                std::nullopt, {QString::number(one.game)}, widgets::PlyRow::Tone::Plain};
        return widgets::PlyRow{
            std::nullopt,
            {QString::number(one.game), tr("ply %1").arg(one.rows.first.number()),
             tr("ply %1").arg(one.rows.second.number()), equalRowsText(one.rows)},
            widgets::PlyRow::Tone::Differ};
    };
    const QString none = m_isOfFile ? tr("No two plies of a game of this file have equal rows.")
                                    : tr("No two plies of this game have equal rows.");
    m_title->setText(m_found.empty()
                         ? none
                         : tr("These plies have equal rows and are different positions. A click "
                              "shows the second and pins the first as A."));
    m_equalRows->setRows({static_cast<int>(m_found.size()), row});
}

void HiddenStatePanel::goTo(int row)
{
    const Found found = m_found[static_cast<std::size_t>(row)];
    const game::LineId line = m_isOfFile ? game::LineId::main() : m_session.cursor().line();
    m_session.open({found.game, line, found.rows.second});
    // A large game is still being built; nothing is pinned then.
    if (m_session.cursor().place().game == found.game)
        m_study.pins.pinAAt(found.rows.first);
}

void HiddenStatePanel::toggleSearch()
{
    if (m_job.isRunning()) {
        m_job.stop();
        stopSearch();
    } else {
        searchFile();
    }
}

void HiddenStatePanel::stopSearch()
{
    m_progress->hide();
    m_search->setText(tr("Search the file"));
    m_search->setEnabled(m_session.file().index() != nullptr);
}

void HiddenStatePanel::takeFound(const std::vector<Found>& found)
{
    m_found.insert(m_found.end(), found.begin(), found.end());
    if (!found.empty())
        showEqualRows();
}

/// Searches the main line of every game.
void HiddenStatePanel::searchFile()
{
    m_searched = m_session.file().games();
    m_isOfFile = true;
    m_found.clear();
    showEqualRows();
    m_title->setText(tr("Searching …"));
    m_progress->setRange(0, m_searched.size());
    widgets::setProgress(*m_progress, 0);
    m_progress->show();
    m_search->setText(tr("Cancel"));
    m_job.start(
        [this, games = m_searched](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
            int listed = 0;
            std::vector<Found> found;
            QElapsedTimer sinceTold;
            sinceTold.start();
            for (int number = 1; number <= games.size() && listed < mostListed; ++number) {
                const auto game = games.game(number, stop);
                if (!game)
                    return;
                const replay::Replay replay(game, game::LineId::main(),
                                            replay::Replay::defaultInterval, stop);
                if (stop.stop_requested())
                    return;
                for (const EqualRows& rows : questions::equalRowsIn(replay, stop)) {
                    if (rows.haveOtherMoves && listed++ < mostListed)
                        found.push_back({number, rows});
                }
                if (sinceTold.elapsed() < millisBetweenReports)
                    continue;
                sinceTold.restart();
                deliver([this, number, found = std::exchange(found, {})] {
                    widgets::setProgress(*m_progress, number);
                    takeFound(found);
                });
            }
            deliver([this, found] {
                takeFound(found);
                stopSearch();
                showEqualRows();
            });
        });
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "hidden_state",
        [] { return HiddenStatePanel::tr("What the &table cannot say"); },
        [] { return HiddenStatePanel::tr("Not in the table"); },
        "Ctrl+4",
        "hidden",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Laboratories,
        QSize(420, 560),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new HiddenStatePanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::hidden_state

#include "moc_hidden_state_panel.cpp"
