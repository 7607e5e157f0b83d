#pragma once

#include "core/game/annotations.h"
#include "core/tables/row.h"
#include "core/tables/rows.h"

#include <limits>
#include <optional>
#include <string>

namespace plyline::store {

/// Larger than any number in a game, so that it differs from any and exceeds any limit.
inline constexpr int noNumber = std::numeric_limits<int>::max();

/// Returns a number such as a ply or a line; noNumber if the value is not one.
[[nodiscard]] inline int numberOf(const tables::Value& value)
{
    const auto* found = std::get_if<std::int64_t>(&value);
    return found && *found >= 0 && *found < noNumber ? static_cast<int>(*found) : noNumber;
}

/// Returns an empty text if the value is not a text.
[[nodiscard]] inline std::string textOf(const tables::Value& value)
{
    const auto* found = std::get_if<std::string>(&value);
    return found ? *found : std::string();
}

[[nodiscard]] inline std::optional<game::Comment::Form> formOfName(std::string_view name)
{
    using Form = game::Comment::Form;
    for (const Form form : {Form::Braces, Form::RestOfLine, Form::Escape}) {
        if (tables::formName(form) == name)
            return form;
    }
    return std::nullopt;
}

} // namespace plyline::store
