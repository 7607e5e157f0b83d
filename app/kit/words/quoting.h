#pragma once

#include <QtCore/QString>

#include <string_view>

namespace plyline::words {

/// All of a UTF-8 text: QString::fromUtf8 leaves out a byte order mark at its start.
[[nodiscard]] QString wholeText(std::string_view utf8);
/// Bytes of a file as text: UTF-8, or Windows-1252 where they are not.
[[nodiscard]] QString fromBytes(std::string_view bytes);
/// At most `most` UTF-16 units of the beginning, so that no character is cut in two.
[[nodiscard]] QString wholeCharacters(const QString& text, qsizetype most);
/// Source text as it may stand inside a sentence: one line, and not longer than a glance.
[[nodiscard]] QString quoted(std::string_view bytes);

} // namespace plyline::words
