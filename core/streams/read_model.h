#pragma once

#include "core/analysis/openings.h"
#include "core/game/annotations.h"
#include "core/game/clocks.h"
#include "core/game/move_event.h"
#include "core/replay/piece_table.h"
#include "core/rules/setup.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plyline::streams {

/// An event of a log, with the values that its comments give.
struct LogEvent
{
    const game::MoveEvent* event = nullptr;
    const game::MoveValues* values = nullptr;
};

/// What a log begins with.
struct LogStart
{
    rules::Setup setup;
    game::StartClocks clocks;
    std::shared_ptr<const analysis::OpeningTable> openings = nullptr; ///< Null: no names.
};

// What a read model shows: plain values from which a card is drawn.

struct TableView
{
    std::vector<replay::PieceRow> rows; ///< The row that changed last comes first.
};
struct CapturedView
{
    struct Captured
    {
        rules::Piece piece;
        game::Ply ply;
    };
    std::vector<Captured> captured; ///< In the order of the events.
};
struct ClocksView
{
    game::Clocks clocks;
};
struct RepetitionView
{
    std::uint64_t key = 0;        ///< Of the position: board, turn and rights (FIDE laws 9.2).
    std::vector<game::Ply> plies; ///< At which it stood, the last included.
    int distinct = 0;             ///< Different positions so far.
};
/// A number for each square, by its index.
using SquareNumbers = std::array<int, 64>;
struct HeatView
{
    SquareNumbers events{}; ///< Events that began or ended there.
};
struct AttacksView
{
    std::array<SquareNumbers, 2> attackers{}; ///< By color.
};
struct MoveTextView
{
    std::vector<std::string> sans;
    int firstMoveNumber = 1;
    bool startsWithBlack = false;
};
struct OpeningView
{
    struct Named
    {
        game::Ply ply;
        analysis::Opening opening;
    };
    std::vector<Named> names; ///< In the order of the events; the last is the opening's.
};
struct BoardView
{
    rules::Setup setup;
};
using ModelView = std::variant<BoardView, TableView, CapturedView, ClocksView, RepetitionView,
                               HeatView, AttacksView, MoveTextView, OpeningView>;

/// A read model: a pure fold over the events of a log. Copies are independent.
class ReadModel
{
public:
    virtual ~ReadModel() = default;
    [[nodiscard]] virtual std::unique_ptr<ReadModel> clone() const = 0;
    /// Applies the event that leads to `ply`, which follows the one before.
    virtual void apply(const LogEvent& event, game::Ply ply) = 0;
    [[nodiscard]] virtual ModelView view() const = 0;

protected:
    ReadModel() = default;
    ReadModel(const ReadModel&) = default;
    ReadModel& operator=(const ReadModel&) = default;
};

/// A kind of read model.
struct ModelKind
{
    std::string_view id; ///< "board" and so on: its words are found by it.
    std::unique_ptr<ReadModel> (*make)(const LogStart& start);
};

/// Returns all kinds, in the order in which they are shown.
[[nodiscard]] const std::vector<ModelKind>& modelKinds();

} // namespace plyline::streams
