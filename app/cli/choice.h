#pragma once

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace plyline::cli {

/// Adds an option whose value is one of these names. `choices` must live as long as the command.
template <typename Enum>
CLI::Option* addChoice(CLI::App& command, const char* name, Enum& value, const char* help,
                       const std::map<std::string, Enum>& choices)
{
    std::string names;
    for (const auto& choice : choices)
        names += (names.empty() ? "" : "|") + choice.first;
    const std::map<std::string, Enum>* known = &choices;
    return command
        .add_option_function<std::string>(
            name, [&value, known](const std::string& text) { value = known->at(text); }, help)
        ->check(CLI::IsMember(*known))
        ->type_name(names);
}

} // namespace plyline::cli
