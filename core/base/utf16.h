#pragma once

#include <string>
#include <string_view>

namespace plyline {

enum class ByteOrder : unsigned char { Little, Big };

/// Appends U+FEFF, the byte order mark that begins a UTF-16 text.
void appendUtf16Mark(std::string& out, ByteOrder order);
/// Appends the text as UTF-16. Precondition: `utf8` is valid.
void appendUtf16(std::string& out, std::string_view utf8, ByteOrder order);

} // namespace plyline
