#pragma once

#include "core/game/game.h"
#include "core/game/game_recorder.h"
#include "core/streams/envelope.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plyline::streams {

/// Why an event cannot be applied to its game.
struct EventFault
{
    enum class Code : std::uint8_t {
        NoStart, ///< The first event of the game is not its start.
        SecondStart,
        AfterEnd,       ///< The game has ended.
        BadField,       ///< `detail` names a field that is missing or of another form.
        BadStart,       ///< The start position is not playable.
        OtherStart,     ///< The tags say another start position than the event.
        UnwritableTags, ///< PGN cannot hold the tags.
        NoSuchLine,     ///< `detail` is the line.
        WrongPlace,     ///< The event does not follow the one before on its line.
        IllegalMove,    ///< `detail` is the move.
        OtherChange,    ///< The move is legal but changes something else than the event says;
                        ///< `detail` names the field.
        UnwritableText, ///< PGN cannot hold the comment.
        TooLarge,       ///< The game has more events or longer comments than any game may.
    };
    Code code = Code::BadField;
    std::string detail;

    bool operator==(const EventFault&) const = default;
};

/// A game that is put together from the events of a stream, in their order. Nothing that arrives is
/// believed: each move is found legal and recorded anew, and must change what the event says. A
/// game takes no more than pgn::GameLimits and `longestComments` allow, whatever arrives.
class ArrivedGame
{
public:
    /// Applies the next event. After an error the game is as it was before.
    [[nodiscard]] Expected<void, EventFault> apply(const Envelope& envelope);

    [[nodiscard]] bool hasStarted() const { return m_parts.has_value(); }
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    /// The events of the main line.
    [[nodiscard]] int plies() const;
    /// The moves applied, on all lines.
    [[nodiscard]] std::int64_t moves() const { return m_moves; }
    /// The events applied, of all kinds.
    [[nodiscard]] std::int64_t events() const { return m_events; }
    /// About how many bytes of memory the game takes.
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    /// Returns the game so far as PGN. Precondition: hasStarted().
    [[nodiscard]] std::string pgn() const;
    /// Returns the game so far, read from its PGN by the one reader. Precondition: hasStarted().
    [[nodiscard]] std::shared_ptr<const game::Game> game() const;

    /// The most bytes that the comments of a game have together.
    static constexpr std::size_t longestComments = std::size_t{1} << 26;

private:
    /// A line while it grows.
    struct GrowingLine
    {
        game::LineId id;
        std::optional<game::LineId> parent;
        game::Ply fork;
        std::vector<game::MoveEvent> events;
        std::vector<game::Annotation> annotations;
        game::GameRecorder recorder; ///< After the last event.
        std::optional<game::GameRecorder>
            beforeLast; ///< Before it: where a variation of it begins.

        [[nodiscard]] game::Ply last() const
        {
            return game::Ply(fork.number() + static_cast<int>(events.size()));
        }
    };
    struct Start
    {
        game::Tags tags;
        rules::Setup setup;
        rules::CastlingStyle castlingStyle = rules::CastlingStyle::Standard;
        game::Outcome outcome = game::Outcome::Unfinished;
        std::string refusedText; ///< The PGN of a game whose start cannot be played.
    };

    Expected<void, EventFault> applyKind(const Envelope& envelope);
    Expected<void, EventFault> start(const Envelope& envelope);
    Expected<void, EventFault> beginLine(const Envelope& envelope);
    Expected<void, EventFault> move(const Envelope& envelope);
    Expected<void, EventFault> annotate(const Envelope& envelope);
    Expected<void, EventFault> end(const Envelope& envelope);
    /// Returns the line `number` if it is open, and leaves those inside it.
    [[nodiscard]] Expected<GrowingLine*, EventFault> openLine(const Envelope& envelope);
    [[nodiscard]] std::shared_ptr<const game::Game> assembled() const;

    std::optional<Start> m_parts;
    std::vector<GrowingLine> m_lines;
    std::vector<std::size_t> m_open; ///< The line that grows and those around it, outermost first.
    std::string m_comments;          ///< All texts, in which the comments are spans.
    std::int64_t m_moves = 0;
    std::int64_t m_annotations = 0;
    std::int64_t m_events = 0;
    std::size_t m_bytes = 0;
    bool m_hasEnded = false;
};

} // namespace plyline::streams
