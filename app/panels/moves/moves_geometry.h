#pragma once

#include <QtCore/QRectF>
#include <QtCore/QStringList>

#include "app/kit/look/theme.h"
#include "app/panels/moves/move_list.h"

#include <set>
#include <unordered_map>
#include <vector>

namespace plyline::moves {

/// Where the rows and columns of a move list lie for one width, in logical pixels from the top of
/// the list. Comments and faults are as high as their words need, at most four lines; what such a
/// row needs is found out when it is measured, and estimated until then: whoever shows rows, or
/// asks where a move is, measures them first. So a list of any length is laid out at once.
class MovesGeometry
{
public:
    static constexpr double rowHeight = 28.0;
    /// So many rows of words or variations are measured from the first; a usual game has no more.
    static constexpr int measuredAtOnce = 200;

    MovesGeometry() = default;
    /// Of the `folded` variations only the first line is shown.
    MovesGeometry(const MoveList& list, double width, const look::Fonts& fonts,
                  const std::set<game::LineId>& folded = {});

    /// Measures the rows from `first` up to but not including `end`, as far as they are there.
    /// Returns whether that moved or resized any row.
    bool measure(const MoveList& list, int first, int end, const look::Fonts& fonts);
    [[nodiscard]] bool isMeasured(int row) const
    {
        return m_states[static_cast<std::size_t>(row)].isMeasured;
    }

    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_tops.empty() ? 0.0 : m_tops.back(); }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_states.size()); }
    [[nodiscard]] QRectF row(int index) const;
    /// The first row that reaches below `y`; rowCount() below the list.
    [[nodiscard]] int firstRowAt(double y) const;
    /// Where a variation's move is; the whole row while that is not measured; empty while the move
    /// is folded away.
    [[nodiscard]] QRectF move(const MoveList& list, game::LineId line, game::Ply ply) const;
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
    struct RowState
    {
        double height = rowHeight;
        bool isMeasured = true;
        bool isFolded = false; ///< A variation of which only the first line is shown.
    };

    void chooseColumns(const MoveList& list, const look::Fonts& fonts);
    void estimate(const MoveList& list, const look::Fonts& fonts,
                  const std::set<game::LineId>& folded);
    [[nodiscard]] double wordsHeight(const MoveRow& row, const look::Fonts& fonts) const;
    /// Places the tokens of a row from its top; returns its height.
    [[nodiscard]] double layOut(const MoveRow& row, std::vector<QRectF>& tokens,
                                const look::Fonts& fonts, bool isFolded) const;
    void stackRowsFrom(int row);

    std::vector<RowState> m_states;
    std::unordered_map<int, std::vector<QRectF>> m_tokens; ///< Of measured rows, from their tops.
    std::vector<double> m_tops; ///< Of each row, then the end of the last.
    double m_width = 0.0;
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
