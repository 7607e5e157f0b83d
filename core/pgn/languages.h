#pragma once

#include "core/rules/piece.h"

#include <array>
#include <string_view>

namespace plyline::pgn {

/// The names of king, queen, rook, bishop, knight and pawn in a language, in UTF-8; empty if it has
/// none.
struct Language
{
    std::string_view code; ///< ISO 639; languages with the same letters share an entry.
    std::array<std::string_view, 6> names;
};

/// Ordered by how much chess is written in the language.
inline constexpr std::array<Language, 16> languages = {{
    {"de", {"K", "D", "T", "L", "S", "B"}},
    {"es/it", {"R", "D", "T", "A", "C", "P"}},
    {"fr", {"R", "D", "T", "F", "C", "P"}},
    {"ru", {"Кр", "Ф", "Л", "С", "К", "п"}},
    {"nl", {"K", "D", "T", "L", "P", ""}},
    {"pt", {"R", "D", "T", "B", "C", "P"}},
    {"pl", {"K", "H", "W", "G", "S", ""}},
    {"cs", {"K", "D", "V", "S", "J", ""}},
    {"hu", {"K", "V", "B", "F", "H", ""}},
    {"ro", {"R", "D", "T", "N", "C", "P"}},
    {"fi", {"K", "D", "T", "L", "R", ""}},
    {"uk", {"Кр", "Ф", "Т", "С", "К", "п"}},
    {"bg", {"Ц", "Д", "Т", "О", "К", "п"}},
    {"tr", {"Ş", "V", "K", "F", "A", ""}},
    {"is", {"K", "D", "H", "B", "R", ""}},
    {"et", {"K", "L", "V", "O", "R", ""}},
}};
inline constexpr std::array<rules::Role, 6> namedRoles = {rules::Role::King,   rules::Role::Queen,
                                                          rules::Role::Rook,   rules::Role::Bishop,
                                                          rules::Role::Knight, rules::Role::Pawn};

} // namespace plyline::pgn
