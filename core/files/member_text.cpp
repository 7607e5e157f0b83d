#include "core/files/member_text.h"

#include "core/base/text.h"

#include <utility>

namespace plyline::files {

std::string_view MemberText::add(std::string_view piece)
{
    if (m_form == Form::Plain)
        return piece;
    m_held += piece;
    if (m_form == Form::Unknown) {
        if (m_held.size() < 2)
            return {};
        m_form = hasUtf16Mark(m_held) ? Form::Utf16 : Form::Plain;
        if (m_form == Form::Plain)
            return m_text = std::exchange(m_held, {});
        m_mark = m_held.substr(0, 2);
        m_held.erase(0, 2);
    }
    std::size_t length = m_held.size() / 2 * 2;
    if (length > 0) { // keeps both halves of a surrogate pair together
        const std::size_t high = m_mark.front() == '\xff' ? 1 : 0;
        const auto upper = static_cast<unsigned char>(m_held[length - 2 + high]);
        length -= (upper & 0xfc) == 0xd8 ? 2 : 0;
    }
    return decoded(length);
}

std::string_view MemberText::end()
{
    if (std::exchange(m_form, Form::Unknown) == Form::Utf16)
        return decoded(m_held.size());
    return m_text = std::exchange(m_held, {});
}

std::string_view MemberText::decoded(std::size_t length)
{
    m_text = fromUtf16(m_mark + m_held.substr(0, length));
    m_held.erase(0, length);
    return m_text;
}

} // namespace plyline::files
