#pragma once

#include "app/model/open_file/open_file.h"
#include "app/model/open_file/stream_feed.h"

#include <optional>

namespace plyline::open_file {

/// A stream that is open or being opened. The feed brings its text as it grows; the index of the
/// open file is continued, one text at a time, as that of a growing file is.
struct OpenFile::Stream
{
    Asked asked;
    std::optional<followed::StreamedText>
        indexed;              ///< The text whose games the index has; set once it is open.
    bool isCatchingUp = true; ///< The index lacks games that the stream had when it was opened.
    bool isIndexing = false;
    StreamFeed feed;
    jobs::Job indexing;

    void stop()
    {
        feed.stop();
        indexing.stop();
        isCatchingUp = isIndexing = false;
    }
};

} // namespace plyline::open_file
