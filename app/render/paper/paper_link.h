#pragma once

#include <QtCore/QString>

#include "app/render/frames/frame_source.h"
#include "app/render/paper/qr_code.h"

namespace plyline::paper {

/// How a link on paper leads to its game, which must be found on another machine, too.
enum class LinkedGame : std::uint8_t {
    Inside,  ///< The game with its comments and variations is in the link.
    Moves,   ///< The players and the moves of the main line are in the link.
    Content, ///< The link names the game by its content.
    Given,   ///< The address was given by hand.
};

/// A link with the code in which it is printed.
struct PaperLink
{
    QString text;
    LinkedGame game = LinkedGame::Inside;
    QrCode code;
    game::Ply ply; ///< The moment to which it leads.
    bool operator==(const PaperLink&) const = default;
};

/// The shortest side of a printed module, in millimetres, which the camera of a phone still reads
/// from a hand's breadth away.
inline constexpr double smallestModule = 0.42;
/// Modules of the largest code; with its quiet zone it is 41 mm wide.
inline constexpr int largestCode = 89;

/// Returns a link to a moment of the source's line, with as much of the game inside as the largest
/// code holds. None if the program makes no codes.
[[nodiscard]] std::optional<PaperLink> paperLinkTo(const frames::FrameSource& source, game::Ply ply,
                                                   bool isFlipped);
/// Returns the code of an address that was given. None if it is too long or the program makes no
/// codes.
[[nodiscard]] std::optional<PaperLink> paperLinkOf(const QString& address, game::Ply ply);

/// Says where the link leads and what is in it.
[[nodiscard]] QString noteOf(const PaperLink& link, const frames::FrameSource& source);
/// Returns the side of the printed code with its quiet zone, 96 to an inch.
[[nodiscard]] double sideOf(const QrCode& code);

} // namespace plyline::paper
