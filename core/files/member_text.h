#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plyline::files {

/// A file of an archive as UTF-8, piece by piece: decoded where it begins with the byte order mark
/// of UTF-16, else as it is.
class MemberText
{
public:
    /// What can be told by now; valid until the next call and as long as `piece` is.
    [[nodiscard]] std::string_view add(std::string_view piece);
    /// The rest of the file. The next piece begins another one.
    [[nodiscard]] std::string_view end();

private:
    enum class Form : std::uint8_t { Unknown, Plain, Utf16 };

    [[nodiscard]] std::string_view decoded(std::size_t length);

    Form m_form = Form::Unknown;
    std::string m_mark;
    std::string m_held; ///< Bytes that are to be seen with those behind them.
    std::string m_text;
};

} // namespace plyline::files
