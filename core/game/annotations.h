#pragma once

#include "core/base/text.h"
#include "core/game/ply.h"
#include "core/rules/piece.h"
#include "core/rules/square.h"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace plyline::game {

/// A comment of the source, without its braces or semicolon.
struct Comment
{
    enum class Form : std::uint8_t { Braces, RestOfLine, Escape };
    Span span;
    Form form = Form::Braces;
    bool operator==(const Comment&) const = default;
};

/// Numeric Annotation Glyph (PGN standard, section 10); `!` and the like are 1 to 6.
struct Nag
{
    int number = 0;
    bool operator==(const Nag&) const = default;
};

/// A variation that begins at this point of the text; it forks from the ply before.
struct Fork
{
    LineId line;
    bool operator==(const Fork&) const = default;
};

/// A comment, glyph or variation after a ply. Those before the first move of a line come after the
/// ply at which the line forks.
struct Annotation
{
    Ply after;
    std::variant<Comment, Nag, Fork> what;
    bool operator==(const Annotation&) const = default;
};

/// A score given by an engine or annotator, from White's view.
struct Evaluation
{
    enum class Kind : std::uint8_t { Centipawns, MateIn };
    Kind kind = Kind::Centipawns;
    /// Hundredths of a pawn, or moves to mate; negative if Black is better. 0 moves to mate does
    /// not tell which side mates.
    int value = 0;
    bool operator==(const Evaluation&) const = default;
};

/// The values in a move's comments: the commands `%clk`, `%emt`, `%egt`, `%mct`, `%eval`, and the
/// forms that engine programs write.
struct MoveValues
{
    std::optional<std::int64_t> clockMillis;   ///< Time left on the mover's clock after the move.
    std::optional<std::int64_t> elapsedMillis; ///< Time used for the move.
    std::optional<std::int64_t> gameMillis;    ///< Time used by the mover for the game so far.
    std::optional<std::int64_t> mechanicalClockMillis; ///< Time shown by a mechanical clock.
    std::optional<Evaluation> evaluation;
    std::optional<int> depth; ///< Depth of the engine's search, in plies.
    bool operator==(const MoveValues&) const = default;
};

/// What the clocks showed at the start of the game, in milliseconds.
struct StartClocks
{
    std::optional<std::int64_t> white;
    std::optional<std::int64_t> black;

    [[nodiscard]] const std::optional<std::int64_t>& of(rules::Color color) const
    {
        return color == rules::Color::White ? white : black;
    }
    bool operator==(const StartClocks&) const = default;
};

enum class DrawingColor : std::uint8_t { Green, Red, Yellow, Blue, Orange, Cyan, Magenta };

/// An arrow (`%cal`), or a circle or marked square (`%csl`).
struct Drawing
{
    Ply after;
    DrawingColor color = DrawingColor::Green;
    rules::Square from;
    std::optional<rules::Square> to; ///< None for a circle.
    bool operator==(const Drawing&) const = default;
};

/// Evaluations of consecutive plies (`%evp`), in hundredths of a pawn from White's view. Mate in n
/// plies is 30000 - n, for Black with a minus sign; 32767 means that there is none.
struct EvaluationProfile
{
    Ply first; ///< Ply of the first value.
    std::vector<int> centipawns;
    bool operator==(const EvaluationProfile&) const = default;
};

/// What the comments of a line ask to draw on a board or in a graph.
struct Drawings
{
    std::vector<Drawing> all; ///< In text order.
    std::optional<EvaluationProfile> profile;
};

/// The annotations of one line.
class Annotations
{
public:
    Annotations() = default;
    /// `items` is in text order. `values[i]` belongs to the line's event i; it may be shorter than
    /// the log.
    Annotations(std::vector<Annotation> items, std::vector<MoveValues> values,
                Drawings drawings = {});

    [[nodiscard]] const std::vector<Annotation>& items() const { return m_items; }
    /// Returns the annotations after `ply`, in text order.
    [[nodiscard]] std::vector<Annotation> after(Ply ply) const;
    /// Returns the values of the line's event `index`; empty values if it has none.
    [[nodiscard]] const MoveValues& values(int index) const;
    /// Returns the drawings to show at `ply`, in text order.
    [[nodiscard]] std::vector<Drawing> drawings(Ply ply) const;
    /// Returns the drawings of all plies, in text order.
    [[nodiscard]] const std::vector<Drawing>& allDrawings() const { return m_drawings.all; }
    [[nodiscard]] const std::optional<EvaluationProfile>& profile() const
    {
        return m_drawings.profile;
    }
    [[nodiscard]] bool hasDrawings() const { return !m_drawings.all.empty(); }
    [[nodiscard]] bool hasClocks() const { return m_longestClockMillis.has_value(); }
    /// Returns the most time that a clock shows after a move; none without clocks.
    [[nodiscard]] const std::optional<std::int64_t>& longestClockMillis() const
    {
        return m_longestClockMillis;
    }
    [[nodiscard]] bool hasEvaluations() const { return m_hasEvaluations; }

private:
    std::vector<Annotation> m_items;
    std::vector<MoveValues> m_values;
    Drawings m_drawings;
    std::optional<std::int64_t> m_longestClockMillis;
    bool m_hasEvaluations = false;
};

} // namespace plyline::game
