#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plyline::files {

/// Converts a file of an archive to UTF-8, piece by piece: decodes UTF-16 if the file begins with
/// its byte order mark, otherwise passes the bytes on unchanged.
class MemberText
{
public:
    /// Returns the text that can be decoded so far. Valid until the next call and only as long as
    /// `piece` is.
    [[nodiscard]] std::string_view add(std::string_view piece);
    /// Returns the rest of the file's text. The next piece begins another file.
    [[nodiscard]] std::string_view end();

private:
    enum class Form : std::uint8_t { Unknown, Plain, Utf16 };

    [[nodiscard]] std::string_view decoded(std::size_t length);

    Form m_form = Form::Unknown;
    std::string m_mark;
    std::string m_held; ///< Bytes that can be decoded only together with the next piece.
    std::string m_text;
};

} // namespace plyline::files
