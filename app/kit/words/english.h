#pragma once

namespace plyline::words {

/// Loads the English plurals ("1 game", "2 games") and makes the English locale the default of
/// QLocale(). Call once, after the application object was made and before any text is shown.
void installEnglish();

} // namespace plyline::words
