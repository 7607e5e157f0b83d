#pragma once

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace plyline::paper {

/// A QR code (ISO/IEC 18004) as dark and light modules, without its quiet zone. A plain value.
struct QrCode
{
    /// Modules that must stay light on each side.
    static constexpr int quietZone = 4;

    int side = 0;             ///< In modules.
    std::vector<bool> isDark; ///< Row by row from the top.

    /// Precondition: 0 <= x, y < side.
    [[nodiscard]] bool isDarkAt(int x, int y) const
    {
        const auto row = static_cast<std::size_t>(y) * static_cast<std::size_t>(side);
        return isDark[row + static_cast<std::size_t>(x)];
    }
    bool operator==(const QrCode&) const = default;
};

/// Whether the program was built with libqrencode.
[[nodiscard]] bool canMakeQrCodes();
/// Returns the code of a text with at most `largestSide` modules a side: with 15 % of its modules
/// to spare if there is room, else with 7 %. None if the text is too long, and if the program makes
/// no codes.
[[nodiscard]] std::optional<QrCode> qrCodeOf(const QByteArray& text, int largestSide);

} // namespace plyline::paper
