#pragma once

#include <QtCore/QRectF>
#include <QtCore/QStringList>

#include "app/kit/look/theme.h"
#include "app/panels/moves/move_list.h"

#include <set>
#include <unordered_map>
#include <vector>

namespace plyline::moves {

/// The places of a move list's rows and columns for one width, in logical pixels from the top of
/// the list. The height of rows with words is estimated until measure() computes it, so a list of
/// any length is laid out at once. Measure rows before showing them or asking where their moves
/// are. A comment or fault takes at most four lines.
class MovesGeometry
{
public:
    /// How many rows of words or variations are measured in the constructor; enough for a usual
    /// game.
    static constexpr int measuredAtOnce = 200;

    MovesGeometry() = default;
    /// Of the variations in `folded` only the first line is shown.
    MovesGeometry(const MoveList& list, double width, const look::Fonts& fonts,
                  const std::set<game::LineId>& folded = {});

    /// Measures the existing rows from `first` up to but not including `end`. Returns whether any
    /// row was moved or resized.
    bool measure(const MoveList& list, int first, int end, const look::Fonts& fonts);
    [[nodiscard]] bool isMeasured(int row) const
    {
        return m_states[static_cast<std::size_t>(row)].isMeasured;
    }

    [[nodiscard]] double width() const { return m_width; }
    /// The height of a row of moves, which grows with the text.
    [[nodiscard]] double rowHeight() const { return m_rowHeight; }
    [[nodiscard]] double height() const { return m_tops.empty() ? 0.0 : m_tops.back(); }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_states.size()); }
    [[nodiscard]] QRectF row(int index) const;
    /// Returns the first row whose lower edge is below `y`; rowCount() below the list.
    [[nodiscard]] int firstRowAt(double y) const;
    /// Returns the rectangle of a variation's move; the whole row if it is not measured; empty if
    /// the move is folded away.
    [[nodiscard]] QRectF move(const MoveList& list, game::LineId line, game::Ply ply) const;
    /// Returns the rectangle of token `index` in a row; empty if it is folded away.
    [[nodiscard]] QRectF token(int row, std::size_t index) const;
    [[nodiscard]] const MoveToken* tokenAt(const MoveList& list, QPointF point) const;
    /// Returns the triangle that folds a variation, on its first row.
    [[nodiscard]] QRectF triangle(const MoveList& list, int row) const;
    [[nodiscard]] double indent(const MoveRow& row) const;
    /// Returns the ply of the main line at the point.
    [[nodiscard]] std::optional<game::Ply> plyAt(const MoveList& list, QPointF point) const;

    [[nodiscard]] QRectF number(int row) const;
    [[nodiscard]] QRectF cell(int row, rules::Color color) const; ///< With move and values.
    /// Returns the part of a cell for the move; values() is the rest.
    [[nodiscard]] QRectF move(int row, rules::Color color) const;
    [[nodiscard]] QRectF values(int row, rules::Color color) const;
    [[nodiscard]] bool showsBothValues() const { return m_showsBoth; }
    /// Returns the rectangle for the words of a text row.
    [[nodiscard]] QRectF words(const MoveList& list, int row) const;

private:
    struct RowState
    {
        double height = 0.0;
        bool isMeasured = true;
        bool isFolded = false; ///< A variation of which only the first line is shown.
    };

    void chooseColumns(const MoveList& list, const look::Fonts& fonts);
    void estimate(const MoveList& list, const look::Fonts& fonts,
                  const std::set<game::LineId>& folded);
    [[nodiscard]] double wordsHeight(const MoveRow& row, const look::Fonts& fonts) const;
    /// Places the tokens of a row relative to its top. Returns the row's height.
    [[nodiscard]] double layOut(const MoveRow& row, std::vector<QRectF>& tokens,
                                const look::Fonts& fonts, bool isFolded) const;
    void stackRowsFrom(int row);

    std::vector<RowState> m_states;
    /// Of measured rows, relative to their tops.
    std::unordered_map<int, std::vector<QRectF>> m_tokens;
    std::vector<double> m_tops; ///< The tops of all rows, then the end of the last.
    double m_width = 0.0;
    double m_rowHeight = 28.0;
    double m_numberWidth = 0.0;
    double m_valueWidth = 0.0;
    bool m_showsBoth = false;
};

/// Breaks `text` into lines no wider than `width`. If there are more than `maxLines`, the last one
/// is elided.
[[nodiscard]] QStringList wrapped(const QString& text, const QFont& font, double width,
                                  int maxLines);
/// Returns the width of a token with its signs, which are bold.
[[nodiscard]] double textWidth(const MoveToken& token, const look::Fonts& fonts);
inline constexpr int maxTextLines = 4;

} // namespace plyline::moves
