#pragma once

#include <QtCore/QString>

#include "core/kafka/kafka_address.h"
#include "core/streams/assembler.h"

namespace plyline::words {

/// Says in one sentence why an event of a stream was kept aside.
[[nodiscard]] QString sentence(const streams::ArrivalFault& fault);
/// Says what failed at a topic, and why.
[[nodiscard]] QString sentence(const kafka::KafkaError& error, const QString& address);
/// "3 events were kept aside · 1 game waits for an event"; empty if there is neither.
[[nodiscard]] QString streamFaultsText(std::int64_t keptAside, int waitingGames);
/// "applied", "duplicate" and so on.
[[nodiscard]] QString arrivalName(streams::Arrival arrival);

} // namespace plyline::words
