#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>

#include "core/game/game.h"
#include "core/integrity/examination.h"
#include "core/integrity/other_log.h"

#include <optional>

namespace plyline::tamper {

/// Whether a check found a fault in the copy. The table alone can find none and stays silent.
enum class Verdict : std::uint8_t { Silent, Sound, Faulty };

/// The finding of one check.
struct Finding
{
    Verdict verdict = Verdict::Silent;
    QString text;
    std::optional<game::Ply> ply; ///< The place that the finding names.
    bool operator==(const Finding&) const = default;
};

/// "event 47 lost", "events 45 and 47 swapped" ...
[[nodiscard]] QString faultText(const integrity::Fault& fault);

// The findings of the four checks. `game` gives the names of pieces.
[[nodiscard]] Finding replayFinding(const integrity::TamperedGame& copy,
                                    const integrity::Findings& findings);
[[nodiscard]] Finding snapshotFinding(const integrity::TamperedGame& copy,
                                      const integrity::Findings& findings);
[[nodiscard]] Finding verifyFinding(const integrity::TamperedGame& copy,
                                    const integrity::Findings& findings, const game::Game& game);
[[nodiscard]] Finding chainFinding(const integrity::TamperedGame& copy,
                                   const integrity::Findings& findings);

/// Returns the bytes of the event that leads to `ply` as rich text, with corrupted bytes in
/// `color`; empty if there is no such event.
[[nodiscard]] QString bytesText(const integrity::TamperedGame& copy, game::Ply ply,
                                const QColor& color);
/// Says how many plies of the table were repaired; none: it was not repaired.
[[nodiscard]] QString repairText(std::optional<int> plies);
/// Explains why events cannot be made from rows, with the two logs that were found.
[[nodiscard]] QString otherLogText(const rules::Setup& start,
                                   const std::optional<integrity::OtherLog>& found);

} // namespace plyline::tamper
