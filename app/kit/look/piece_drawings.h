#pragma once

#include "app/kit/look/piece_sets.h"

#include <array>
#include <memory>

class QSvgRenderer;

namespace plyline::look {

/// Returns the drawing in an SVG file; null if the file does not exist, is larger than any drawing
/// of a piece, is not SVG, or has no size.
[[nodiscard]] std::unique_ptr<QSvgRenderer> readDrawing(const QString& file);

/// The drawings of one set. Each is read when it is first used. The classic set replaces drawings
/// that are missing.
class PieceDrawings
{
public:
    explicit PieceDrawings(PieceSet set);
    ~PieceDrawings();
    PieceDrawings(const PieceDrawings&) = delete;
    PieceDrawings& operator=(const PieceDrawings&) = delete;

    [[nodiscard]] const PieceSet& set() const { return m_set; }
    [[nodiscard]] QSvgRenderer& of(rules::Piece piece);

    [[nodiscard]] static std::size_t numberOf(rules::Piece piece)
    {
        return static_cast<std::size_t>(piece.color) * rules::allRoles.size() +
               static_cast<std::size_t>(piece.role);
    }

private:
    PieceSet m_set;
    std::array<std::unique_ptr<QSvgRenderer>, 12> m_read;
};

} // namespace plyline::look
