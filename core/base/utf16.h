#pragma once

#include <string>
#include <string_view>

namespace plyline {

enum class ByteOrder : unsigned char { Little, Big };

/// U+FEFF, which begins a text in UTF-16 and tells its byte order.
void appendUtf16Mark(std::string& out, ByteOrder order);
/// Precondition: `utf8` is valid.
void appendUtf16(std::string& out, std::string_view utf8, ByteOrder order);

} // namespace plyline
