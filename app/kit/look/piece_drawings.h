#pragma once

#include "app/kit/look/piece_sets.h"

#include <array>
#include <memory>

class QSvgRenderer;

namespace plyline::look {

/// The vectors of a file; none where it is not there, larger than any drawing of a piece, no SVG,
/// or without an extent.
[[nodiscard]] std::unique_ptr<QSvgRenderer> readDrawing(const QString& file);

/// The drawings of one set, each read when it is asked for. What a set lacks is taken from the
/// classic one.
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
