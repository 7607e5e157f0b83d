#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "core/game/place.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <variant>

namespace plyline::links {

/// A file on this machine, by its absolute path.
struct FilePlace
{
    QString path;
    bool operator==(const FilePlace&) const = default;
};
/// A game by its content, wherever it stands: see Link::content.
struct ContentPlace
{
    bool operator==(const ContentPlace&) const = default;
};
/// A game that the link itself holds, as PGN.
struct TextPlace
{
    QByteArray pgn;
    bool operator==(const TextPlace&) const = default;
};

/// Names a game by what it says (game::ContentKey): of its players and start, and of the first
/// `plies` events of its main line, so that a game that grows keeps its name.
struct LinkedContent
{
    std::uint64_t names = 0;
    std::uint64_t moves = 0;
    int plies = 0;
    bool operator==(const LinkedContent&) const = default;
};

/// What of the stage a link shows.
enum class LinkedView : std::uint8_t { Both, Replay, Snapshot, AAndB };
enum class LinkedAxis : std::uint8_t { Plies, Clock };

/// A moment that can be handed to somebody. Whatever a link says, opening it only shows something.
struct Link
{
    std::variant<FilePlace, ContentPlace, TextPlace> where;
    std::optional<LinkedContent> content;
    game::Place place; ///< Game 0: the one of `content`, or where the file was last left.
    /// The time on the clocks of both sides together since the start, in milliseconds, instead of a
    /// ply.
    std::optional<std::int64_t> clockMillis;
    std::optional<std::pair<game::Ply, game::Ply>>
        range; ///< A loop, from its first ply to its last.
    std::optional<game::Place> a, b;
    std::optional<LinkedView> view;
    std::optional<LinkedAxis> axis;
    bool isFlipped = false;

    bool operator==(const Link&) const = default;
};

/// Why a text is no link.
enum class LinkError : std::uint8_t {
    NotALink, ///< It does not begin with "plyline:".
    TooLong,
    BadPlace, ///< Neither an absolute path nor a content nor a game.
    BadGame,  ///< The game inside cannot be unpacked, or is too large.
    NotLocal, ///< It names another machine.
};

/// A link and what of it was not understood.
struct ReadLink
{
    Link link;
    QStringList ignored; ///< Keys that are not known.
    QStringList clamped; ///< Keys with values that are none or out of range.
};

inline constexpr qsizetype longestLink = qsizetype{64} * 1024;
inline constexpr qsizetype longestGame = qsizetype{1024} * 1024; ///< Of a game inside, unpacked.

/// Reads "plyline:///path.pgn#game=3&ply=47", "plyline:xxh3/<32 digits>#..." or
/// "plyline:pgn,<base64url>#...". The text is not trusted: no value leads out of its range.
[[nodiscard]] std::variant<ReadLink, LinkError> parseLink(const QString& text);
/// Reads a path with an optional fragment, as one types it: "file.pgn#game=3&ply=47". A file whose
/// name has such a fragment itself, and exists, is that file.
[[nodiscard]] ReadLink parsePath(const QString& text);
/// The same with the fragment apart: "game=3&ply=47".
[[nodiscard]] ReadLink parsePath(const QString& path, const QString& fragment);
/// Returns the link as text. Precondition: the path of a FilePlace is absolute.
[[nodiscard]] QString linkText(const Link& link);
/// Returns the game as the place of a link of at most 8 kB; none if it does not fit.
[[nodiscard]] std::optional<TextPlace> gameInside(const QByteArray& pgn);

} // namespace plyline::links
