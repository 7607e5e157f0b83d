#include "app/shell/linking/link_opening.h"

#include <QtCore/QFileInfo>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QUrl>

#include "app/model/links/content.h"
#include "app/panels/timeline/timeline_zoom.h"
#include "app/shell/linking/link_words.h"
#include "app/shell/linking/linked_file.h"
#include "app/shell/linking/linked_moment.h"
#include "app/shell/linking/linked_view.h"
#include "app/shell/linking/uris.h"
#include "app/shell/stage/stage.h"

#include <algorithm>
#include <utility>

namespace plyline::linking {

using game::LineId;
using game::Place;
using links::Link;
using links::ReadLink;
using opening::Opening;
using session::Session;

namespace {

/// How long a search may take before it is told.
constexpr int longSearchMillis = 300;

/// A path as part of a sentence: on one line, and not so long that it hides the rest.
QString pathText(const QString& path)
{
    constexpr qsizetype most = 120;
    const QString text = path.simplified();
    return text.size() <= most ? text : u'…' + text.right(most);
}

} // namespace

LinkOpening::LinkOpening(const WindowParts& parts, Opening& opening, settings::Settings& settings,
                         QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_session(parts.workspace.session),
      m_opening(opening),
      m_settings(settings)
{
    connect(&opening, &Opening::started, this, [this] {
        if (!m_isBeginning)
            cancel();
    });
    connect(&opening, &Opening::linkGiven, this, &LinkOpening::open);
    connect(&opening, &Opening::refused, this, [this] {
        if (m_step == Step::Reading && !m_opening.isOpening() && !m_isAdopted)
            cancel();
    });
    connect(&opening, &Opening::changed, this,
            [this] { m_isAdopted = m_isAdopted || !m_opening.isOpening(); });
    // Queued: in the middle of a change nothing else may be opened.
    connect(&opening, &Opening::changed, this, &LinkOpening::proceed, Qt::QueuedConnection);
    connect(&m_session, &Session::gameChanged, this, &LinkOpening::proceed, Qt::QueuedConnection);
    connect(&m_session, &Session::loadingChanged, this, &LinkOpening::proceed,
            Qt::QueuedConnection);
    m_longSearch.setSingleShot(true);
    m_longSearch.setInterval(longSearchMillis);
    connect(&m_longSearch, &QTimer::timeout, this, &LinkOpening::sayThatItTakesLong);
}

void LinkOpening::cancel()
{
    m_step = Step::None;
    m_askedPath.reset();
    endSearch();
}

void LinkOpening::open(const QString& text)
{
    const auto read = links::parseLink(text.trimmed());
    if (const auto* error = std::get_if<links::LinkError>(&read)) {
        cancel();
        Q_EMIT refused(sentence(*error));
        return;
    }
    m_isTyped = false;
    begin(std::get<ReadLink>(read));
}

void LinkOpening::openPath(const ReadLink& path)
{
    m_isTyped = true;
    begin(path);
}

void LinkOpening::openUris(const QStringList& uris)
{
    if (uris.isEmpty())
        return;
    if (const auto topic = topicIn(uris.front())) {
        cancel();
        m_opening.openPath(topic->address, topic->game, topic->ply);
        return;
    }
    const QUrl url(uris.front());
    if (!url.isLocalFile())
        return open(uris.front());
    if (url.hasFragment())
        return openPath(links::parsePath(url.toLocalFile(), url.fragment(QUrl::FullyEncoded)));
    cancel();
    m_opening.openPath(url.toLocalFile());
}

void LinkOpening::begin(const ReadLink& read)
{
    cancel();
    m_read = read;
    m_notes.clear();
    m_linkedNumber.reset();
    if (const QString ignored = ignoredText(read); !ignored.isEmpty())
        note(ignored);
    Q_EMIT started();
    const auto& where = read.link.where;
    if (const auto* game = std::get_if<links::TextPlace>(&where)) {
        m_number = 0;
        m_step = Step::Reading;
        m_isAdopted = false;
        const QScopedValueRollback beginning(m_isBeginning, true);
        return m_opening.openLinked(QString::fromUtf8(game->pgn), tr("Game of a link"));
    }
    const auto* file = std::get_if<links::FilePlace>(&where);
    if (!file) {
        m_step = Step::Searching;
        return search();
    }
    const LinkedFile found = linkedFile(file->path);
    switch (found.kind) {
    case LinkedFile::Kind::NotThere:
        return Q_EMIT refused(
            tr("The link leads to %1, which is not there.").arg(pathText(found.path)));
    case LinkedFile::Kind::NotAFile:
        return Q_EMIT refused(
            tr("The link leads to %1, which is not a file.").arg(pathText(found.path)));
    case LinkedFile::Kind::OutsideHome:
        if (!m_isTyped) {
            m_askedPath = found.path;
            return Q_EMIT asked(tr("The link leads to %1, which is outside your home folder.")
                                    .arg(pathText(found.path)));
        }
        break;
    case LinkedFile::Kind::InHome:
        break;
    }
    openFile(m_isTyped ? QFileInfo(file->path).absoluteFilePath() : found.path);
}

void LinkOpening::confirm()
{
    if (const auto path = std::exchange(m_askedPath, std::nullopt))
        openFile(*path);
}

void LinkOpening::openFile(const QString& path)
{
    const Place& place = m_read.link.place;
    m_number = 0;
    m_step = Step::Reading;
    m_isAdopted = m_opening.openedPath() == path && !m_opening.isOpening();
    if (m_isAdopted)
        return proceed();
    const QScopedValueRollback beginning(m_isBeginning, true);
    const bool hasGame = place.game > 0;
    m_opening.openPath(path, hasGame ? std::optional(place.game) : std::nullopt,
                       hasGame ? std::optional(place.ply.number()) : std::nullopt);
}

void LinkOpening::proceed()
{
    switch (m_step) {
    case Step::None:
        break;
    case Step::Reading:
        if (m_isAdopted && m_session.wholeGame() && !m_session.awaitedGame())
            checkGame();
        break;
    case Step::Searching:
        search();
        break;
    case Step::Going:
        arrive();
        break;
    }
}

/// Shows the game of the link's number, and looks whether it is the linked one.
void LinkOpening::checkGame()
{
    const Link& link = m_read.link;
    const int shown = m_session.cursor().place().game;
    const int games = m_session.file().games().size();
    const int wanted = link.place.game == 0 ? shown : std::clamp(link.place.game, 1, games);
    if (shown != wanted) {
        if (std::exchange(m_number, wanted) != wanted) // it may take a while
            m_session.open({wanted, LineId::main(), link.place.ply});
        return;
    }
    if (!link.content || links::hasContent(*m_session.wholeGame(), *link.content)) {
        if (link.place.game > games)
            note(tr("There are only %Ln game(s), so the last one is shown.", nullptr, games));
        return goTo(wanted);
    }
    m_step = Step::Searching;
    search();
}

/// Searches as soon as all games of the open file are known.
void LinkOpening::search()
{
    if (m_session.file().isReading() || m_isSearching)
        return;
    const bool isAnywhere = std::holds_alternative<links::ContentPlace>(m_read.link.where);
    QStringList files = isAnywhere ? m_settings.recentFiles() : QStringList();
    files.removeAll(m_session.file().path());
    m_isSearching = true;
    m_longSearch.start();
    m_searching.start([this, open = m_session.file().games(), files,
                       content = *m_read.link.content](const std::stop_token& stop,
                                                       const jobs::Job::Deliver& deliver) {
        const auto found = findGame(open, files, content, stop);
        if (!stop.stop_requested())
            deliver([this, found] { onSearched(found); });
    });
}

void LinkOpening::sayThatItTakesLong()
{
    const bool isAnywhere = std::holds_alternative<links::ContentPlace>(m_read.link.where);
    m_searchText =
        isAnywhere ? tr("The open and recent files are searched for the game.")
                   : tr("%1 is searched for the game of the link.").arg(m_session.file().title());
    Q_EMIT searchTakesLong(m_searchText);
}

void LinkOpening::endSearch()
{
    m_isSearching = false;
    m_searching.stop();
    m_longSearch.stop();
    if (!m_searchText.isEmpty())
        Q_EMIT searchEnded(std::exchange(m_searchText, QString()));
}

void LinkOpening::stopSearching()
{
    if (m_isSearching)
        onSearched(std::nullopt);
}

void LinkOpening::onSearched(const std::optional<FoundGame>& found)
{
    endSearch();
    const Link& link = m_read.link;
    const bool isAnywhere = std::holds_alternative<links::ContentPlace>(link.where);
    if (!found && isAnywhere) {
        m_step = Step::None;
        return Q_EMIT refused(
            tr("The game of the link was found neither in the open file nor in a recent one."));
    }
    if (!found) {
        const int shown = m_session.cursor().place().game;
        note(tr("Game %1 is not the one that was linked, or it has changed; the linked one was "
                "not found.")
                 .arg(shown));
        return goTo(shown);
    }
    m_linkedNumber = std::exchange(m_read.link.place.game, found->number);
    if (!found->path.isEmpty()) {
        note(tr("Found in %1 as game %2.")
                 .arg(QFileInfo(found->path).fileName())
                 .arg(found->number));
        return openFile(found->path);
    }
    note(tr("Found by its content: it is game %1 now.").arg(found->number));
    goTo(found->number);
}

void LinkOpening::goTo(int number)
{
    m_step = Step::Going;
    m_number = number;
    const Place& place = m_read.link.place;
    m_session.open({number, place.line, place.ply});
    arrive(); // does nothing if the place has been shown by then, or is still being prepared
}

void LinkOpening::arrive()
{
    const Link link = m_read.link;
    const session::Cursor& cursor = m_session.cursor();
    const bool hasLine = m_session.whole().hasLine(link.place.line);
    if (m_step != Step::Going || cursor.place().game != m_number ||
        (hasLine && cursor.line() != link.place.line))
        return;
    m_step = Step::None;
    m_notes += showLinkedMoment(m_parts, link, m_linkedNumber);
    if (link.view)
        m_parts.stage.setView(viewOf(*link.view));
    if (link.axis)
        m_parts.zoom.setKind(axisOf(*link.axis));
    if (!m_isTyped || link.isFlipped)
        m_parts.look.setFlipped(link.isFlipped);
    Q_EMIT shown(m_notes.join(u' '));
}

} // namespace plyline::linking

#include "moc_link_opening.cpp"
