#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace plyline::rules {

enum class Color : std::uint8_t { White, Black };
inline constexpr std::array<Color, 2> allColors = {Color::White, Color::Black};

[[nodiscard]] constexpr Color operator!(Color color)
{
    return static_cast<Color>(static_cast<std::uint8_t>(color) ^ 1);
}

enum class Role : std::uint8_t { Pawn, Knight, Bishop, Rook, Queen, King };
inline constexpr std::array<Role, 6> allRoles = {Role::Pawn, Role::Knight, Role::Bishop,
                                                 Role::Rook, Role::Queen,  Role::King};

/// The side of the board to which a king castles: King is the g file, Queen the c file.
enum class Wing : std::uint8_t { King, Queen };
inline constexpr std::array<Wing, 2> allWings = {Wing::King, Wing::Queen};

struct Piece
{
    Color color;
    Role role;

    bool operator==(const Piece&) const = default;
};

/// Returns 'P', 'N', 'B', 'R', 'Q' or 'K'.
[[nodiscard]] constexpr char roleLetter(Role role)
{
    return std::string_view("PNBRQK")[static_cast<std::size_t>(role)];
}

/// Returns the letter of a FEN: upper case for White.
[[nodiscard]] constexpr char fenLetter(Piece piece)
{
    const char letter = roleLetter(piece.role);
    return piece.color == Color::White ? letter : static_cast<char>(letter + 32);
}

/// Accepts upper and lower case.
[[nodiscard]] constexpr std::optional<Role> roleFromLetter(char letter)
{
    switch (letter) {
    case 'P':
    case 'p':
        return Role::Pawn;
    case 'N':
    case 'n':
        return Role::Knight;
    case 'B':
    case 'b':
        return Role::Bishop;
    case 'R':
    case 'r':
        return Role::Rook;
    case 'Q':
    case 'q':
        return Role::Queen;
    case 'K':
    case 'k':
        return Role::King;
    default: // any other byte
        return std::nullopt;
    }
}

} // namespace plyline::rules
