#pragma once

namespace plyline::event_log {

class EventLogView;

/// Makes each EventLogView a list of rows for assistive technology. Call once; further calls do
/// nothing.
void installEventLogAccessibility();
/// Tells assistive technology that another row is current.
void announceCurrentRow(EventLogView& view);

} // namespace plyline::event_log
