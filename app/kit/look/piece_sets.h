#pragma once

#include <QtCore/QString>

#include "core/rules/piece.h"

#include <vector>

namespace plyline::look {

/// A set of drawings of the twelve pieces: a built-in one, or a folder of the user.
struct PieceSet
{
    QString key;    ///< Its name in the settings: "flat", "own/Merida".
    QString name;   ///< The folder's name; of a built-in set, its key.
    QString folder; ///< Holds wK.svg, bP.svg and so on.

    [[nodiscard]] bool isOwn() const { return key.startsWith(QStringLiteral("own/")); }
    [[nodiscard]] QString fileOf(rules::Piece piece) const;
    bool operator==(const PieceSet&) const = default;
};

/// A drawing that a user's set lacks; the classic one is shown instead.
struct PieceFault
{
    rules::Piece piece;
    bool isMissing = true; ///< False if the file exists but cannot be drawn.
    bool operator==(const PieceFault&) const = default;
};

/// Returns the built-in sets: "classic", "flat", "outline".
[[nodiscard]] const std::vector<PieceSet>& builtInPieceSets();
/// Returns the user's sets, sorted by name: the folders in plyline/pieces of the standard data
/// locations.
[[nodiscard]] std::vector<PieceSet> ownPieceSets();
/// Returns the folder for the user's sets; each of its folders is a set.
[[nodiscard]] QString ownPieceFolder();
/// Returns the set with this key; classic if it does not exist (any more).
[[nodiscard]] PieceSet pieceSetOf(const QString& key);
/// Checks all drawings of a set.
[[nodiscard]] std::vector<PieceFault> faultsOf(const PieceSet& set);

} // namespace plyline::look
