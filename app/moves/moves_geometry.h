#pragma once

#include <QtCore/QRectF>
#include <QtCore/QStringList>

#include "app/look/theme.h"
#include "app/moves/move_list.h"

namespace plyline::moves {

/// Where the rows and columns of a move list lie for one width, in logical pixels from the top of
/// the list. Comments and faults are as high as their words need, at most four lines.
class MovesGeometry
{
public:
    static constexpr double rowHeight = 28.0;

    MovesGeometry() = default;
    MovesGeometry(const MoveList& list, double width, const look::Fonts& fonts);

    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_tops.empty() ? 0.0 : m_tops.back(); }
    [[nodiscard]] int rowCount() const { return std::max(0, static_cast<int>(m_tops.size()) - 1); }
    [[nodiscard]] QRectF row(int index) const;
    /// The first row that reaches below `y`; rowCount() below the list.
    [[nodiscard]] int firstRowAt(double y) const;
    /// The row that shows the move of a ply.
    [[nodiscard]] int rowOf(game::Ply ply) const;
    [[nodiscard]] std::optional<game::Ply> plyAt(const MoveList& list, QPointF point) const;

    [[nodiscard]] QRectF number(int row) const;
    [[nodiscard]] QRectF cell(int row, rules::Color color) const; ///< Move and values together.
    /// The part of a cell for the move, and what is left for the values.
    [[nodiscard]] QRectF move(int row, rules::Color color) const;
    [[nodiscard]] QRectF values(int row, rules::Color color) const;
    [[nodiscard]] bool showsBothValues() const { return m_showsBoth; }
    /// The words of a row of text.
    [[nodiscard]] QRectF words(const MoveList& list, int row) const;

private:
    std::vector<double> m_tops; ///< Of each row, then the end of the last.
    std::vector<int> m_rowOfPly;
    double m_width = 0.0;
    double m_numberWidth = 0.0;
    double m_valueWidth = 0.0;
    bool m_showsBoth = false;
};

/// `text` in lines no wider than `width`; the last of at most `maxLines` is elided.
[[nodiscard]] QStringList wrapped(const QString& text, const QFont& font, double width,
                                  int maxLines);
inline constexpr int maxTextLines = 4;

} // namespace plyline::moves
