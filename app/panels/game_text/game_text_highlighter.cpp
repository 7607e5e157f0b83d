#include "app/panels/game_text/game_text_highlighter.h"

#include <QtGui/QTextDocument>

#include <algorithm>

namespace plyline::game_text {

namespace {

bool isPast(const MoveStretch& move, const std::vector<game::Ply>& reached)
{
    const auto line = static_cast<std::size_t>(move.line.number());
    return line < reached.size() && move.ply <= reached[line];
}

} // namespace

/// Highlights only the text lines in which something has changed.
void GameTextHighlighter::setReached(std::vector<game::Ply> reached)
{
    if (reached == m_reached)
        return;
    std::swap(reached, m_reached);
    if (!m_page)
        return;
    QTextBlock last;
    for (const MoveStretch& move : m_page->moves) {
        if (isPast(move, reached) == isPast(move, m_reached))
            continue;
        const QTextBlock block = document()->findBlock(move.where.begin);
        if (block.isValid() && block != last)
            rehighlightBlock(block);
        last = block;
    }
}

void GameTextHighlighter::highlightBlock(const QString& text)
{
    if (!m_page)
        return;
    const int begin = currentBlock().position();
    const int end = begin + static_cast<int>(text.size());
    auto move =
        std::lower_bound(m_page->moves.begin(), m_page->moves.end(), begin,
                         [](const MoveStretch& one, int at) { return one.where.begin < at; });
    for (; move != m_page->moves.end() && move->where.begin < end; ++move) {
        if (isPast(*move, m_reached))
            setFormat(move->where.begin - begin, move->where.end - move->where.begin,
                      m_look.theme().text);
    }
}

} // namespace plyline::game_text
