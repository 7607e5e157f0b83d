#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/open_file/facts_pass.h"
#include "app/model/open_file/file_games.h"
#include "app/model/open_file/game_file.h"
#include "app/model/open_file/game_host.h"
#include "app/model/open_file/opening_names.h"
#include "app/model/open_file/reading.h"
#include "core/followed/stream_error.h"
#include "core/streams/gap_patience.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::open_file {

struct StreamStatus;

/// The open file: its index, its games, how far it is read, and how it grows. A stream of events is
/// a file whose text is made of what arrives. Works in jobs and shows nothing itself. GUI thread.
class OpenFile : public QObject
{
    Q_OBJECT

public:
    explicit OpenFile(QObject* parent = nullptr);
    ~OpenFile() override;

    /// Sets the object that shows the games; it must live at least as long. Call once, before
    /// opening anything.
    void setHost(GameHost& host) { m_host = &host; }

    /// Null before a file is open. For a file that takes long to read, the first games come soon
    /// and the index then grows. Until the first games are found, it is the index of the file
    /// before.
    [[nodiscard]] const std::shared_ptr<const index::GameIndex>& index() const
    {
        return m_games.index();
    }
    [[nodiscard]] const FileGames& games() const { return m_games; }
    /// Returns the facts that the second pass found for entry i (0-based); plies is -1 while
    /// unknown.
    [[nodiscard]] index::EntryFacts facts(int entry) const;
    /// Makes the second pass read these entries next.
    void preferFacts(std::vector<int> entries);
    /// Empty for pasted text; the address of a topic.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// The name that the window's title shows.
    [[nodiscard]] const QString& title() const { return m_title; }
    /// Whether entry i (0-based) is lost because the file was cut short since it was read.
    [[nodiscard]] bool isLost(int entry) const;
    /// Sets how many bytes are left of a file that was cut short; none when all are there.
    void setBytesLeft(std::optional<std::int64_t> bytes);
    [[nodiscard]] bool isReading() const { return m_isReading; }
    /// How the stream stands that is being opened, or that is open; null if there is none.
    [[nodiscard]] const StreamStatus* stream() const;
    /// How far reading has come; empty when no file is being read.
    [[nodiscard]] const Reading& reading() const { return m_reading; }
    /// Sets whether the indexes of large files are cached for the next time.
    void setListsKept(bool areKept);
    /// Returns whether they are, now and later; any thread may read it.
    [[nodiscard]] std::shared_ptr<const std::atomic<bool>> areListsKept() const
    {
        return m_facts.kept();
    }
    /// Deletes the cached indexes, and the trees beside them.
    static void forgetLists();
    /// Applies to files that are opened from now on.
    void setPace(const ReadingPace& pace) { m_pace = pace; }
    /// Sets how long a game waits for an event before it has a gap, in streams that are opened from
    /// now on.
    void setGapPatience(std::chrono::milliseconds patience) { m_gapPatience = patience; }
    /// Sets where the names of openings come from in files that are opened from now on.
    void setOpeningFiles(const analysis::OpeningFiles& files);
    [[nodiscard]] const std::shared_ptr<OpeningNames>& openingNames() const { return m_openings; }

public Q_SLOTS:
    /// Reads the file in the background and shows `game`, counted from 1, at `ply`. The address of
    /// a topic (followed::StreamAddress), or a file of events, is followed until another is open;
    /// what arrives after its first end comes with grew().
    void open(const QString& path, int game = 1, int ply = 0);
    /// Opens PGN text, or a single FEN or EPD. `title` is the name in the window's title.
    void openText(const QString& text, const QString& title, int game = 1, int ply = 0);
    /// Reads what was added to the file: appended text, or the file written anew with all its games
    /// and more moves. The playhead stays if it can. Then emits grew() or notReadOn().
    /// `hasSettled`: reads the last word too. Returns false, and does nothing, if no file is open
    /// or it is still being read.
    bool readOn(bool hasSettled = false);
    /// Stops reading. Games that were found stay; if there are none, the file before stays open.
    void cancelReading();

Q_SIGNALS:
    void readingChanged();
    /// Emitted when another file was opened, or the same one read again. More games may follow.
    void indexChanged();
    /// Emitted when more games of the file were found, or when all are found. Earlier games keep
    /// their numbers; only the last of them may have changed.
    void indexGrown();
    /// Emitted after readOn(): earlier games have `events` more, and `games` follow them.
    void grew(int events, int games);
    /// Emitted when reading was cancelled after some games were found; the index has those games.
    void cutShort();
    /// Emitted when the facts of these entries (0-based, inclusive) became known.
    void factsChanged(int first, int last);
    /// Emitted when isLost() may return other values.
    void gamesLost();
    /// Emitted when a file or text could not be opened, and what was open stays; or when a packed
    /// file was opened only in part.
    void failed(const plyline::Error& error);
    /// Emitted when readOn() failed, and what is open stays. FileChanged: the file has other
    /// content, and is not followed if it is a stream. Cancelled: the file is just being written.
    void notReadOn(const plyline::Error& error);
    /// Emitted when stream() returns another status.
    void streamChanged();
    /// Emitted when a topic could not be opened, or cannot be read any more; what is open stays.
    void topicFailed(const QString& address, const plyline::kafka::KafkaError& error);

private:
    /// What was asked to be opened.
    struct Asked
    {
        QString path;
        QString title;
        game::Place place;
    };
    using Load = std::function<Expected<GameFile, Error>(const GameRequest&, const std::stop_token&,
                                                         const ReadingListener&)>;

    /// A stream, and how much of it the index has.
    struct Stream;

    [[nodiscard]] GameRequest requestFor(const Asked& asked) const;
    void load(Load load, const Asked& asked);
    void follow(const Asked& asked);
    void takeStreamed();
    void takeFirstGames();
    void takeMoreGames();
    void onStreamFailed(const followed::StreamError& error);
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
    std::optional<std::int64_t> m_bytesLeft; ///< None while all bytes are there.
    bool m_areListsKept = true;
    bool m_isReading = false;
    bool m_isPartlyThere = false; ///< The first games of the file that is being read are in use.
    Reading m_reading;
    ReadingPace m_pace;
    std::chrono::milliseconds m_gapPatience = streams::gapPatience;
    std::shared_ptr<OpeningNames> m_openings = std::make_shared<OpeningNames>();
    QElapsedTimer m_readingTime;
    FactsPass m_facts;
    std::unique_ptr<Stream> m_coming;   ///< The stream that is being opened.
    std::unique_ptr<Stream> m_followed; ///< The stream that is open.
    jobs::Job m_loading; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::open_file
