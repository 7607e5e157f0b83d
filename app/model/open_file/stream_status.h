#pragma once

#include <QtCore/QDateTime>

#include "core/followed/streamed_games.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace plyline::open_file {

/// What of a stream did not become a part of its games.
struct StreamFaults
{
    std::vector<followed::RejectedEvent> rejected; ///< The first ones.
    std::vector<followed::StreamGap> gaps;
};

/// How a stream that is followed stands.
struct StreamStatus
{
    enum class Link : std::uint8_t {
        Connecting, ///< Nothing was read yet.
        CatchingUp, ///< What was there when it was opened is being read.
        Live,       ///< All was read; more is read when it comes.
        Away,       ///< Brokers, or the file, are away. They are looked for.
        Ended,      ///< It is followed no more: it failed, or a person has stopped it.
    };
    Link link = Link::Connecting;
    QDateTime since; ///< When it went away.
    int parts = 1;
    int partsAway = 0;
    std::string reason; ///< Why it is away; may be empty.
    bool isTopic = false;
    int games = 0;        ///< That have begun.
    std::int64_t lag = 0; ///< What is known to wait: events of a topic, bytes of a file.
    std::array<std::int64_t, streams::arrivalCount> counts{}; ///< By streams::Arrival.
    /// Not null.
    std::shared_ptr<const StreamFaults> faults = std::make_shared<const StreamFaults>();

    [[nodiscard]] std::int64_t count(streams::Arrival arrival) const
    {
        return counts[static_cast<std::size_t>(arrival)];
    }
    [[nodiscard]] bool isFaultless() const
    {
        return count(streams::Arrival::Poison) == 0 && faults->gaps.empty();
    }
    bool operator==(const StreamStatus& other) const;
};

} // namespace plyline::open_file
