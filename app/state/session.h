#pragma once

#include <QtCore/QObject>

#include "app/state/cursor.h"
#include "app/state/moment.h"
#include "core/game/ending.h"
#include "core/library/game_index.h"
#include "core/replay/replay.h"

#include <memory>
#include <string>
#include <vector>

namespace plyline::state {

/// What one event looks like on the timeline and in the move list. `[i]` leads to ply i + 1.
struct PlyFacts
{
    std::string san;
    rules::Color mover = rules::Color::White;
    int moveNumber = 1;
    bool isCapture = false;
    bool isCheck = false;
    bool isMate = false;
    bool isCastling = false;
    bool isPromotion = false;
    bool hasComment = false;
    std::vector<int> nags;
    game::MoveValues values;
};

/// The opened file, its games, the opened game and what follows from the cursor. GUI thread; works
/// through jobs.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    // The file
    /// Null before a file is open. While a file is being indexed this is the old one.
    [[nodiscard]] const std::shared_ptr<const library::GameIndex>& index() const { return m_index; }
    /// The second pass's facts of entry i (0-based); plies -1 while not known.
    [[nodiscard]] const library::EntryFacts& facts(int entry) const;
    [[nodiscard]] const QString& filePath() const { return m_filePath; } ///< Empty for pasted text.
    [[nodiscard]] QString fileTitle() const; ///< For the window's title.
    [[nodiscard]] bool isLoading() const;

    // The game
    [[nodiscard]] Cursor& cursor() { return m_cursor; }
    [[nodiscard]] const Cursor& cursor() const { return m_cursor; }
    /// Null while no game is open.
    [[nodiscard]] const std::shared_ptr<const game::Game>& game() const { return m_game; }
    [[nodiscard]] const replay::Replay* replay() const { return m_replay.get(); }
    [[nodiscard]] const std::vector<PlyFacts>& plies() const { return m_plies; }
    [[nodiscard]] const game::Ending& ending() const { return m_ending; }
    [[nodiscard]] const Moment& moment() const { return m_moment; }
    /// The events of the shown line and what they take in memory.
    [[nodiscard]] int eventCount() const;
    [[nodiscard]] std::int64_t eventBytes() const;
    /// None until the table is filled.
    [[nodiscard]] const std::optional<store::StorageSize>& storageSize() const
    {
        return m_storageSize;
    }
    /// 0 to 1, how much of the shown line is in the table.
    [[nodiscard]] double storeProgress() const;

public Q_SLOTS:
    /// Reads the file in the background; `game` counts from 1.
    void openFile(const QString& path, int game = 1, int ply = 0);
    /// PGN text, or a FEN alone. `title` names it in the window.
    void openText(const QString& text, const QString& title, int game = 1, int ply = 0);
    void reload();
    /// 1-based; clamped to what there is.
    void openGame(int game, int ply = 0);
    void openNextGame();
    void openPreviousGame();

Q_SIGNALS:
    void loadingChanged();
    void indexChanged();
    /// Facts of these entries (0-based, inclusive) became known.
    void factsChanged(int first, int last);
    void gameChanged();
    void momentChanged();
    /// Rows were written: progress, storage size or the agreement of the shown ply may be new.
    void storeChanged();
    /// A file or text could not be opened; what was open stays.
    void failed(const plyline::Error& error);

private:
    struct Private;

    std::shared_ptr<const library::GameIndex> m_index;
    QString m_filePath;
    Cursor m_cursor;
    std::shared_ptr<const game::Game> m_game;
    std::unique_ptr<replay::Replay> m_replay;
    std::vector<PlyFacts> m_plies;
    game::Ending m_ending;
    Moment m_moment;
    std::optional<store::StorageSize> m_storageSize;
    std::unique_ptr<Private> d;
};

} // namespace plyline::state
