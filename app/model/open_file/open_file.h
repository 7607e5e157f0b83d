#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/open_file/facts_pass.h"
#include "app/model/open_file/file_games.h"
#include "app/model/open_file/game_file.h"
#include "app/model/open_file/game_host.h"
#include "app/model/open_file/reading.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::open_file {

/// The file that is open: its index, its games, how far it is read, and how it grows. Works through
/// jobs; shows nothing itself. GUI thread.
class OpenFile : public QObject
{
    Q_OBJECT

public:
    explicit OpenFile(QObject* parent = nullptr);
    ~OpenFile() override;

    /// Who shows its games; lives at least as long. Call once, before anything is opened.
    void setHost(GameHost& host) { m_host = &host; }

    /// Null before a file is open. The first games of a file that takes long to read come soon;
    /// then this grows. Until they are there it is the index of the file before.
    [[nodiscard]] const std::shared_ptr<const index::GameIndex>& index() const
    {
        return m_games.index();
    }
    [[nodiscard]] const FileGames& games() const { return m_games; }
    /// The second pass's facts of entry i (0-based); plies -1 while not known.
    [[nodiscard]] index::EntryFacts facts(int entry) const;
    /// The second pass looks at these entries next.
    void preferFacts(std::vector<int> entries);
    [[nodiscard]] const QString& path() const { return m_path; }   ///< Empty for pasted text.
    [[nodiscard]] const QString& title() const { return m_title; } ///< For the window's title.
    /// Whether entry i (0-based) has gone from a file that was cut short since it was read.
    [[nodiscard]] bool isLost(int entry) const;
    /// Bytes left of the file; none when all are there.
    void setBytesLeft(std::optional<std::int64_t> bytes);
    [[nodiscard]] bool isReading() const { return m_isReading; }
    /// While a file is read; empty otherwise.
    [[nodiscard]] const Reading& reading() const { return m_reading; }
    /// Whether the lists of large files stay for the next time they are opened.
    void setListsKept(bool areKept);
    /// Removes the kept lists.
    static void forgetLists();
    /// For the files that are opened from now on.
    void setPace(const ReadingPace& pace) { m_pace = pace; }

public Q_SLOTS:
    /// Reads the file in the background; `game` counts from 1.
    void open(const QString& path, int game = 1, int ply = 0);
    /// Opens PGN text, or a FEN alone. `title` names it in the window.
    void openText(const QString& text, const QString& title, int game = 1, int ply = 0);
    /// Reads on what was written into the file since: behind what was read, or anew with all its
    /// games and more moves. The playhead stays where it can. Then grew or notReadOn. `hasSettled`:
    /// also the last word. Returns false where that has to wait: nothing is open, or it is still
    /// being read.
    bool readOn(bool hasSettled = false);
    /// Reads no further: games that were found stay, and without any, what was open before.
    void cancelReading();

Q_SIGNALS:
    void readingChanged();
    /// Another file, or the same one read again. There may be more of it.
    void indexChanged();
    /// More games of the same file, or it is known that these are all. Those that were there keep
    /// their numbers; only the last can say more than before.
    void indexGrown();
    /// A growing file was read on: `events` came to the games that there were, `games` behind them.
    void grew(int events, int games);
    /// Reading was given up when some games were there: they are those of the index.
    void cutShort();
    /// Facts of these entries (0-based, inclusive) became known.
    void factsChanged(int first, int last);
    /// What isLost() says is new.
    void gamesLost();
    /// A file or text could not be opened; what was open stays. Or a packed file has been opened,
    /// but not all of it.
    void failed(const plyline::Error& error);
    /// After readOn, what is open stays: FileChanged where something else is in the file, Cancelled
    /// where it is in the middle of being written.
    void notReadOn(const plyline::Error& error);

private:
    /// What somebody wants to see.
    struct Asked
    {
        QString path;
        QString title;
        game::Place place;
    };
    using Load = std::function<Expected<GameFile, Error>(const GameRequest&, const std::stop_token&,
                                                         const ReadingListener&)>;

    void load(Load load, const Asked& asked);
    void onFound(const GameFile& file, const Asked& asked);
    void adopt(const GameFile& file, const Asked& asked);
    void grow(std::shared_ptr<const index::GameIndex> index,
              std::shared_ptr<const analysis::PreparedGame> shown);
    [[nodiscard]] bool isShownOther(const index::GameIndex& before) const;
    void setReading(bool isReading);

    GameHost* m_host = nullptr;
    FileGames m_games;
    QString m_path;
    QString m_title;
    std::optional<std::int64_t> m_bytesLeft; ///< None while all are there.
    bool m_areListsKept = true;
    bool m_isReading = false;
    bool m_isPartlyThere = false; ///< The games so far of what is being read are adopted.
    Reading m_reading;
    ReadingPace m_pace;
    QElapsedTimer m_readingTime;
    FactsPass m_facts;
    jobs::Job m_loading; ///< Last: gone before what it delivers to.
};

} // namespace plyline::open_file
