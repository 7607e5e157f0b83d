#pragma once

#include "core/game/annotations.h"
#include "core/tables/row.h"
#include "core/tables/rows.h"

#include <limits>
#include <optional>
#include <string>

namespace plyline::store {

/// Larger than any number of a game: what is compared with it, or limited to what the game has,
/// differs.
inline constexpr int noNumber = std::numeric_limits<int>::max();

/// A ply, a line or the like; noNumber where the value is none.
[[nodiscard]] inline int numberOf(const tables::Value& value)
{
    const auto* found = std::get_if<std::int64_t>(&value);
    return found && *found >= 0 && *found < noNumber ? static_cast<int>(*found) : noNumber;
}

/// Empty where the value is no text.
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
