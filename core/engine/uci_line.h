#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plyline::engine {

/// "id name ...", "id author ...".
struct IdLine
{
    enum class Field : std::uint8_t { Name, Author };
    Field field = Field::Name;
    std::string text;
    bool operator==(const IdLine&) const = default;
};

/// An option that an engine offers. Names may have spaces.
struct OptionLine
{
    enum class Type : std::uint8_t { Check, Spin, Combo, Button, String };
    std::string name;
    Type type = Type::String;
    std::string standard; ///< The default.
    std::optional<std::int64_t> least;
    std::optional<std::int64_t> most;
    std::vector<std::string> choices;
    bool operator==(const OptionLine&) const = default;
};

struct UciOkLine
{
    bool operator==(const UciOkLine&) const = default;
};
struct ReadyOkLine
{
    bool operator==(const ReadyOkLine&) const = default;
};

/// Whether a score is the value of the position, or only a bound of it.
enum class Bound : std::uint8_t { Exact, Lower, Upper };

/// A score as engines send it: from the view of the side to move.
struct MoverScore
{
    bool isMate = false;
    int value = 0; ///< Hundredths of a pawn, or moves to mate; negative if the mover is mated.
    Bound bound = Bound::Exact;
    bool operator==(const MoverScore&) const = default;
};

/// Chances in thousandths.
struct WinDrawLoss
{
    int win = 0;
    int draw = 0;
    int loss = 0;
    bool operator==(const WinDrawLoss&) const = default;
};

/// What an engine says of its search. Numbers that make no sense are left out.
struct InfoLine
{
    std::optional<int> depth;
    std::optional<int> number; ///< Of the line, from 1: "multipv"; 0 for one that makes no sense.
    std::optional<MoverScore> score;
    std::optional<WinDrawLoss> chances; ///< From the view of the side to move.
    std::optional<std::int64_t> nodes;
    std::optional<std::int64_t> nodesPerSecond;
    std::vector<std::string> moves; ///< "pv", unchecked.
    bool operator==(const InfoLine&) const = default;
};

struct BestMoveLine
{
    std::string move; ///< Unchecked: may be "(none)" or anything.
    bool operator==(const BestMoveLine&) const = default;
};

/// A line without meaning for us.
struct OtherLine
{
    bool operator==(const OtherLine&) const = default;
};

using EngineLine =
    std::variant<OtherLine, IdLine, OptionLine, UciOkLine, ReadyOkLine, InfoLine, BestMoveLine>;

/// Reads a line that an engine has sent, whatever its bytes. As the UCI protocol says, unknown
/// words before a command are skipped, and so are those in it.
[[nodiscard]] EngineLine parseLine(std::string_view line);

} // namespace plyline::engine
