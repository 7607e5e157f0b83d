#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "app/panels/projections/log_readers.h"
#include "core/analysis/ply_facts.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::projections {

/// Readers that have the same offset.
struct ReaderMark
{
    int offset = 0;
    QStringList names;
    bool isStopped = false; ///< At least one of them.

    /// The names, or how many there are if they are more than three.
    [[nodiscard]] QString text() const;
    bool operator==(const ReaderMark&) const = default;
};

/// What is shown of a log: a plain value.
struct LogFrame
{
    int head = 0;
    /// The moves of the events from `firstSan` on.
    QStringList sans;
    int firstSan = 1;
    std::vector<ReaderMark> marks; ///< From the highest offset down.
    std::optional<int> pointed;    ///< The event that is pointed at.

    [[nodiscard]] QString san(int event) const { return sans.value(event - firstSan); }
    bool operator==(const LogFrame&) const = default;
};

/// What a picture of a state is drawn from. It is shared, so that a frame is cheap to copy.
struct Picture
{
    streams::ModelView view;
    std::optional<game::MoveEvent> last; ///< The event that led to this state.
    game::Ply ply;
};

/// What is shown of one reader: a plain value.
struct CardFrame
{
    /// What the picture depends on. While it stays the same, so does the picture.
    struct Key
    {
        int version = -1;
        int offset = 0;
        int skipped = 0;
        bool operator==(const Key&) const = default;
    };

    std::string_view id;
    streams::ModelReader::Status status = streams::ModelReader::Status::UpToDate;
    Key key;
    std::shared_ptr<const Picture> picture;
    QString line;
    double done = 0; ///< Of the log, 0 to 1; of a rebuild while there is one.
    QString problem; ///< A sentence; empty if there is none.
    std::optional<double> pace;
    std::optional<int> breakAt;
    std::optional<int> stoppedAt;
    bool isPaused = false;
    int offset = 0; ///< Of the reader; the picture may be an older one while it is out of sight.
    int head = 0;

    bool operator==(const CardFrame&) const = default;
};

[[nodiscard]] LogFrame logFrameOf(const LogReaders& readers,
                                  const std::vector<analysis::PlyFacts>& plies, int firstSeen,
                                  int lastSeen, std::optional<game::Ply> pointed);
/// `before` is the frame of before, whose picture is kept if it has not changed. Without
/// `hasPicture` the picture is left as it was.
[[nodiscard]] CardFrame cardFrameOf(const LogReaders& readers, int index, const CardFrame& before,
                                    bool hasPicture, LogReaders::Millis now);

} // namespace plyline::projections
