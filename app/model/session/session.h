#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/open_file/open_file.h"
#include "app/model/session/checkpoint_interval.h"
#include "app/model/session/cursor.h"
#include "app/model/session/moment.h"
#include "app/model/session/pointing.h"
#include "app/model/session/snapshot_table.h"
#include "core/analysis/prepared_game.h"
#include "core/game/place.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::session {

/// The place that is shown and what follows from it: the game, its line, the moment. GUI thread;
/// games come prepared from jobs. When one thing changes with another (a file brings a game, a game
/// a moment), all of it is in place before the first signal, and the signals come in this order:
/// Cursor::moved, OpenFile::indexChanged or indexGrown, gameChanged, momentChanged, storeChanged,
/// OpenFile::grew.
class Session : public QObject, private open_file::GameHost
{
    Q_OBJECT

public:
    /// Becomes the host of the file's games; `file` must live longer.
    explicit Session(open_file::OpenFile& file, QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] open_file::OpenFile& file() const { return m_file; }
    [[nodiscard]] Cursor& cursor() { return m_cursor; }
    [[nodiscard]] const Cursor& cursor() const { return m_cursor; }
    [[nodiscard]] Pointing& pointing() { return m_pointing; }
    [[nodiscard]] const Pointing& pointing() const { return m_pointing; }
    [[nodiscard]] CheckpointInterval& checkpoints() { return m_checkpoints; }
    [[nodiscard]] const CheckpointInterval& checkpoints() const { return m_checkpoints; }

    /// Null while no game is open.
    [[nodiscard]] std::shared_ptr<const game::Game> game() const
    {
        return m_game ? m_game->game : nullptr;
    }
    /// The game with what was made ready of it; null while none is open.
    [[nodiscard]] const std::shared_ptr<const analysis::PreparedGame>& preparedGame() const
    {
        return m_game;
    }
    /// The shown line, to be kept when another line or game is shown; null while no game is open.
    [[nodiscard]] std::shared_ptr<const replay::Replay> replay() const
    {
        return m_line ? m_line->replay : nullptr;
    }
    /// Of the shown line; `[i]` leads to ply i + 1.
    [[nodiscard]] const std::vector<analysis::PlyFacts>& plies() const;
    /// Of all pieces on the shown line, in the order of ids.
    [[nodiscard]] const std::vector<replay::PieceHistory>& histories() const;
    [[nodiscard]] const game::Ending& ending() const;
    [[nodiscard]] const Moment& moment() const { return m_moment; }
    /// The variations of the game.
    [[nodiscard]] const std::vector<analysis::Fork>& forks() const;
    /// The standard SAN of every line's own events: `[line][i]` leads to its fork's ply + i + 1.
    [[nodiscard]] const analysis::Forks::Sans& sans() const;
    /// The continuations that lead on from the cursor; empty where there is one or none.
    [[nodiscard]] std::vector<analysis::Continuation> continuations() const;
    /// The events of the shown line and what they take in memory.
    [[nodiscard]] int eventCount() const;
    [[nodiscard]] std::int64_t eventBytes() const;
    /// None until the table is filled.
    [[nodiscard]] const std::optional<store::StorageSize>& storageSize() const;
    /// 0 to 1, how much of the shown line is in the table.
    [[nodiscard]] double storeProgress() const;
    /// While the file is read, or a game or line of some length is made ready.
    [[nodiscard]] bool isLoading() const { return m_file.isReading() || m_isBuilding; }
    /// The game that was asked for and that reading has not come to; another one is shown.
    [[nodiscard]] std::optional<int> awaitedGame() const;

public Q_SLOTS:
    /// Shows a place of the open file, whether its game is the open one or not. Game, line and ply
    /// are clamped to what there is; a line that is not there is the main line. A large game is
    /// shown when it is ready, until then nothing changes.
    void open(const plyline::game::Place& place);
    /// Shows the game from its start, the open one where it is. 1-based; clamped to what there is.
    void openGame(int game);
    void openNextGame();
    void openPreviousGame();
    /// A ply of any line of the open game.
    void showLine(plyline::game::LineId line, plyline::game::Ply ply);
    /// At a fork: another of the continuations, `by` further down. The cursor stays at its ply, and
    /// the next step goes that way.
    void chooseContinuation(int by);
    /// From any variation to the main line, at the fork where it was left or before it.
    void returnToMainLine();
    /// Reads the file again, at the same game and ply where they are still there. Nothing for
    /// pasted text.
    void reload();
    /// Reads no further and builds nothing more.
    void cancelLoading();

Q_SIGNALS:
    void loadingChanged();
    /// Another game, or another line of it.
    void gameChanged();
    void momentChanged();
    /// Rows were written: progress, storage size or the agreement of the shown ply may be new.
    void storeChanged();

private:
    using PreparedGame = std::shared_ptr<const analysis::PreparedGame>;
    using PreparedLine = std::shared_ptr<const analysis::PreparedLine>;

    // GameHost
    [[nodiscard]] int shownGame() const override { return m_cursor.place().game; }
    [[nodiscard]] int checkpointInterval() const override { return m_checkpoints.interval(); }
    void onReadingStarted() override;
    void take(const open_file::GameFile& found, const game::Place& wanted) override;
    void takeGrown(PreparedGame game, bool isOther) override;
    void tellOfTaken() override;
    void onReadingEnded(bool wasGivenUp) override;

    void build(const game::Place& wanted);
    /// `built`: null where it is still to be built.
    void buildGrown(PreparedGame built);
    void showGrown(const PreparedGame& game, const PreparedLine& line, const game::Place& place);
    void onBuilt(const PreparedGame& game, const PreparedLine& line, const game::Place& wanted);
    [[nodiscard]] static bool isReadyAtOnce(const game::Game& game, game::LineId line);
    /// Game, line and moment; the cursor follows.
    [[nodiscard]] game::Place setGame(PreparedGame game, PreparedLine line,
                                      const game::Place& wanted);
    void setMoment(const game::Place& place);
    void showAwaited();
    void tellOfGame();
    /// Where the shown place is on the main line, or where its line left that.
    [[nodiscard]] game::Ply mainPly() const;
    void stopBuilding();
    void setBuilding(bool isBuilding);
    /// Reads the rows of the shown ply if they are there.
    void readStored();
    void onMoved();
    void onTableChanged();
    void onIntervalChanged();

    open_file::OpenFile& m_file;
    Cursor m_cursor;
    Pointing m_pointing{m_cursor};
    CheckpointInterval m_checkpoints;
    PreparedGame m_game;
    PreparedLine m_line;
    Moment m_moment;
    std::optional<game::Place> m_awaited; ///< The place to go to as soon as it has been read.
    int m_wantedGame = 0;                 ///< The one that is open or being built.
    bool m_isBuilding = false;
    bool m_hasTaken = false;     ///< Not told of yet.
    bool m_isTakingGame = false; ///< Game and moment do not belong together yet.
    SnapshotTable m_table;
    jobs::Job m_building; ///< Last: gone before what it delivers to.
};

} // namespace plyline::session
