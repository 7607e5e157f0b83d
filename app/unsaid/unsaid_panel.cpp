#include "app/unsaid/unsaid_panel.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/parts/panel_head.h"
#include "app/parts/words.h"
#include "app/state/study.h"
#include "core/rules/fen.h"

#include <utility>

namespace plyline::unsaid {

using game::Ply;
using replay::Twins;
using replay::Unsaid;

namespace {

/// So many are listed of a file; more would say nothing new.
constexpr int mostListed = 500;
/// While a file is searched.
constexpr qint64 millisBetweenReports = 50;

QString castlingText(const Unsaid& unsaid, const rules::Board& board)
{
    return unsaid.castling.isEmpty()
               ? UnsaidPanel::tr("nobody")
               : QString::fromStdString(rules::fen::writeCastling(board, unsaid.castling));
}

QString timesText(int times)
{
    return times == 1 ? UnsaidPanel::tr("once") : UnsaidPanel::tr("%1 times").arg(times);
}

} // namespace

std::vector<parts::PlyRow> unsaidRows(const state::Session& session, const Unsaid& unsaid)
{
    const auto row = [](const QString& fact, const QString& value) {
        return parts::PlyRow{std::nullopt, {fact, value}, parts::PlyRow::Tone::Event};
    };
    const Ply ply = session.cursor().ply();
    return {
        row(UnsaidPanel::tr("Who is to move"), unsaid.turn == rules::Color::White
                                                   ? UnsaidPanel::tr("White")
                                                   : UnsaidPanel::tr("Black")),
        row(UnsaidPanel::tr("Who may still castle"),
            castlingText(unsaid, session.moment().position.board)),
        row(UnsaidPanel::tr("En passant"), unsaid.enPassant ? parts::squareText(*unsaid.enPassant)
                                                            : UnsaidPanel::tr("not possible")),
        row(UnsaidPanel::tr("How often this position has stood there"),
            timesText(unsaid.repetitions)),
        row(UnsaidPanel::tr("Plies since capture or pawn move"),
            UnsaidPanel::tr("%1 of 100").arg(unsaid.quietPlies)),
        row(UnsaidPanel::tr("Legal moves"), QString::number(unsaid.legalMoves)),
        row(UnsaidPanel::tr("How it came about"),
            ply == Ply() ? UnsaidPanel::tr("start")
                         : UnsaidPanel::tr("%1, event %2")
                               .arg(parts::moveText(session.plies(), ply))
                               .arg(ply.number())),
    };
}

QString twinsText(const Twins& twins)
{
    const Unsaid &a = twins.unsaidFirst, &b = twins.unsaidSecond;
    QStringList differ;
    if (a.turn != b.turn)
        differ << UnsaidPanel::tr("who is to move");
    if (a.castling != b.castling)
        differ << UnsaidPanel::tr("castling");
    if (a.enPassant != b.enPassant)
        differ << UnsaidPanel::tr("en passant");
    if (twins.haveOtherMoves)
        differ << UnsaidPanel::tr("%1 and %2 legal moves").arg(a.legalMoves).arg(b.legalMoves);
    else if (a.repetitions != b.repetitions)
        differ << UnsaidPanel::tr("has stood there %1").arg(timesText(b.repetitions));
    return differ.join(QStringLiteral(", "));
}

UnsaidPanel::UnsaidPanel(state::Session& session, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_facts(new parts::PlyTable(tr("What the rows do not say"),
                                  {tr("not in the rows"), tr("at this ply")}, look, this)),
      m_twins(new parts::PlyTable(tr("Equal rows that are not the same"),
                                  {tr("game"), tr("first"), tr("second"), tr("differ in")}, look,
                                  this)),
      m_title(new QLabel(this)),
      m_search(new QPushButton(this)),
      m_progress(new QProgressBar(this))
{
    m_title->setWordWrap(true);
    m_search->setFocusPolicy(Qt::TabFocus);
    m_progress->setAccessibleName(tr("How much of the file was searched"));
    m_progress->setFixedHeight(14);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_search, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(new parts::PanelHead(
        tr("Rows of piece, x and y do not say everything about a position."),
        tr("Hidden state: what follows from the events and not from the coordinates"), look, this));
    column->addWidget(m_facts, 2);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_twins, 2);

    connect(m_twins, &parts::PlyTable::rowChosen, this, &UnsaidPanel::goTo);
    connect(m_search, &QPushButton::clicked, this, &UnsaidPanel::toggleSearch);
    connect(&session, &state::Session::gameChanged, this, &UnsaidPanel::onGameChanged);
    connect(&session, &state::Session::momentChanged, this, &UnsaidPanel::showFacts);
    onGameChanged();
}

void UnsaidPanel::onGameChanged()
{
    m_unsaid = m_session.replay() ? replay::unsaidOf(*m_session.replay()) : std::vector<Unsaid>();
    showFacts();
    // What was found in the file stays while its games are looked at.
    if (m_isOfFile && m_searched == m_session.index())
        return;
    m_job.stop();
    m_isOfFile = false;
    m_found.clear();
    if (m_session.replay()) {
        for (const Twins& twins : replay::twinsIn(*m_session.replay()))
            m_found.push_back({m_session.cursor().place().game, twins});
    }
    stopSearch();
    showTwins();
}

void UnsaidPanel::showFacts()
{
    const auto ply = static_cast<std::size_t>(m_session.cursor().ply().number());
    m_facts->setRows(ply < m_unsaid.size() ? unsaidRows(m_session, m_unsaid[ply])
                                           : std::vector<parts::PlyRow>());
}

void UnsaidPanel::showTwins()
{
    std::vector<parts::PlyRow> rows;
    for (const Found& one : m_found) {
        rows.push_back({std::nullopt,
                        {QString::number(one.game), tr("ply %1").arg(one.twins.first.number()),
                         tr("ply %1").arg(one.twins.second.number()), twinsText(one.twins)},
                        parts::PlyRow::Tone::Differ});
    }
    const QString none = m_isOfFile ? tr("No two plies of a game of this file have equal rows.")
                                    : tr("No two plies of this game have equal rows.");
    m_title->setText(rows.empty() ? none
                                  : tr("Equal rows, and yet not the same. A click shows the second "
                                       "and pins the first as A."));
    m_twins->setRows(std::move(rows));
}

void UnsaidPanel::goTo(int row)
{
    const Found found = m_found[static_cast<std::size_t>(row)];
    if (found.game != m_session.cursor().place().game) {
        m_session.openGame(found.game, found.twins.second.number());
        if (found.game != m_session.cursor().place().game)
            return; // a large game, which is still being built
    } else if (m_isOfFile) {
        m_session.showLine(game::LineId::main(), found.twins.second);
    }
    m_session.study().pins.pinAAt(found.twins.first);
    m_session.cursor().goToPly(found.twins.second);
}

void UnsaidPanel::toggleSearch()
{
    if (m_job.isRunning()) {
        m_job.stop();
        stopSearch();
    } else {
        searchFile();
    }
}

void UnsaidPanel::stopSearch()
{
    m_progress->hide();
    m_search->setText(tr("Search the file"));
    m_search->setEnabled(m_session.index() != nullptr);
}

void UnsaidPanel::takeFound(const std::vector<Found>& found)
{
    m_found.insert(m_found.end(), found.begin(), found.end());
    if (!found.empty())
        showTwins();
}

/// The main line of every game.
void UnsaidPanel::searchFile()
{
    m_searched = m_session.index();
    m_isOfFile = true;
    m_found.clear();
    showTwins();
    m_title->setText(tr("Searching …"));
    m_progress->setRange(0, m_searched->size());
    m_progress->setValue(0);
    m_progress->show();
    m_search->setText(tr("Cancel"));
    m_job.start(
        [this, index = m_searched](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
            int listed = 0;
            std::vector<Found> found;
            QElapsedTimer sinceTold;
            sinceTold.start();
            for (int number = 1; number <= index->size() && listed < mostListed; ++number) {
                const auto game = state::buildGame(*index, number, stop);
                if (!game)
                    return;
                const replay::Replay replay(game, game::LineId::main());
                for (const Twins& twins : replay::twinsIn(replay)) {
                    if (twins.haveOtherMoves && listed++ < mostListed)
                        found.push_back({number, twins});
                }
                if (sinceTold.elapsed() < millisBetweenReports)
                    continue;
                sinceTold.restart();
                deliver([this, number, found = std::exchange(found, {})] {
                    m_progress->setValue(number);
                    takeFound(found);
                });
            }
            deliver([this, found] {
                takeFound(found);
                stopSearch();
                showTwins();
            });
        });
}

} // namespace plyline::unsaid
