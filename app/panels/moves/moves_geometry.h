#pragma once

#include <QtCore/QRectF>
#include <QtCore/QStringList>

#include "app/kit/look/theme.h"
#include "app/panels/moves/move_list.h"

#include <map>
#include <set>

namespace plyline::moves {

/// Where the rows and columns of a move list lie for one width, in logical pixels from the top of
/// the list. Comments and faults are as high as their words need, at most four lines.
class MovesGeometry
{
public:
    MovesGeometry() = default;
    /// Of the `folded` variations only the first line is shown.
    MovesGeometry(const MoveList& list, double width, const look::Fonts& fonts,
                  const std::set<game::LineId>& folded = {});

    [[nodiscard]] double width() const { return m_width; }
    /// Of a row of moves; grows with the text.
    [[nodiscard]] double rowHeight() const { return m_rowHeight; }
    [[nodiscard]] double height() const { return m_tops.empty() ? 0.0 : m_tops.back(); }
    [[nodiscard]] int rowCount() const { return std::max(0, static_cast<int>(m_tops.size()) - 1); }
    [[nodiscard]] QRectF row(int index) const;
    /// The first row that reaches below `y`; rowCount() below the list.
    [[nodiscard]] int firstRowAt(double y) const;
    /// The row that shows the move of a ply.
    [[nodiscard]] int rowOf(game::Ply ply) const;
    /// Where a variation's move is; empty while it is folded away.
    [[nodiscard]] QRectF move(game::LineId line, game::Ply ply) const;
    /// Where token `index` of a row is; empty while it is folded away.
    [[nodiscard]] QRectF token(int row, std::size_t index) const;
    [[nodiscard]] const MoveToken* tokenAt(const MoveList& list, QPointF point) const;
    /// The triangle that folds, on the first row of a variation.
    [[nodiscard]] QRectF triangle(const MoveList& list, int row) const;
    [[nodiscard]] double indent(const MoveRow& row) const;
    /// On the main line.
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
    /// Places the tokens of a row from `top`; returns its height.
    double layOut(const MoveRow& row, double top, const look::Fonts& fonts, bool isFolded);

    std::vector<std::size_t> m_firstTokens; ///< Of each row, among m_tokens.
    std::vector<QRectF> m_tokens;
    std::map<std::pair<game::LineId, game::Ply>, std::size_t> m_variationMoves;
    std::vector<double> m_tops; ///< Of each row, then the end of the last.
    std::vector<int> m_rowOfPly;
    double m_width = 0.0;
    double m_rowHeight = 28.0;
    double m_numberWidth = 0.0;
    double m_valueWidth = 0.0;
    bool m_showsBoth = false;
};

/// `text` in lines no wider than `width`; the last of at most `maxLines` is elided.
[[nodiscard]] QStringList wrapped(const QString& text, const QFont& font, double width,
                                  int maxLines);
/// The width of a token: its text, and its signs in bold.
[[nodiscard]] double textWidth(const MoveToken& token, const look::Fonts& fonts);
inline constexpr int maxTextLines = 4;

} // namespace plyline::moves
