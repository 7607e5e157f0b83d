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

/// A comment's bytes in the source, without its braces or semicolon.
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

/// A variation that begins here in the text, and forks from the ply before.
struct Fork
{
    LineId line;
    bool operator==(const Fork&) const = default;
};

/// One thing that the text says after a ply, in the order of the text. What stands before a line's
/// first move is `after` the ply at which the line forks.
struct Annotation
{
    Ply after;
    std::variant<Comment, Nag, Fork> what;
    bool operator==(const Annotation&) const = default;
};

/// An engine's or annotator's judgement, from White's side.
struct Evaluation
{
    enum class Kind : std::uint8_t { Centipawns, MateIn };
    Kind kind = Kind::Centipawns;
    int value = 0; ///< Hundredths of a pawn, or moves to mate; negative when Black is better.
                   ///< MateIn 0 is not written.
    bool operator==(const Evaluation&) const = default;
};

/// What a ply's comments say as values: the commands `%clk`, `%emt`, `%egt`, `%mct`, `%eval`, and
/// what chess engines' programs write.
struct MoveValues
{
    std::optional<std::int64_t> clockMillis;   ///< Left on the mover's clock after the move.
    std::optional<std::int64_t> elapsedMillis; ///< Used for the move.
    std::optional<std::int64_t> gameMillis;    ///< Used by the mover for the game so far.
    std::optional<std::int64_t> mechanicalClockMillis; ///< What a mechanical clock showed.
    std::optional<Evaluation> evaluation;
    std::optional<int> depth; ///< Of the engine's search, in plies.
    bool operator==(const MoveValues&) const = default;
};

/// What the clocks showed when the game began, in milliseconds.
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

/// The evaluations of a range of plies at once (`%evp`), in hundredths of a pawn from White's side.
struct EvaluationProfile
{
    Ply first; ///< The ply of the first value.
    std::vector<int> centipawns;
    bool operator==(const EvaluationProfile&) const = default;
};

/// What the comments of a line say for a board to show.
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
    /// `items` in text order; `values[i]` belongs to the line's event i and may be shorter than the
    /// log.
    Annotations(std::vector<Annotation> items, std::vector<MoveValues> values,
                Drawings drawings = {});

    [[nodiscard]] const std::vector<Annotation>& items() const { return m_items; }
    /// Those after `ply`, in text order.
    [[nodiscard]] std::vector<Annotation> after(Ply ply) const;
    /// The values of the line's event `index`; empty ones where there are none.
    [[nodiscard]] const MoveValues& values(int index) const;
    /// Those to show at `ply`, in text order.
    [[nodiscard]] std::vector<Drawing> drawings(Ply ply) const;
    [[nodiscard]] const std::optional<EvaluationProfile>& profile() const
    {
        return m_drawings.profile;
    }
    [[nodiscard]] bool hasDrawings() const { return !m_drawings.all.empty(); }
    [[nodiscard]] bool hasClocks() const { return m_hasClocks; }
    [[nodiscard]] bool hasEvaluations() const { return m_hasEvaluations; }

private:
    std::vector<Annotation> m_items;
    std::vector<MoveValues> m_values;
    Drawings m_drawings;
    bool m_hasClocks = false;
    bool m_hasEvaluations = false;
};

} // namespace plyline::game
