#pragma once

#include "app/model/study/answers.h"
#include "app/model/study/found_plies.h"
#include "app/model/study/marker_filter.h"
#include "app/model/study/marker_request.h"
#include "app/model/study/own_markers.h"
#include "app/model/study/pins.h"
#include "app/model/study/search_request.h"
#include "app/model/study/text_mark.h"
#include "app/model/study/trace.h"

namespace plyline::study {

/// What the user examines beyond the shown ply. Every panel reads it and calls its slots. `session`
/// must live longer.
struct Study
{
    explicit Study(session::Session& session)
        : pins(session),
          trace(session),
          answers(session),
          markers(session),
          markerFilter(session, markers)
    {}

    Pins pins;
    Trace trace;
    Answers answers;
    OwnMarkers markers;
    MarkerFilter markerFilter;
    MarkerRequest markerRequest;
    FoundPlies found;
    SearchRequest searchRequest;
    TextMark textMark;
};

} // namespace plyline::study
