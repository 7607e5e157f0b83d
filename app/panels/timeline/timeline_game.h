#pragma once

#include "app/model/judgement/judged_line.h"
#include "app/model/session/session.h"
#include "app/model/study/own_markers.h"
#include "core/analysis/judgement.h"
#include "core/analysis/lane_values.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::timeline {

/// What the mark lane can show at a ply, in drawing order: if there is no room, the first kind of a
/// row is kept.
enum class Mark : std::uint8_t {
    Own, ///< A marker of a person.
    Phase,
    LongThink,
    Castling,
    Capture,
    Mate,
    Check,
    Promotion,
    Swing,
    Opening, ///< The opening has another name.
    Comment,
    Found
};
inline constexpr std::array allMarks = {
    Mark::Own,   Mark::Phase,     Mark::LongThink, Mark::Castling, Mark::Capture, Mark::Mate,
    Mark::Check, Mark::Promotion, Mark::Swing,     Mark::Opening,  Mark::Comment, Mark::Found};

/// A set of marks.
class Marks
{
public:
    constexpr void add(Mark mark) { m_bits = static_cast<std::uint16_t>(m_bits | bit(mark)); }
    constexpr void add(Marks marks) { m_bits = static_cast<std::uint16_t>(m_bits | marks.m_bits); }
    constexpr void remove(Marks marks)
    {
        m_bits = static_cast<std::uint16_t>(m_bits & ~unsigned{marks.m_bits});
    }
    [[nodiscard]] constexpr bool has(Mark mark) const { return (m_bits & bit(mark)) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    bool operator==(const Marks&) const = default;

private:
    static constexpr unsigned bit(Mark mark) { return 1u << static_cast<unsigned>(mark); }
    std::uint16_t m_bits = 0;
};

struct TimelinePly
{
    rules::Color mover = rules::Color::White;
    int moveNumber = 1;
    Marks marks;
    std::optional<double> whiteShare; ///< The evaluation, from 0 (Black wins) to 1 (White wins).
    std::optional<analysis::Score> score{};
    bool operator==(const TimelinePly&) const = default;
};

/// A line that the cells do not show, from its fork to its last ply.
struct Branch
{
    game::LineId line;
    game::Ply forkPly;
    game::Ply lastPly;
    bool isShown = false;   ///< The line in the cells is this one.
    QString firstMove = {}; ///< "24… Kb6"; empty for the main line.
    bool operator==(const Branch&) const = default;
};

/// Words beside a mark, where there is room.
struct MarkLabel
{
    Mark mark;
    game::Ply ply;
    QString text;
    bool operator==(const MarkLabel&) const = default;
};

/// A marker of a person on the shown line.
struct LineMarker
{
    study::OwnMarker marker;
    game::LineId firstLine; ///< Holds the event that leads to the marker's first ply.
    bool operator==(const LineMarker&) const = default;
};

/// What the timeline shows of a game, independently of the cursor. `plies[i]` leads to ply i + 1.
struct TimelineGame
{
    std::vector<TimelinePly> plies;
    /// The ply at the right end of the track, if it is later than the last one.
    game::Ply axisEnd;
    int checkpointInterval = 0; ///< 0: no checkpoints.
    std::vector<Branch> branches;
    std::vector<MarkLabel> labels; ///< In the order of plies.
    std::vector<LineMarker> own;   ///< In the order of their first plies.
    /// The shown line with its clocks and scores; null without a game. It may go on behind the last
    /// of `plies`.
    std::shared_ptr<const analysis::PreparedLine> line;
    /// What the events of the line fold to; null until that has been computed.
    std::shared_ptr<const analysis::LaneValues> values;
    /// The line by the scores of an engine, which stand for those of the file; null: the file's.
    std::shared_ptr<const judgement::JudgedLine> judged;
    bool areJudgementsShown = true;

    /// Null for ply 0 and for plies after the last one.
    [[nodiscard]] const TimelinePly* at(game::Ply ply) const;
    [[nodiscard]] game::Ply lastPly() const { return game::Ply(static_cast<int>(plies.size())); }
    /// The right end of the track: that of the longest line, so that all lines of a game have one
    /// scale.
    [[nodiscard]] game::Ply endOfTrack() const;
    [[nodiscard]] bool hasEvaluations() const;
    /// Whether the file gives clocks or thinking times.
    [[nodiscard]] bool hasTimes() const;
    /// Returns White's share of the winning chances, from 0 to 1; none where it is unknown.
    [[nodiscard]] std::optional<double> whiteShareAt(game::Ply ply) const;
    /// The score of the start; none where it is unknown.
    [[nodiscard]] std::optional<analysis::Score> startScore() const;
    /// Judges the move that leads to `ply` by the scores shown; none if they are not known and
    /// while judgements are hidden.
    [[nodiscard]] std::optional<analysis::JudgedMove> judgedMove(game::Ply ply) const;
    /// The kinds that occur in the game.
    [[nodiscard]] Marks marks() const;
    bool operator==(const TimelineGame&) const = default;
};

/// Makes the game of its plies with the scores of an engine, or those of the file if `engine` is
/// null.
[[nodiscard]] TimelineGame timelineGame(const std::vector<analysis::PlyFacts>& plies,
                                        int checkpointInterval,
                                        std::shared_ptr<const judgement::JudgedLine> engine = {});
/// Shows other scores of the same game. Precondition: the game was made of `plies`.
void useScores(TimelineGame& game, const std::vector<analysis::PlyFacts>& plies,
               std::shared_ptr<const judgement::JudgedLine> engine);
/// Returns the variations, and the main line while a variation is shown. The shown line comes
/// first.
[[nodiscard]] std::vector<Branch>
branchesOf(const game::Game& game, const std::vector<analysis::Fork>& forks, game::LineId shown);
/// Returns the rows of the mark lane. Marks of one row never occur at the same ply.
[[nodiscard]] std::vector<std::vector<Mark>> markRows(Marks marks);

} // namespace plyline::timeline
