#pragma once

#include "app/kit/accessible/parts.h"
#include "core/rules/piece.h"
#include "core/rules/square.h"

namespace plyline::accessible {

/// A board as a table of eight rows: its squares in the order in which they are seen, each with
/// what stands on it: "e4, white pawn", "e5, empty".
class SquareParts : public Parts
{
public:
    using Parts::Parts;

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Table; }
    [[nodiscard]] int count() const override { return 64; }
    [[nodiscard]] Part part(int index) const override;
    [[nodiscard]] std::optional<Grid> grid() const override { return Grid{8, false, false}; }
    [[nodiscard]] std::optional<int> indexAt(QPoint point) const override;
    void press(int index) override { pressSquare(squareOf(index)); }

protected:
    [[nodiscard]] rules::Square squareOf(int index) const;
    [[nodiscard]] int indexOf(rules::Square square) const;

    /// Whether h1 is at the upper left.
    [[nodiscard]] virtual bool isFlipped() const { return false; }
    [[nodiscard]] virtual std::optional<rules::Piece> pieceOn(rules::Square square) const = 0;
    [[nodiscard]] virtual QRect rectOf(rules::Square square) const = 0;
    [[nodiscard]] virtual std::optional<rules::Square> squareAt(QPoint point) const = 0;
    /// "e4, white pawn".
    [[nodiscard]] virtual QString nameOf(rules::Square square) const;
    [[nodiscard]] virtual QString descriptionOf(rules::Square) const { return {}; }
    [[nodiscard]] virtual bool canBePressed() const { return false; }
    virtual void pressSquare(rules::Square) {}
};

/// "e4, white pawn", "e5, empty".
[[nodiscard]] QString squareName(rules::Square square, std::optional<rules::Piece> piece);

} // namespace plyline::accessible
