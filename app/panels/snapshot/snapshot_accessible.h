#pragma once

namespace plyline::snapshot {

/// Describes the views of the snapshot that paint themselves to assistive technology. Further calls
/// do nothing.
void describeSnapshot();

} // namespace plyline::snapshot
