#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "app/panels/event_log/line_log.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace plyline::event_log {

/// One event as its row shows it.
struct EventRow
{
    std::optional<rules::Piece> piece; ///< As it was before the move; none for a null move.
    QString pieceId;
    QString words;
    QString from;
    QString to;
    QString bytes;
    bool operator==(const EventRow&) const = default;
};

[[nodiscard]] EventRow rowOf(const LineLog& log, game::Ply ply);
/// Returns the whole row as text: "47, rook d1 takes pawn d4, white rook a1, 64 bytes".
[[nodiscard]] QString spokenRow(const LineLog& log, game::Ply ply);

enum class EventTense : std::uint8_t { Past, Present, Future };

/// What a list shows besides the events of its log.
struct EventLogFrame
{
    /// How many rows there are. Fewer than the log has events where later ones are left out.
    int rows = 0;
    game::Ply present;
    std::optional<game::Ply> ghost;      ///< Pointed at.
    std::optional<game::Ply> current;    ///< The keyboard's row, while the list has the keys.
    std::optional<game::Ply> unfolded;   ///< Shows its payload.
    std::optional<game::Ply> checkpoint; ///< The state from which the film folds.
    std::optional<game::Ply> applied;    ///< The event that the film applies.
    bool operator==(const EventLogFrame&) const = default;

    [[nodiscard]] EventTense tense(game::Ply ply) const
    {
        if (ply == present)
            return EventTense::Present;
        return ply < present ? EventTense::Past : EventTense::Future;
    }
};

/// Whether a row looks the same in two frames, wherever it lies.
[[nodiscard]] bool looksTheSame(game::Ply ply, const EventLogFrame& before,
                                const EventLogFrame& after);

/// One line of an unfolded payload: texts beside one another.
struct PayloadLine
{
    struct Part
    {
        QString text;
        bool isKey = false; ///< The name of a field, with its colon.
        bool operator==(const Part&) const = default;
    };
    std::vector<Part> parts;
    bool operator==(const PayloadLine&) const = default;
};

/// Lays the fields of a JSON object out in lines of at most `columns` letters, without changing a
/// letter. A field is only broken if it is longer than a line.
[[nodiscard]] std::vector<PayloadLine> payloadLines(const QStringList& fields, int columns);

} // namespace plyline::event_log
