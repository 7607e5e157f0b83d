#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include "app/model/jobs/job.h"
#include "app/shell/linking/content_search.h"
#include "app/shell/linking/link_maker.h"
#include "app/shell/opening/opening.h"
#include "app/shell/settings/settings.h"

#include <cstdint>
#include <optional>

namespace plyline::linking {

/// Opens what links and paths with a moment lead to. A link is text from anybody: all that opening
/// it does is to read a local file and show a moment of it. A file outside the home folder is asked
/// about first. If the game of that number is another one, the linked game is searched for by its
/// content. The latest call counts; opening anything else ends it.
class LinkOpening : public QObject
{
    Q_OBJECT

public:
    LinkOpening(const WindowParts& parts, opening::Opening& opening, settings::Settings& settings,
                QObject* parent = nullptr);

    /// Whether the linked game is being searched for.
    [[nodiscard]] bool isSearching() const { return m_isSearching; }

public Q_SLOTS:
    /// Opens "plyline:...".
    void open(const QString& text);
    /// Opens a path that a person gave, as in parsePath(). It is not asked about.
    void openPath(const plyline::links::ReadLink& path);
    /// Opens what another start of the program hands over: links, and "file:" addresses with the
    /// fragment of a link. Only the first one is opened.
    void openUris(const QStringList& uris);
    /// Opens the file that was asked about.
    void confirm();
    /// Stops searching and shows what was found by number.
    void stopSearching();

Q_SIGNALS:
    /// Emitted when opening begins.
    void started();
    /// Emitted with a sentence if a link leads nowhere.
    void refused(const QString& sentence);
    /// Emitted with a question to which confirm() is the answer yes.
    void asked(const QString& sentence);
    /// Emitted with a sentence when a search for the game takes a while; stopSearching() ends it.
    void searchTakesLong(const QString& sentence);
    /// Emitted with the same sentence when that search has ended.
    void searchEnded(const QString& sentence);
    /// Emitted when the moment is shown, with what of the link could not be followed; may be empty.
    void shown(const QString& notes);

private:
    enum class Step : std::uint8_t { None, Reading, Searching, Going };

    void begin(const links::ReadLink& read);
    void openFile(const QString& path);
    void cancel();
    void proceed();
    void checkGame();
    void search();
    void sayThatItTakesLong();
    void endSearch();
    void onSearched(const std::optional<FoundGame>& found);
    void goTo(int number);
    void arrive();
    void note(const QString& sentence) { m_notes << sentence; }

    WindowParts m_parts;
    session::Session& m_session;
    opening::Opening& m_opening;
    settings::Settings& m_settings;
    links::ReadLink m_read;
    QStringList m_notes;
    Step m_step = Step::None;
    bool m_isTyped = false;
    bool m_isBeginning = false; ///< This object itself is opening a file.
    bool m_isAdopted = false;   ///< The file that was to be opened is the open one.
    bool m_isSearching = false;
    QString m_searchText; ///< What searchTakesLong() has said; empty if it has not.
    QTimer m_longSearch;
    int m_number = 0;                  ///< Of the game that is being shown.
    std::optional<int> m_linkedNumber; ///< Of the game when it was linked, if it is another now.
    std::optional<QString> m_askedPath;
    jobs::Job m_searching; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::linking
