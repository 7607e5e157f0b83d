#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plyline::streams {

// The types of attributes (CloudEvents 1.0.2, section 3.1) that are more than any text.

/// A date and time as RFC 3339, section 5.6, has it: a day that exists, and a leap second at most.
[[nodiscard]] bool isTimestamp(std::string_view text);
/// A URI or a relative reference as RFC 3986 has it, as far as its signs tell.
[[nodiscard]] bool isUriReference(std::string_view text);
/// A URI reference that begins with a scheme.
[[nodiscard]] bool isUri(std::string_view text);

/// Returns the bytes that the text stands for (RFC 4648, section 4); none if it is no base64.
[[nodiscard]] std::optional<std::string> decodedBase64(std::string_view text);

} // namespace plyline::streams
