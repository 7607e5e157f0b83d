#include "app/panels/moves/moves_geometry.h"

#include <QtGui/QFontMetricsF>

#include "app/panels/moves/text_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plyline::moves {

namespace {

constexpr double margin = 14.0;
constexpr double cellMargin = 8.0; ///< At the right of the last column.
constexpr double numberGap = 4.0;  ///< Between the number and White's cell.
constexpr double textIndent = 14.0;
constexpr double valueGap = 6.0;
constexpr double verticalPadding = 5.0; ///< Above and below a row of words.
constexpr double rowGap = 4.0;          ///< Additional space above and below faults and the ending.
constexpr double besideMove = 10.0;     ///< Left and right of a move in its cell.
constexpr double besideUnfolding = 8.0; ///< Left of the word that unfolds a comment.
/// As long as a move with its sign usually is. Moves with more signs do not hide all values.
const QString longMove = QStringLiteral("Nbxd7+?!");

bool hasWords(const MoveRow& row)
{
    return row.kind == MoveRow::Kind::Comment || row.kind == MoveRow::Kind::Fault ||
           row.kind == MoveRow::Kind::End;
}

} // namespace

MovesGeometry::MovesGeometry(const MoveList& list, double width, const look::Fonts& fonts,
                             const Folding& folding)
    : m_width(std::max(0.0, width)), m_rowHeight(look::withText(28))
{
    chooseColumns(list, fonts);
    estimate(list, fonts, folding);
    stackRowsFrom(0);
    int left = measuredAtOnce;
    int end = 0;
    while (end < rowCount() && left > 0)
        left -= isMeasured(end++) ? 0 : 1;
    measure(list, 0, end, fonts);
}

void MovesGeometry::chooseColumns(const MoveList& list, const look::Fonts& fonts)
{
    const QFontMetricsF moves(fonts.moves);
    const QFontMetricsF small(fonts.small);
    m_numberWidth =
        std::ceil(moves.horizontalAdvance(QString::number(std::max(99, list.highestNumber)))) +
        moves.horizontalAdvance(QLatin1Char('.'));
    // Digits have equal widths, so the longest value is the widest.
    const double evaluation = std::ceil(small.horizontalAdvance(list.longestEvaluation));
    const double clock = std::ceil(small.horizontalAdvance(list.longestClock));
    const double cellWidth = (m_width - margin - cellMargin - m_numberWidth - numberGap) / 2;
    // The widest move may be written in the smaller font of the words.
    QFont move = fonts.body;
    move.setBold(true);
    const QFontMetricsF metrics(move);
    const double moveWidth =
        std::min(metrics.horizontalAdvance(list.longestMove), metrics.horizontalAdvance(longMove)) +
        besideMove;
    const double room = cellWidth - moveWidth - 2 * valueGap;
    m_showsBoth = evaluation > 0.0 && clock > 0.0 && evaluation + clock + 10.0 <= room;
    m_valueWidth = m_showsBoth           ? evaluation + clock + 10.0
                   : list.hasEvaluations ? evaluation
                                         : clock;
    if (m_valueWidth > room)
        m_valueWidth = 0.0;
    m_lineHeight = std::ceil(small.lineSpacing());
    for (const bool isWhole : {false, true})
        m_unfoldingWidth =
            std::max(m_unfoldingWidth, std::ceil(small.horizontalAdvance(unfoldingText(isWhole))));
}

void MovesGeometry::estimate(const MoveList& list, const look::Fonts& fonts, const Folding& folding)
{
    const QFontMetricsF metrics(fonts.body);
    const double lineHeight = std::ceil(metrics.lineSpacing());
    const double letter = std::max(1.0, metrics.averageCharWidth());
    const double lettersALine = std::max(1.0, (m_width - 3 * margin) / letter);
    m_states.resize(list.rows.size());
    int hiddenBelow = 0; // depth of the folded variation whose other rows are skipped
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        const MoveRow& row = list.rows[i];
        RowState& state = m_states[i];
        state.height = m_rowHeight;
        const bool isVariation = row.kind == MoveRow::Kind::Variation;
        if (isVariation && hiddenBelow > 0 && (row.depth > hiddenBelow || !row.isHead) &&
            row.depth >= hiddenBelow) {
            state.height = 0.0;
            continue;
        }
        state.isFolded = isVariation && row.isHead && folding.lines.count(row.line) > 0;
        state.isWhole =
            row.kind == MoveRow::Kind::Comment && folding.comments.count(static_cast<int>(i)) > 0;
        hiddenBelow = state.isFolded ? row.depth : 0;
        if (!isVariation && !hasWords(row))
            continue;
        state.isMeasured = false;
        const double lines = state.isFolded ? 1.0 : std::ceil(row.letters / lettersALine);
        const bool isCut = !isVariation && !state.isWhole;
        state.height = (isCut ? std::min(lines, double{maxTextLines}) : lines) * lineHeight +
                       2 * verticalPadding;
    }
}

bool MovesGeometry::measure(const MoveList& list, int first, int end, const look::Fonts& fonts)
{
    int changed = rowCount();
    for (int i = std::max(0, first); i < std::min(end, rowCount()); ++i) {
        RowState& state = m_states[static_cast<std::size_t>(i)];
        if (state.isMeasured)
            continue;
        state.isMeasured = true;
        const MoveRow& row = list.rows[static_cast<std::size_t>(i)];
        const double height =
            row.kind == MoveRow::Kind::Variation ? layOut(row, m_tokens[i], fonts, state.isFolded)
            : row.kind == MoveRow::Kind::Comment ? commentHeight(row, state, fonts)
                                                 : wordsHeight(row, fonts);
        if (std::exchange(state.height, height) != height)
            changed = std::min(changed, i);
    }
    if (changed < rowCount())
        stackRowsFrom(changed);
    return changed < rowCount();
}

void MovesGeometry::stackRowsFrom(int row)
{
    if (m_states.empty())
        return;
    m_tops.resize(m_states.size() + 1);
    m_tops.front() = 4.0;
    for (std::size_t i = static_cast<std::size_t>(row); i < m_states.size(); ++i)
        m_tops[i + 1] = m_tops[i] + m_states[i].height + (i + 1 == m_states.size() ? 4.0 : 0.0);
}

double MovesGeometry::wordsHeight(const MoveRow& row, const look::Fonts& fonts) const
{
    const QFont& font = row.kind == MoveRow::Kind::End ? fonts.body : fonts.small;
    const double lineHeight = std::ceil(QFontMetricsF(font).lineSpacing());
    const auto lines = wrapped(row.text, font, m_width - 2 * margin, maxTextLines).size() +
                       (row.detail.isEmpty() ? 0 : 1);
    return static_cast<double>(lines) * lineHeight + 2 * (verticalPadding + rowGap);
}

double MovesGeometry::commentHeight(const MoveRow& row, RowState& state,
                                    const look::Fonts& fonts) const
{
    const double width = m_width - 2 * margin - textIndent;
    state.isLong = wrapped(row.text, fonts.small, width, maxTextLines + 1).size() > maxTextLines;
    const QStringList lines = linesOf(row, state, fonts);
    return static_cast<double>(lines.size()) * m_lineHeight + 2 * verticalPadding;
}

QStringList MovesGeometry::linesOf(const MoveRow& row, const RowState& state,
                                   const look::Fonts& fonts) const
{
    constexpr int allLines = 100'000;
    const double width = m_width - 2 * margin - textIndent;
    const double roomAtEnd = m_unfoldingWidth + besideUnfolding;
    if (!state.isLong)
        return wrapped(row.text, fonts.small, width, maxTextLines);
    if (!state.isWhole)
        return wrapped(row.text, fonts.small, width, maxTextLines, roomAtEnd);
    QStringList lines = wrapped(row.text, fonts.small, width, allLines);
    if (QFontMetricsF(fonts.small).horizontalAdvance(lines.back()) + roomAtEnd > width)
        lines << QString(); // for the word that folds the comment
    return lines;
}

QStringList MovesGeometry::commentLines(const MoveList& list, int index,
                                        const look::Fonts& fonts) const
{
    const auto i = static_cast<std::size_t>(index);
    return linesOf(list.rows[i], m_states[i], fonts);
}

QRectF MovesGeometry::unfoldingWord(const MoveList& list, int index) const
{
    if (!m_states[static_cast<std::size_t>(index)].isLong)
        return {};
    const QRectF room = words(list, index);
    return {room.right() - m_unfoldingWidth, room.bottom() - m_lineHeight, m_unfoldingWidth,
            m_lineHeight};
}

double MovesGeometry::indent(const MoveRow& row) const
{
    const double step = std::min(14.0, m_width / 24.0);
    return margin + 16.0 + step * (std::min(row.depth, 8) - 1);
}

double MovesGeometry::layOut(const MoveRow& row, std::vector<QRectF>& tokens,
                             const look::Fonts& fonts, bool isFolded) const
{
    const double left = indent(row);
    const double right = std::max(left + 1.0, m_width - margin);
    const double lineHeight = std::ceil(QFontMetricsF(fonts.body).lineSpacing()) + 2.0;
    const double gap = QFontMetricsF(fonts.small).horizontalAdvance(QLatin1Char(' '));
    double x = left;
    double y = 2.0;
    for (const MoveToken& token : row.tokens) {
        const double width = textWidth(token, fonts) + (token.isMove() ? 4.0 : 0.0);
        if (x > left && x + width > right) {
            if (isFolded)
                break;
            x = left;
            y += lineHeight;
        }
        tokens.emplace_back(x, y, std::min(width, right - x), lineHeight);
        x += width + gap;
    }
    return y + lineHeight + 2.0;
}

QRectF MovesGeometry::move(const MoveList& list, game::LineId line, game::Ply ply) const
{
    const auto place = list.tokenOf(line, ply);
    if (!place)
        return {};
    return isMeasured(place->row) ? token(place->row, static_cast<std::size_t>(place->token))
                                  : row(place->row);
}

QRectF MovesGeometry::token(int row, std::size_t index) const
{
    const auto tokens = m_tokens.find(row);
    return tokens != m_tokens.end() && index < tokens->second.size()
               ? tokens->second[index].translated(0.0, m_tops[static_cast<std::size_t>(row)])
               : QRectF();
}

const MoveToken* MovesGeometry::tokenAt(const MoveList& list, QPointF point) const
{
    const int index = firstRowAt(point.y());
    if (point.y() < 0.0 || index >= rowCount())
        return nullptr;
    const auto& tokens = list.rows[static_cast<std::size_t>(index)].tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].isMove() && token(index, i).contains(point))
            return &tokens[i];
    }
    return nullptr;
}

QRectF MovesGeometry::triangle(const MoveList& list, int index) const
{
    const MoveRow& one = list.rows[static_cast<std::size_t>(index)];
    if (!one.isHead || row(index).isEmpty())
        return {};
    return {indent(one) - 18.0, row(index).top() + 2.0, 16.0, 18.0};
}

QRectF MovesGeometry::row(int index) const
{
    const auto i = static_cast<std::size_t>(index);
    return {0.0, m_tops[i], m_width, m_tops[i + 1] - m_tops[i]};
}

int MovesGeometry::firstRowAt(double y) const
{
    if (m_tops.empty())
        return 0;
    const auto next = std::upper_bound(m_tops.begin() + 1, m_tops.end(), y);
    return std::min(rowCount(), static_cast<int>(next - m_tops.begin()) - 1);
}

std::optional<game::Ply> MovesGeometry::plyAt(const MoveList& list, QPointF point) const
{
    const int index = firstRowAt(point.y());
    if (point.y() < 0.0 || index >= rowCount())
        return {};
    const MoveRow& row = list.rows[static_cast<std::size_t>(index)];
    if (row.kind == MoveRow::Kind::Variation)
        return {};
    if (row.kind != MoveRow::Kind::Moves)
        return row.ply;
    const bool isBlack = point.x() >= cell(index, rules::Color::Black).left();
    if (isBlack)
        return row.black ? row.black : row.white;
    return row.white ? row.white : row.black;
}

QRectF MovesGeometry::number(int index) const
{
    return {margin, row(index).top(), m_numberWidth, m_rowHeight};
}

QRectF MovesGeometry::cell(int index, rules::Color color) const
{
    const double left = margin + m_numberWidth + numberGap;
    const double width = std::max(0.0, (m_width - cellMargin - left) / 2);
    const double x = color == rules::Color::White ? left : left + width;
    return {x, row(index).top(), width, m_rowHeight};
}

QRectF MovesGeometry::move(int index, rules::Color color) const
{
    const double taken = m_valueWidth > 0.0 ? m_valueWidth + valueGap : 0.0;
    return cell(index, color).adjusted(0.0, 1.0, -taken - valueGap, -1.0);
}

QRectF MovesGeometry::values(int index, rules::Color color) const
{
    QRectF rect = cell(index, color);
    rect.setLeft(rect.right() - m_valueWidth - valueGap);
    rect.setRight(rect.right() - valueGap);
    return m_valueWidth > 0.0 ? rect : QRectF();
}

QRectF MovesGeometry::words(const MoveList& list, int index) const
{
    const bool isComment =
        list.rows[static_cast<std::size_t>(index)].kind == MoveRow::Kind::Comment;
    const double above = verticalPadding + (isComment ? 0.0 : rowGap);
    const double left = margin + (isComment ? textIndent : 0.0);
    return row(index).adjusted(left, above, -margin, -above);
}

} // namespace plyline::moves
