#pragma once

#include <QtCore/QString>

#include <string_view>

namespace plyline::words {

/// Converts UTF-8 and keeps a byte order mark at the start, which QString::fromUtf8 drops.
[[nodiscard]] QString wholeText(std::string_view utf8);
/// Decodes bytes of a file as UTF-8, or as Windows-1252 if they are not valid UTF-8.
[[nodiscard]] QString fromBytes(std::string_view bytes);
/// Returns the first `most` UTF-16 units, or one less where that would split a character.
[[nodiscard]] QString wholeCharacters(const QString& text, qsizetype most);
/// Returns source text for use inside a sentence: on one line and at most 40 characters long.
[[nodiscard]] QString quoted(std::string_view bytes);

} // namespace plyline::words
