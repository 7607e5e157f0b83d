#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>

#include "core/game/game.h"
#include "core/integrity/examination.h"
#include "core/integrity/other_log.h"

#include <optional>

namespace plyline::tamper {

/// Whether a means has something against the copy; the table by itself never has.
enum class Verdict : std::uint8_t { Silent, Sound, Faulty };

/// What one means says.
struct Finding
{
    Verdict verdict = Verdict::Silent;
    QString text;
    std::optional<game::Ply> ply; ///< The place that it names.
    bool operator==(const Finding&) const = default;
};

/// "event 47 lost", "events 45 and 47 swapped" ...
[[nodiscard]] QString faultText(const integrity::Fault& fault);

// `game` is for the names of pieces.
[[nodiscard]] Finding replaySaying(const integrity::TamperedGame& copy,
                                   const integrity::Findings& findings);
[[nodiscard]] Finding snapshotSaying(const integrity::TamperedGame& copy,
                                     const integrity::Findings& findings);
[[nodiscard]] Finding verifySaying(const integrity::TamperedGame& copy,
                                   const integrity::Findings& findings, const game::Game& game);
[[nodiscard]] Finding chainSaying(const integrity::TamperedGame& copy,
                                  const integrity::Findings& findings);

/// The bytes of the event that leads to `ply` as rich text, those that were corrupted in `color`;
/// empty where there is none.
[[nodiscard]] QString bytesText(const integrity::TamperedGame& copy, game::Ply ply,
                                const QColor& color);
/// What became of the table; none: it was not repaired.
[[nodiscard]] QString repairText(std::optional<int> plies);
/// Why events cannot be made from rows, with the two logs that were found.
[[nodiscard]] QString otherLogText(const rules::Setup& start,
                                   const std::optional<integrity::OtherLog>& found);

} // namespace plyline::tamper
