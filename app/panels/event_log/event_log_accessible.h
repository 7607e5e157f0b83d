#pragma once

namespace plyline::event_log {

class EventLogList;

/// Makes each EventLogView a list of rows for assistive technology. Call once; further calls do
/// nothing.
void installEventLogAccessibility();
/// Tells assistive technology that another row is current.
void announceCurrentRow(EventLogList& list);

} // namespace plyline::event_log
