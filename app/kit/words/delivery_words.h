#pragma once

#include <QtCore/QString>

#include "core/streams/delivery.h"

namespace plyline::words {

/// "Naive", "Drop duplicates", "Drop duplicates, put in order".
[[nodiscard]] QString consumerName(streams::Consumption consumption);
/// Says what a reader does with what arrives, with its counts: "Applies whatever comes: 8 twice, 14
/// too late."
[[nodiscard]] QString consumerText(streams::Consumption consumption,
                                   const streams::Consumed& consumed);
/// "event 40 was applied before event 39".
[[nodiscard]] QString faultText(const streams::FirstFault& fault);
/// "55 deliveries of 47 events".
[[nodiscard]] QString deliveriesText(int deliveries, int events);
/// "9 squares differ".
[[nodiscard]] QString squaresDifferText(int squares);
/// Names what differs between two states whose squares are equal: "side to move, move number".
/// Empty if only the identities of pieces may differ.
[[nodiscard]] QString otherDifferencesText(const rules::Setup& a, const rules::Setup& b);

} // namespace plyline::words
