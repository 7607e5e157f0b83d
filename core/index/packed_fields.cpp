#include "core/index/packed_fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace plyline::index {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Removes a number of at most `most` digits; returns 0 if there is none.
std::uint32_t takeNumber(std::string_view& text, std::size_t most)
{
    std::uint32_t number = 0;
    std::size_t digits = 0;
    while (digits < most && digits < text.size() && isDigit(text[digits]))
        number = number * 10 + static_cast<std::uint32_t>(text[digits++] - '0');
    text.remove_prefix(digits);
    return number;
}

bool takeSeparator(std::string_view& text)
{
    const bool isSeparated =
        !text.empty() && (text.front() == '.' || text.front() == '/' || text.front() == '-');
    if (isSeparated)
        text.remove_prefix(1);
    return isSeparated;
}

} // namespace

PartialDate PartialDate::parse(std::string_view text)
{
    PartialDate date;
    if (text.size() < 4 || !std::all_of(text.begin(), text.begin() + 4, isDigit))
        return date;
    const std::uint32_t year = takeNumber(text, 4);
    if (year == 0 || (!text.empty() && isDigit(text.front())))
        return date;
    date.m_bits = year << 9;
    const std::uint32_t month = takeSeparator(text) ? takeNumber(text, 2) : 0;
    if (month < 1 || month > 12)
        return date;
    date.m_bits |= month << 5;
    const std::uint32_t day = takeSeparator(text) ? takeNumber(text, 2) : 0;
    date.m_bits |= day <= 31 ? day : 0;
    return date;
}

std::string PartialDate::text() const
{
    if (!isKnown())
        return {};
    const auto part = [](std::optional<int> number) {
        return number ? fmt::format("{:02}", *number) : std::string("??");
    };
    return fmt::format("{:04}.{}.{}", year().value_or(0), part(month()), part(day()));
}

EcoCode EcoCode::parse(std::string_view text)
{
    EcoCode code;
    if (text.size() < 3 || !isDigit(text[1]) || !isDigit(text[2]))
        return code;
    const int letter = text[0] >= 'a' ? text[0] - 'a' : text[0] - 'A';
    if (letter >= 0 && letter < 5)
        code.m_number =
            static_cast<std::uint16_t>(letter * 100 + (text[1] - '0') * 10 + (text[2] - '0') + 1);
    return code;
}

std::string EcoCode::text() const
{
    if (!isKnown())
        return {};
    const int number = m_number - 1;
    return fmt::format("{}{:02}", static_cast<char>('A' + number / 100), number % 100);
}

Material Material::of(const rules::Board& board)
{
    Material material;
    for (const rules::Color color : rules::allColors) {
        for (const rules::Role role : rules::allRoles) {
            if (role == rules::Role::King)
                continue;
            const int count = std::min(board.pieces(color, role).count(), 15);
            material.m_bits |= static_cast<std::uint64_t>(count) << shift(color, role);
        }
    }
    return material;
}

} // namespace plyline::index
