#pragma once

#include <QtCore/QString>

#include "core/rules/piece.h"

#include <vector>

namespace plyline::look {

/// A set of drawings of the twelve pieces: one of ours, or a folder of a person's own.
struct PieceSet
{
    QString key;    ///< Names it in the settings: "flat", "own/Merida".
    QString name;   ///< As a folder is called; of ours the same as the key.
    QString folder; ///< Holds wK.svg, bP.svg and so on.

    [[nodiscard]] bool isOwn() const { return key.startsWith(QStringLiteral("own/")); }
    [[nodiscard]] QString fileOf(rules::Piece piece) const;
    bool operator==(const PieceSet&) const = default;
};

/// A drawing that a person's set does not have: in its place stands ours.
struct PieceFault
{
    rules::Piece piece;
    bool isMissing = true; ///< Else it is there and cannot be drawn.
    bool operator==(const PieceFault&) const = default;
};

/// The sets that the program brings: "classic", "flat", "outline".
[[nodiscard]] const std::vector<PieceSet>& builtInPieceSets();
/// The sets of a person: the folders in plyline/pieces of the standard data locations, by name.
[[nodiscard]] std::vector<PieceSet> ownPieceSets();
/// Where a person puts sets of their own: a set is a folder in this one.
[[nodiscard]] QString ownPieceFolder();
/// The set of a key; classic for one that is not there (any more).
[[nodiscard]] PieceSet pieceSetOf(const QString& key);
/// Goes through all drawings of a set.
[[nodiscard]] std::vector<PieceFault> faultsOf(const PieceSet& set);

} // namespace plyline::look
