#include "core/store/names.h"

#include <array>

namespace plyline::store {

using rules::Color;
using rules::Role;

const QString& colorName(Color color)
{
    static const std::array names = {QStringLiteral("white"), QStringLiteral("black")};
    return names[static_cast<std::size_t>(color)];
}

std::optional<Color> colorOfName(const QString& name)
{
    for (const Color color : rules::allColors) {
        if (colorName(color) == name)
            return color;
    }
    return std::nullopt;
}

const QString& roleName(Role role)
{
    static const std::array names = {QStringLiteral("pawn"),   QStringLiteral("knight"),
                                     QStringLiteral("bishop"), QStringLiteral("rook"),
                                     QStringLiteral("queen"),  QStringLiteral("king")};
    return names[static_cast<std::size_t>(role)];
}

std::optional<Role> roleOfName(const QString& name)
{
    for (const Role role : rules::allRoles) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

} // namespace plyline::store
