#pragma once

#include <QtCore/QRectF>
#include <QtCore/QStringList>

#include "app/kit/look/theme.h"
#include "app/panels/moves/folding.h"
#include "app/panels/moves/move_list.h"

#include <unordered_map>
#include <vector>

namespace plyline::moves {

/// The places of a move list's rows and columns for one width, in logical pixels from the top of
/// the list. The height of rows with words is estimated until measure() computes it, so a list of
/// any length is laid out at once. Measure rows before showing them or asking where their moves
/// are. A fault takes at most four lines, a comment too unless it is unfolded.
class MovesGeometry
{
public:
    /// How many rows of words or variations are measured in the constructor; enough for a usual
    /// game.
    static constexpr int measuredAtOnce = 200;

    MovesGeometry() = default;
    MovesGeometry(const MoveList& list, double width, const look::Fonts& fonts,
                  const Folding& folding = {});

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
    /// Returns the word that unfolds or folds a comment, at the end of it; empty for other rows and
    /// short comments.
    [[nodiscard]] QRectF unfoldingWord(const MoveList& list, int row) const;
    /// Returns the lines of a comment as they are shown, with room for its unfolding word.
    [[nodiscard]] QStringList commentLines(const MoveList& list, int row,
                                           const look::Fonts& fonts) const;

private:
    struct RowState
    {
        double height = 0.0;
        bool isMeasured = true;
        bool isFolded = false; ///< A variation of which only the first line is shown.
        bool isWhole = false;  ///< A comment that is shown in full.
        bool isLong = false;   ///< A measured comment that can be folded or unfolded.
    };

    void chooseColumns(const MoveList& list, const look::Fonts& fonts);
    void estimate(const MoveList& list, const look::Fonts& fonts, const Folding& folding);
    [[nodiscard]] double wordsHeight(const MoveRow& row, const look::Fonts& fonts) const;
    /// Sets whether the comment is long. Returns its height.
    [[nodiscard]] double commentHeight(const MoveRow& row, RowState& state,
                                       const look::Fonts& fonts) const;
    [[nodiscard]] QStringList linesOf(const MoveRow& row, const RowState& state,
                                      const look::Fonts& fonts) const;
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
    double m_lineHeight = 0.0;     ///< Of comments.
    double m_unfoldingWidth = 0.0; ///< Of the longer of the two unfolding words.
    bool m_showsBoth = false;
};

} // namespace plyline::moves
