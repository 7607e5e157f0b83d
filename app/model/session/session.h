#pragma once

#include <QtCore/QObject>

#include "app/model/open_file/open_file.h"
#include "app/model/session/checkpoint_interval.h"
#include "app/model/session/cursor.h"
#include "app/model/session/moment.h"
#include "app/model/session/place_builder.h"
#include "app/model/session/pointing.h"
#include "app/model/session/prepared_place.h"
#include "app/model/session/shown_game.h"
#include "app/model/session/snapshot_table.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::session {

/// The shown place and what follows from it: game, line and moment. Games are prepared in jobs. If
/// one change brings another (a file its game, a game its moment), all of it is in place before the
/// first signal. The signals come in this order: Cursor::moved, OpenFile::indexChanged or
/// indexGrown, gameChanged, momentChanged, storeChanged, OpenFile::grew. GUI thread.
class Session : public QObject, private open_file::GameHost
{
    Q_OBJECT

public:
    /// Becomes the host of the file's games. `file` must live longer.
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
    [[nodiscard]] std::shared_ptr<const game::Game> game() const { return m_shown.game(); }
    /// The game with everything that was prepared for it; null while no game is open.
    [[nodiscard]] const std::shared_ptr<const analysis::PreparedGame>& preparedGame() const
    {
        return m_shown.prepared();
    }
    /// The shown line. It may be kept after another line or game is shown. Null while no game is
    /// open.
    [[nodiscard]] std::shared_ptr<const replay::Replay> replay() const { return m_shown.replay(); }
    /// The shown line with everything that was prepared for it; null while no game is open.
    [[nodiscard]] const std::shared_ptr<const analysis::PreparedLine>& preparedLine() const
    {
        return m_shown.line();
    }
    /// The plies of the shown line; `[i]` leads to ply i + 1.
    [[nodiscard]] const std::vector<analysis::PlyFacts>& plies() const { return m_shown.plies(); }
    /// The histories of all pieces on the shown line, in the order of their ids.
    [[nodiscard]] const std::vector<replay::PieceHistory>& histories() const
    {
        return m_shown.histories();
    }
    [[nodiscard]] const game::Ending& ending() const { return m_shown.ending(); }
    [[nodiscard]] const Moment& moment() const { return m_moment; }
    [[nodiscard]] bool isFutureHidden() const { return m_cursor.isFutureHidden(); }
    /// The open game and line with their future, even if it is hidden. For what goes to a place or
    /// copies the game, never for what is shown.
    [[nodiscard]] const ShownGame& whole() const { return m_whole; }
    [[nodiscard]] std::shared_ptr<const game::Game> wholeGame() const { return m_whole.game(); }
    /// The variations of the game.
    [[nodiscard]] const std::vector<analysis::Fork>& forks() const { return m_shown.forks(); }
    /// The standard SAN of each line's own events: `[line][i]` leads to ply i + 1 after the line's
    /// fork.
    [[nodiscard]] const analysis::Forks::Sans& sans() const { return m_shown.sans(); }
    /// The continuations after the cursor's ply; empty unless there are at least two.
    [[nodiscard]] std::vector<analysis::Continuation> continuations() const
    {
        return m_shown.continuations(m_cursor.place());
    }
    /// How many events the shown line has; eventBytes() is their size in memory.
    [[nodiscard]] int eventCount() const { return m_shown.lastPly().number(); }
    [[nodiscard]] std::int64_t eventBytes() const;
    /// None until all tables are written.
    [[nodiscard]] const std::optional<store::StorageSize>& storageSize() const
    {
        return m_table.size();
    }
    /// The part of the shown line that is in the table, 0 to 1.
    [[nodiscard]] double storeProgress() const;
    /// True while a file is being read, or a long game or line is being prepared.
    [[nodiscard]] bool isLoading() const { return m_file.isReading() || m_builder.isBuilding(); }
    /// The game that was asked for but has not been read yet; another one is shown meanwhile.
    [[nodiscard]] std::optional<int> awaitedGame() const;

public Q_SLOTS:
    /// Shows a place of the open file, in the open game or another one. Game, line and ply are
    /// clamped to what exists; an unknown line becomes the main line. A large game is prepared
    /// first, and nothing changes until it is ready.
    void open(const plyline::game::Place& place);
    /// Shows the start of a game; if the game is open already, stays at its place. 1-based,
    /// clamped.
    void openGame(int game);
    void openNextGame();
    void openPreviousGame();
    /// Shows a ply of any line of the open game. Does nothing if there is no such line.
    void showLine(plyline::game::LineId line, plyline::game::Ply ply);
    /// At a fork, chooses the continuation `by` places further down in the list. The cursor stays
    /// at its ply; the next step takes that continuation.
    void chooseContinuation(int by);
    /// Goes from a variation to the main line, at the ply where it forked or at the cursor's ply if
    /// that is earlier.
    void returnToMainLine();
    /// Reads the file again and shows the same game, at the ply of its main line, if they still
    /// exist. Does nothing for pasted text or while loading.
    void reload();
    /// Stops reading the file and preparing a game.
    void cancelLoading();
    /// Hides what lies behind the cursor, on every line and in every game, or shows it again.
    void setFutureHidden(bool isHidden);

Q_SIGNALS:
    void loadingChanged();
    /// Emitted when another game, or another line of it, or more or less of it, is shown.
    void gameChanged();
    /// Emitted after the other signals of the change.
    void futureHiddenChanged(bool isHidden);
    void momentChanged();
    /// Emitted when rows were written: progress, storage size or the agreement at the shown ply may
    /// be new.
    void storeChanged();

private:
    using PreparedGame = std::shared_ptr<const analysis::PreparedGame>;

    // GameHost
    [[nodiscard]] int shownGame() const override { return m_cursor.place().game; }
    [[nodiscard]] int checkpointInterval() const override { return m_checkpoints.interval(); }
    void onReadingStarted() override;
    void take(const open_file::GameFile& found, const game::Place& wanted) override;
    void takeGrown(PreparedGame game, bool isOther) override;
    void announceTaken() override;
    void onReadingEnded(bool wasGivenUp) override;

    void build(const game::Place& wanted);
    /// `built` is the prepared game, or null if it must be built first.
    void buildGrown(PreparedGame built);
    void showGrown(const PreparedPlace& grown);
    void onBuilt(const PreparedPlace& built);
    /// Sets game, line and moment. The caller moves the cursor to the returned place.
    [[nodiscard]] game::Place setGame(const PreparedPlace& next);
    void setMoment(const game::Place& place);
    void showAwaited();
    void announceGame();
    /// Shows of the open game what may be seen at `place`.
    void showUpTo(const game::Place& place);
    [[nodiscard]] game::Ply mainPly() const { return m_whole.mainPly(m_cursor.place()); }
    void stopBuilding();
    /// Reads the rows of the shown ply if they are there.
    void readStored();
    void onMoved();
    void onTableChanged();
    void onIntervalChanged();

    open_file::OpenFile& m_file;
    Cursor m_cursor;
    Pointing m_pointing{m_cursor};
    CheckpointInterval m_checkpoints;
    ShownGame m_whole;
    ShownGame m_shown; ///< The same, or its past while the future is hidden.
    Moment m_moment;
    std::optional<game::Place> m_awaited; ///< The place to show as soon as it has been read.
    int m_wantedGame = 0;                 ///< Number of the game that is open or being built.
    bool m_hasTaken = false;              ///< The new game has not been signalled yet.
    bool m_isTakingGame = false;          ///< The game was replaced and the moment was not yet.
    SnapshotTable m_table;
    PlaceBuilder m_builder; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::session
