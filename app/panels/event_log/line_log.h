#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "core/analysis/prepared_game.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::event_log {

/// The log of one line: the events of its parents up to the forks, then its own. Made in a time
/// that depends on the number of forks alone; what is said of an event is made when it is asked
/// for. Keeps the game alive.
class LineLog
{
public:
    /// A line and the ply after which the log takes its events.
    struct Section
    {
        game::LineId line;
        game::Ply after;
        bool operator==(const Section&) const = default;
    };

    /// The log of no game.
    LineLog() = default;
    /// `number` is the game's number in its file. Precondition: `replay` is of a line of `game`.
    LineLog(std::shared_ptr<const analysis::PreparedGame> game,
            std::shared_ptr<const replay::Replay> replay, int number);

    [[nodiscard]] const std::shared_ptr<const replay::Replay>& replay() const { return m_replay; }
    [[nodiscard]] const game::Game* game() const { return m_game ? m_game->game.get() : nullptr; }
    [[nodiscard]] int gameNumber() const { return m_number; }
    /// How many events there are; the last one leads to this ply.
    [[nodiscard]] int size() const { return m_replay ? m_replay->lastPly().number() : 0; }
    /// The lines whose events make up the log, in its order. Lines without an event are left out.
    [[nodiscard]] const std::vector<Section>& sections() const { return m_sections; }
    /// Whether it is of the same line of the same game, which may have grown or been cut, or have
    /// other checkpoints.
    [[nodiscard]] bool isSameLine(const LineLog& other) const;

    // What is said of the event that leads to `ply`. Precondition: 0 < ply <= size().

    [[nodiscard]] const game::MoveEvent& event(game::Ply ply) const { return m_replay->event(ply); }
    /// The line that holds the event.
    [[nodiscard]] game::LineId owner(game::Ply ply) const;
    /// The bytes of its row in the table `events` of SQLite.
    [[nodiscard]] std::int64_t bytes(game::Ply ply) const;
    /// Its fields as `plyline-cli events` writes them: `{"type":"event",`, `"game":1,` and so on.
    /// Joined, they are the line without its end.
    [[nodiscard]] QStringList jsonFields(game::Ply ply) const;
    [[nodiscard]] QString json(game::Ply ply) const { return jsonFields(ply).join(QString()); }
    /// "white rook a1": the piece with the square on which it started; empty for a null move.
    [[nodiscard]] QString pieceText(game::Ply ply) const;

    /// Returns "Line 3 forks here from the main line, after ply 26"; none where no variation begins
    /// after `ply`.
    [[nodiscard]] std::optional<QString> forkText(game::Ply ply) const;

private:
    [[nodiscard]] std::string_view san(game::Ply ply) const;

    std::shared_ptr<const analysis::PreparedGame> m_game;
    std::shared_ptr<const replay::Replay> m_replay;
    std::vector<Section> m_sections;
    int m_number = 0;
};

} // namespace plyline::event_log
