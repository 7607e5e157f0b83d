#pragma once

namespace plyline::words {

/// Lets the application that is there say "1 game" and "4,800 games": loads the English plurals and
/// takes English figures for QLocale(). Call it once, before anything is said.
void speakEnglish();

} // namespace plyline::words
