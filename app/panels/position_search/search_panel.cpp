#include "app/panels/position_search/search_panel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "app/kit/widgets/clear_button.h"
#include "app/kit/widgets/focus_hand_on.h"
#include "app/kit/widgets/progress.h"
#include "app/kit/words/numbers.h"
#include "app/model/game_list/game_list.h"
#include "app/panels/position_search/pattern_editor.h"
#include "app/panels/position_search/pattern_text.h"
#include "core/search/search_text.h"

#include <algorithm>

namespace plyline::position_search {

using panels::PanelDescription;

using search::PositionQuery;

namespace {

/// The search follows a cursor that has rested for this long.
constexpr int followMillis = 250;

} // namespace

SearchPanel::SearchPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_list(workspace.list),
      m_study(workspace.study),
      m_shown(new QPushButton(tr("Find the shown position"), this)),
      m_kind(new QComboBox(this)),
      m_text(new QLineEdit(this)),
      m_search(new QPushButton(tr("Search"), this)),
      m_editor(new PatternEditor(look, this)),
      m_mirrored(new QCheckBox(tr("Also mirrored left to right"), this)),
      m_swapped(new QCheckBox(tr("Also with colours swapped"), this)),
      m_variations(new QCheckBox(tr("In variations too"), this)),
      m_filtered(new QCheckBox(tr("Only the games in the list"), this)),
      m_following(new QCheckBox(tr("Follow the board"), this)),
      m_status(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_stop(new QPushButton(tr("Stop"), this)),
      m_results(workspace.session),
      m_moves(workspace.session),
      m_movesView(makeTable(&m_moves, tr("Next moves"))),
      m_resultsView(makeTable(&m_results, tr("Games found")))
{
    m_kind->addItems({tr("Position"), tr("Squares"), tr("Material"), tr("Manoeuvre")});
    m_kind->setAccessibleName(tr("What to search by"));
    m_text->setAccessibleName(tr("What to search for"));
    widgets::addClearButton(*m_text);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setWordWrap(true);
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_filtered->setToolTip(tr("Search only the games that match the filter of the game list, in "
                              "the order of that list."));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_following->setToolTip(
        tr("Search for each position that is shown, so that the next moves start from it"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(followMillis);
    layOut();
    connect(m_following, &QCheckBox::toggled, this, &SearchPanel::followSoon);
    connect(&m_soon, &QTimer::timeout, this, &SearchPanel::searchShownPosition);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    connect(m_editor, &PatternEditor::edited, this,
            [this] { m_text->setText(QString::fromStdString(patternText(m_editor->pattern()))); });
    connect(m_text, &QLineEdit::textChanged, this, &SearchPanel::forget);
    for (QCheckBox* option : {m_mirrored, m_swapped, m_variations, m_filtered})
        connect(option, &QCheckBox::toggled, this, &SearchPanel::askAgain);
    connect(m_editor, &PatternEditor::shownPositionWanted, this, &SearchPanel::takeShownPosition);
    connect(m_text, &QLineEdit::textEdited, this, &SearchPanel::showPattern);
    connect(m_shown, &QPushButton::clicked, this, &SearchPanel::searchShownPosition);
    connect(m_search, &QPushButton::clicked, this, &SearchPanel::searchText);
    connect(m_text, &QLineEdit::returnPressed, this, &SearchPanel::searchText);
    connect(m_stop, &QPushButton::clicked, this, &SearchPanel::stop);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SearchPanel::showKind);
    for (QTableView* view : {m_movesView, m_resultsView})
        view->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_resultsView, &QTableView::clicked, this, &SearchPanel::openMatch);
    connect(m_resultsView, &QTableView::activated, this, &SearchPanel::openMatch);
    connect(m_movesView, &QTableView::clicked, this, &SearchPanel::playMove);
    connect(m_movesView, &QTableView::activated, this, &SearchPanel::playMove);
    connect(&workspace.session.file(), &open_file::OpenFile::indexChanged, this,
            &SearchPanel::forgetOfOtherFile);
    showChangesOf(workspace.session, &session::Session::gameChanged);
    showChangesOf(workspace.study.searchRequest, &study::SearchRequest::made);
    // The filter is part of the question.
    connect(&workspace.list, &game_list::GameList::filterChanged, this, [this] {
        if (m_filtered->isChecked())
            forget();
    });
    widgets::handFocusOn(*this, *m_text);
    showKindTexts();
    forget();
}

void SearchPanel::showPattern()
{
    if (m_editor->isHidden())
        return;
    const std::string text = m_text->text().trimmed().toStdString();
    const auto pattern = search::parsePattern(text);
    if (pattern || text.empty())
        m_editor->setPattern(text.empty() ? search::Pattern() : *pattern);
}

void SearchPanel::takeShownPosition()
{
    if (!m_session.game())
        return;
    m_editor->setPattern(search::Pattern::exactly(m_session.moment().position.board));
    m_text->setText(QString::fromStdString(patternText(m_editor->pattern())));
}

/// Searches only while the panel is visible.
void SearchPanel::refresh()
{
    m_movesView->setVisible(m_hasNextMoves && !m_session.isFutureHidden());
    if (m_study.searchRequest.take())
        searchShownPosition();
    followSoon();
    showFoundPlies();
}

void SearchPanel::onHidden()
{
    m_soon.stop();
    m_study.found.setPlies({});
    markStale();
}

void SearchPanel::followSoon()
{
    if (m_following->isChecked() && m_session.game())
        m_soon.start();
    else
        m_soon.stop();
}

void SearchPanel::searchShownPosition()
{
    m_soon.stop();
    if (!m_session.game())
        return;
    PositionQuery query = PositionQuery::exactly(m_session.moment().position);
    const bool isSame = m_following->isChecked() && m_query == query &&
                        m_index == m_session.file().index() &&
                        m_hasSearchedVariations == m_variations->isChecked();
    m_isTyped = false;
    if (!isSame)
        start(query);
}

void SearchPanel::searchText()
{
    if (m_text->text().trimmed().isEmpty())
        return m_text->setFocus();
    auto query = typedQuery(m_shownKind, m_text->text());
    if (!query) {
        forget();
        return say(query.error());
    }
    query->alsoMirrored = m_mirrored->isChecked();
    query->alsoWithColorsSwapped = m_swapped->isChecked();
    m_isTyped = true;
    start(*query);
}

/// The results are always those of the options that are shown.
void SearchPanel::askAgain()
{
    if (!m_query)
        return;
    if (m_isTyped)
        searchText();
    else
        start(*m_query);
}

void SearchPanel::start(const PositionQuery& query)
{
    const auto index = m_session.file().index();
    if (!index)
        return;
    m_index = index;
    m_query = query;
    m_hasSearchedVariations = m_variations->isChecked();
    m_results.restart(m_session.file().games());
    m_moves.setMoves({});
    const bool isExact = query.isExact() && !query.alsoMirrored && !query.alsoWithColorsSwapped;
    m_hasNextMoves = isExact;
    m_movesView->setVisible(isExact && !m_session.isFutureHidden());
    const search::SearchScope scope{index, m_filtered->isChecked() ? m_list.rows().games : nullptr};
    m_progress->setRange(0, std::max(1, scope.size()));
    widgets::setProgress(*m_progress, 0);
    showRunning(true);
    showFoundPlies();
    search::SearchOptions options;
    options.withNextMoves = isExact;
    options.withVariations = m_hasSearchedVariations;
    m_run.start(
        scope, query, options,
        [this](const std::vector<search::Match>& matches, const search::SearchProgress& progress) {
            take(matches, progress);
        },
        [this](const search::SearchEnd& end, qint64 micros) { finish(end, micros); });
}

void SearchPanel::take(const std::vector<search::Match>& matches,
                       const search::SearchProgress& progress)
{
    m_results.add(matches);
    widgets::setProgress(*m_progress, progress.gamesDone);
    say(tr("%1 found in %2 of %Ln game(s)", nullptr, progress.games)
            .arg(words::countText(progress.matches), words::countText(progress.gamesDone)));
}

void SearchPanel::finish(const search::SearchEnd& end, qint64 micros)
{
    m_moves.setMoves(end.nextMoves.sorted());
    showRunning(false);
    const QString found = m_hasSearchedVariations
                              ? tr("%1 of %Ln game(s), variations too, %2",
                                   "found, in games, the time it took", end.progress.games)
                              : tr("%1 of %Ln game(s), main lines only, %2",
                                   "found, in games, the time it took", end.progress.games);
    say(found.arg(words::countText(end.progress.matches),
                  words::microsText(static_cast<double>(micros))));
}

void SearchPanel::stop()
{
    if (!m_run.isRunning())
        return;
    m_run.stop();
    showRunning(false);
    say(tr("Stopped: %1 found so far").arg(words::countText(m_results.rowCount())));
}

/// If the same file has more games, the results stay.
void SearchPanel::forgetOfOtherFile()
{
    const auto& index = m_session.file().index();
    if (!m_index || !index || index->source() != m_index->source())
        forget();
}

/// Discards the question and its results, which would otherwise stand under another question.
void SearchPanel::forget()
{
    m_run.stop();
    m_index.reset();
    m_query.reset();
    m_results.restart({});
    m_moves.setMoves({});
    m_hasNextMoves = false;
    m_movesView->hide();
    showRunning(false);
    say(QString());
    showFoundPlies();
}

void SearchPanel::showFoundPlies()
{
    std::vector<game::Ply> plies;
    if (m_query && m_session.game())
        plies = search::matchingPlies(*m_session.game(), m_session.cursor().line(), *m_query);
    m_study.found.setPlies(plies);
}

void SearchPanel::openMatch(const QModelIndex& index)
{
    const search::Match& match = m_results.matchAt(index.row());
    m_session.open({match.entry + 1, match.line, game::Ply(match.ply)});
}

/// Steps once if the shown game goes on with this move, else opens the first game that did.
void SearchPanel::playMove(const QModelIndex& index)
{
    const search::NextMove& next = m_moves.move(index.row());
    const auto ply = static_cast<std::size_t>(m_session.cursor().ply().number());
    const rules::Setup& shown = m_session.moment().position;
    if (m_query && m_session.game() && PositionQuery::exactly(shown) == *m_query &&
        ply < m_session.plies().size() && m_session.plies()[ply].san == next.san)
        return m_session.cursor().step(1);
    m_session.open({next.entry + 1, game::LineId::main(), game::Ply(next.ply)});
    m_session.showLine(game::LineId::main(), game::Ply(next.ply));
}

void SearchPanel::showRunning(bool isRunning)
{
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
}

void SearchPanel::say(const QString& text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "position_search",
        [] { return SearchPanel::tr("Search by &position"); },
        [] { return SearchPanel::tr("Search"); },
        "Ctrl+Shift+F",
        "search",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Questions,
        QSize(460, 620),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new SearchPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::position_search

#include "moc_search_panel.cpp"
