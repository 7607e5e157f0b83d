#pragma once

#include "core/tables/columns.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace plyline::store {

/// The columns that a SELECT asks for, and their places in a row of the result. Using a column that
/// the table does not have or that is not asked for does not compile.
template <tables::TableId id, std::size_t count>
class Selection
{
public:
    consteval explicit Selection(const std::string_view (&names)[count])
    {
        for (std::size_t i = 0; i < count; ++i) {
            (void)tables::ColumnsOf<id>()[names[i]];
            m_names[i] = names[i];
        }
    }

    [[nodiscard]] consteval int operator[](std::string_view name) const
    {
        for (std::size_t i = 0;; ++i) {
            if (m_names.at(i) == name)
                return static_cast<int>(i);
        }
    }
    /// Returns "color, piece_id, role" or the like.
    [[nodiscard]] std::string list() const
    {
        std::string text;
        for (const std::string_view name : m_names)
            text.append(text.empty() ? "" : ", ").append(name);
        return text;
    }

private:
    std::array<std::string_view, count> m_names{};
};

template <tables::TableId id, std::size_t count>
[[nodiscard]] consteval auto select(const std::string_view (&names)[count])
{
    return Selection<id, count>(names);
}

} // namespace plyline::store
