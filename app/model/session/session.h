#pragma once

#include <QtCore/QObject>

#include "app/model/open_file/game_file.h"
#include "app/model/open_file/reading.h"
#include "app/model/session/cursor.h"
#include "app/model/session/forks.h"
#include "app/model/session/moment.h"
#include "app/model/session/ply_facts.h"
#include "core/game/ending.h"
#include "core/index/game_index.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::session {

class GameList;
struct Study;

/// The opened file, its games, the opened game and what follows from the cursor. GUI thread; works
/// through jobs. When one thing changes with another (a file brings a game, a game a moment), all
/// of it is in place before the first signal, and the signals come in this order: Cursor::moved,
/// indexChanged or indexGrown, gameChanged, momentChanged, storeChanged, fileGrew.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    // The file
    /// Null before a file is open. The first games of a file that takes long to read come soon;
    /// then this grows. Until they are there it is that of the file before.
    [[nodiscard]] const std::shared_ptr<const index::GameIndex>& index() const { return m_index; }
    /// The second pass's facts of entry i (0-based); plies -1 while not known.
    [[nodiscard]] index::EntryFacts facts(int entry) const;
    /// The second pass looks at these entries next.
    void preferFacts(std::vector<int> entries);
    [[nodiscard]] const QString& filePath() const { return m_filePath; } ///< Empty for pasted text.
    [[nodiscard]] QString fileTitle() const; ///< For the window's title.
    /// Whether entry i (0-based) has gone from a file that was cut short since it was read.
    [[nodiscard]] bool isLost(int entry) const;
    /// So many bytes are left of the file; none: all of them.
    void setBytesLeft(std::optional<std::int64_t> bytes);
    /// While a file is read and indexed, or a large game is built.
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// While a file is read.
    [[nodiscard]] const open_file::Reading& reading() const { return m_reading; }
    /// The game that was asked for and that reading has not come to; another one is shown.
    [[nodiscard]] std::optional<int> awaitedGame() const;
    /// Whether the lists of large files stay for the next time they are opened.
    void setListsKept(bool areKept);
    /// Those that are there go.
    static void forgetLists();
    /// Of the files that are opened from now on.
    void setPace(const open_file::ReadingPace& pace) { m_pace = pace; }

    // The game
    [[nodiscard]] Cursor& cursor() { return m_cursor; }
    [[nodiscard]] const Cursor& cursor() const { return m_cursor; }
    /// Null while no game is open.
    [[nodiscard]] const std::shared_ptr<const game::Game>& game() const { return m_game; }
    [[nodiscard]] const replay::Replay* replay() const { return m_replay.get(); }
    /// The same, to be kept when another line or game is shown.
    [[nodiscard]] const std::shared_ptr<const replay::Replay>& sharedReplay() const
    {
        return m_replay;
    }
    /// Of the shown line; `[i]` leads to ply i + 1.
    [[nodiscard]] const std::vector<PlyFacts>& plies() const { return m_plies; }
    [[nodiscard]] const game::Ending& ending() const { return m_ending; }
    [[nodiscard]] const Moment& moment() const { return m_moment; }
    /// The variations of the game.
    [[nodiscard]] const std::vector<Fork>& forks() const { return m_forks.all(); }
    /// The standard SAN of every line's own events: `[line][i]` leads to its fork's ply + i + 1.
    [[nodiscard]] const Forks::Sans& sans() const { return m_sans; }
    /// The ways that lead on from the cursor; empty where there is one or none.
    [[nodiscard]] std::vector<Continuation> continuations() const;
    /// The file's games as they are filtered and ordered.
    [[nodiscard]] GameList& gameList() const { return *m_gameList; }
    /// What is compared, traced and asked.
    [[nodiscard]] Study& study() const { return *m_study; }
    /// The events of the shown line and what they take in memory.
    [[nodiscard]] int eventCount() const;
    [[nodiscard]] std::int64_t eventBytes() const;
    /// None until the table is filled.
    [[nodiscard]] const std::optional<store::StorageSize>& storageSize() const;
    /// 0 to 1, how much of the shown line is in the table.
    [[nodiscard]] double storeProgress() const;

public Q_SLOTS:
    /// Reads the file in the background; `game` counts from 1.
    void openFile(const QString& path, int game = 1, int ply = 0);
    /// PGN text, or a FEN alone. `title` names it in the window.
    void openText(const QString& text, const QString& title, int game = 1, int ply = 0);
    /// The file again, at the same game and ply where they are still there. Nothing for pasted
    /// text.
    void reload();
    /// What was written into the file since: behind what was read, or anew with all its games and
    /// more moves. The playhead stays where it can. Then fileGrew or notReadOn. `hasSettled`: also
    /// the last word. False where that has to wait: nothing is open, or it is still being read.
    bool readOn(bool hasSettled = false);
    /// Reads no further: games that were found stay, and without any, what was open before.
    void cancelLoading();
    /// 1-based; clamped to what there is. The game that is open stays where it is, unless a ply is
    /// asked for.
    void openGame(int game, int ply = 0);
    void openNextGame();
    void openPreviousGame();
    /// Any line of the open game, at a ply of it (clamped). Nothing where there is no such line.
    void showLine(plyline::game::LineId line, plyline::game::Ply ply);
    /// At a fork: another of the continuations, `by` further down. The cursor stays at its ply, and
    /// the next step goes that way.
    void chooseContinuation(int by);
    /// From any variation to the main line, at the fork where it was left or before it.
    void returnToMainLine();

Q_SIGNALS:
    void loadingChanged();
    /// Another file, or the same one read again. There may be more of it.
    void indexChanged();
    /// More games of the same file, or it is known that these are all. Those that were there keep
    /// their numbers; only the last can say more than before.
    void indexGrown();
    /// What was read on in a file that grows: so many events came to the game that was the last,
    /// and so many games behind it.
    void fileGrew(int events, int games);
    /// Reading was given up when some games were there: they are those of the index.
    void cutShort();
    /// Facts of these entries (0-based, inclusive) became known.
    void factsChanged(int first, int last);
    /// Another game, or another line of it.
    void gameChanged();
    void momentChanged();
    /// What isLost says.
    void gamesLost();
    /// Rows were written: progress, storage size or the agreement of the shown ply may be new.
    void storeChanged();
    /// A file or text could not be opened; what was open stays. Or a packed file has been opened,
    /// but not all of it.
    void failed(const plyline::Error& error);
    /// After readOn, what is open stays: FileChanged where something else is in the file, Cancelled
    /// where it is in the middle of being written.
    void notReadOn(const plyline::Error& error);

private:
    struct Private;

    using Load = std::function<Expected<open_file::GameFile, Error>(
        const open_file::GameRequest&, const std::stop_token&, const open_file::ReadingListener&)>;
    struct Asked;
    void load(Load load, const Asked& asked);
    void onFound(const open_file::GameFile& file, const Asked& asked);
    void adopt(const open_file::GameFile& file, const Asked& asked);
    /// Whether what is open is no longer what the file says.
    [[nodiscard]] bool isOpenGameOther(const index::GameIndex& before) const;
    /// `game` is the open one as it is now; built when it is null and needed.
    void grow(std::shared_ptr<const index::GameIndex> index,
              std::shared_ptr<const game::Game> game);
    void showAwaited();
    void setGame(std::shared_ptr<const game::Game> game, const Place& wanted);
    /// All but the cursor.
    Place takeGame(std::shared_ptr<const game::Game> game, const Place& wanted);
    void takeLine(game::LineId line);
    void tellOfGame();
    /// Where the shown place is on the main line, or where its line left that.
    [[nodiscard]] game::Ply mainPly() const;
    void setMoment(const Place& place);
    void stopBuilding();
    void updateLoading();
    /// Reads the rows of the shown ply if they are there.
    void readStored();
    void onMoved();
    void onTableChanged();

    std::shared_ptr<const index::GameIndex> m_index;
    bool m_areListsKept = true;
    std::optional<std::int64_t> m_bytesLeft; ///< None while all are there.
    QString m_filePath;
    QString m_title;
    bool m_isLoading = false;
    open_file::Reading m_reading;
    open_file::ReadingPace m_pace;
    Cursor m_cursor;
    std::shared_ptr<const game::Game> m_game;
    std::shared_ptr<const replay::Replay> m_replay;
    Forks::Sans m_sans;
    Forks m_forks;
    std::vector<PlyFacts> m_plies;
    game::Ending m_ending;
    Moment m_moment;
    bool m_isTakingGame = false; ///< Game, plies and moment do not belong together yet.
    std::unique_ptr<Study> m_study;
    std::unique_ptr<GameList> m_gameList;
    std::unique_ptr<Private> d; ///< Jobs and what they fill: gone first.
};

} // namespace plyline::session
