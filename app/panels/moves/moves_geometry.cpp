#include "app/panels/moves/moves_geometry.h"

#include <QtCore/QHash>
#include <QtGui/QFontMetricsF>
#include <QtGui/QTextLayout>

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
constexpr double narrowestMove = 54.0;  ///< A usual move; a longer one hides its values. Grows with
                                        ///< the text.

bool hasWords(const MoveRow& row)
{
    return row.kind == MoveRow::Kind::Comment || row.kind == MoveRow::Kind::Fault ||
           row.kind == MoveRow::Kind::End;
}

} // namespace

QStringList wrapped(const QString& text, const QFont& font, double width, int maxLines)
{
    const QFontMetricsF metrics(font);
    // No line can hold more characters than this, so the rest of a long comment is not examined. A
    // comment may have megabytes.
    const auto lettersALine = static_cast<qsizetype>(
        std::max(1.0, width) / std::max(1.0, metrics.horizontalAdvance(QLatin1Char('i'))) + 2);
    const QString seen = text.left(lettersALine * (maxLines + 1));
    if (seen.size() == text.size() && metrics.horizontalAdvance(text) <= width)
        return {text};
    QTextLayout layout(seen, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        if (lines.size() == maxLines - 1) {
            lines << metrics.elidedText(seen.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << seen.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

double textWidth(const MoveToken& token, const look::Fonts& fonts)
{
    // The same few thousand texts are measured again at each new width, so their widths are cached.
    static QHash<QString, double> known;
    static int knownSize = 0;
    if (std::exchange(knownSize, fonts.body.pixelSize()) != fonts.body.pixelSize())
        known.clear();
    const QString brackets = token.opening + token.closing;
    const QString key =
        token.text + (token.isMove() ? QChar(1) : QChar(2)) + token.glyphs + QChar(3) + brackets;
    if (const auto found = known.constFind(key); found != known.constEnd())
        return *found;
    QFont bold = fonts.body;
    bold.setBold(true);
    const double own = !token.isMove()
                           ? QFontMetricsF(fonts.small).horizontalAdvance(token.text)
                           : QFontMetricsF(bold).horizontalAdvance(token.text + token.glyphs);
    const double width =
        own + (brackets.isEmpty() ? 0.0 : QFontMetricsF(fonts.body).horizontalAdvance(brackets));
    if (known.size() > 200'000)
        known.clear();
    known.insert(key, width);
    return width;
}

MovesGeometry::MovesGeometry(const MoveList& list, double width, const look::Fonts& fonts,
                             const std::set<game::LineId>& folded)
    : m_width(std::max(0.0, width)), m_rowHeight(look::withText(28))
{
    chooseColumns(list, fonts);
    estimate(list, fonts, folded);
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
    const double room = cellWidth - look::withText(narrowestMove) - 2 * valueGap;
    m_showsBoth = evaluation > 0.0 && clock > 0.0 && evaluation + clock + 10.0 <= room;
    m_valueWidth = m_showsBoth           ? evaluation + clock + 10.0
                   : list.hasEvaluations ? evaluation
                                         : clock;
    if (m_valueWidth > room)
        m_valueWidth = 0.0;
}

void MovesGeometry::estimate(const MoveList& list, const look::Fonts& fonts,
                             const std::set<game::LineId>& folded)
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
        state.isFolded = isVariation && row.isHead && folded.count(row.line) > 0;
        hiddenBelow = state.isFolded ? row.depth : 0;
        if (!isVariation && !hasWords(row))
            continue;
        state.isMeasured = false;
        const double lines = state.isFolded ? 1.0 : std::ceil(row.letters / lettersALine);
        state.height = (isVariation ? lines : std::min(lines, double{maxTextLines})) * lineHeight +
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
        const double height = row.kind == MoveRow::Kind::Variation
                                  ? layOut(row, m_tokens[i], fonts, state.isFolded)
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
    const bool isComment = row.kind == MoveRow::Kind::Comment;
    const double indent = isComment ? 2 * margin + textIndent : 2 * margin;
    const QFont& font = row.kind == MoveRow::Kind::End ? fonts.body : fonts.small;
    const double lineHeight = std::ceil(QFontMetricsF(font).lineSpacing());
    const auto lines = wrapped(row.text, font, m_width - indent, maxTextLines).size() +
                       (isComment || row.detail.isEmpty() ? 0 : 1);
    const double gap = isComment ? 0.0 : rowGap;
    return static_cast<double>(lines) * lineHeight + 2 * (verticalPadding + gap);
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
