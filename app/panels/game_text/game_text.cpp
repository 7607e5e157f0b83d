#include "app/panels/game_text/game_text.h"

#include "app/kit/words/quoting.h"

#include <algorithm>

namespace plyline::game_text {

namespace {

/// Longer lines are cut, so that laying them out stays quick. In bytes.
constexpr std::size_t longestPiece = 2000;

/// Returns how many UTF-16 units a byte of UTF-8 adds. A character is counted at its first byte.
int unitsOf(char byte)
{
    const auto c = static_cast<unsigned char>(byte);
    if ((c & 0xc0) == 0x80)
        return 0;
    return c >= 0xf0 ? 2 : 1;
}

void showControls(QString& text)
{
    constexpr char16_t pictures = 0x2400;
    for (QChar& c : text) {
        if (c.unicode() < 0x20 && c != u'\t')
            c = QChar(static_cast<char16_t>(pictures + c.unicode()));
        else if (c.unicode() == 0x7f)
            c = QChar(u'\u2421');
        else if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = QChar(u'\u2424');
        else if (c.unicode() == 0xfdd0 || c.unicode() == 0xfdd1)
            // Qt uses these characters for the frames of a document
            c = QChar(QChar::ReplacementCharacter);
    }
}

/// Returns where to cut a long line: after a blank if there is one, never inside a character.
std::size_t cutOf(std::string_view line)
{
    if (line.size() <= longestPiece)
        return line.size();
    const std::size_t blank = line.rfind(' ', longestPiece - 1);
    if (blank != std::string_view::npos && blank > longestPiece / 2)
        return blank + 1;
    std::size_t cut = longestPiece;
    while (cut > longestPiece - 4 && unitsOf(line[cut]) == 0)
        --cut;
    return cut;
}

} // namespace

GameText::GameText(std::string_view bytes, Span span, CodePage page, int firstLine)
    : m_bytes(bytes), m_span(span)
{
    std::string_view left = bytes;
    std::int64_t byte = span.offset;
    int number = firstLine;
    for (;;) {
        const std::size_t end = std::min(left.find_first_of("\r\n"), left.size());
        std::string_view line = left.substr(0, end);
        bool isContinued = false;
        do {
            const std::size_t cut = cutOf(line);
            add(line.substr(0, cut), byte, number, isContinued, page);
            line.remove_prefix(cut);
            byte += static_cast<std::int64_t>(cut);
            isContinued = true;
        } while (!line.empty());
        if (end == left.size())
            return;
        const std::size_t lineEnd = left.substr(end).starts_with("\r\n") ? 2 : 1;
        left.remove_prefix(end + lineEnd);
        byte += static_cast<std::int64_t>(lineEnd);
        ++number;
    }
}

void GameText::add(std::string_view bytes, std::int64_t byte, int line, bool isContinued,
                   CodePage page)
{
    if (!m_pieces.empty())
        m_text += u'\n';
    Piece piece;
    piece.byte = byte;
    piece.length = static_cast<std::int64_t>(bytes.size());
    piece.position = static_cast<int>(m_text.size());
    piece.line = line;
    piece.isContinued = isContinued;
    QString text;
    piece.isUtf8 = isValidUtf8(bytes);
    if (piece.isUtf8)
        text = words::wholeText(bytes);
    else
        text = words::wholeText(toUtf8(bytes, page));
    showControls(text);
    m_text += text;
    m_pieces.push_back(piece);
}

int GameText::positionOf(std::int64_t byte) const
{
    const auto behind =
        std::upper_bound(m_pieces.begin(), m_pieces.end(), byte,
                         [](std::int64_t at, const Piece& piece) { return at < piece.byte; });
    if (behind == m_pieces.begin())
        return 0;
    const Piece& piece = *std::prev(behind);
    const std::int64_t within = std::min(byte - piece.byte, piece.length);
    if (!piece.isUtf8)
        return piece.position + static_cast<int>(within);
    const std::string_view before = from(piece.byte).substr(0, static_cast<std::size_t>(within));
    int units = 0;
    for (const char c : before)
        units += unitsOf(c);
    // A position inside a character is moved to its beginning.
    if (within < piece.length && unitsOf(from(piece.byte + within).front()) == 0)
        units -= unitsOf(
            *std::find_if(before.rbegin(), before.rend(), [](char c) { return unitsOf(c) > 0; }));
    return piece.position + units;
}

std::int64_t GameText::byteOf(int position) const
{
    const auto behind =
        std::upper_bound(m_pieces.begin(), m_pieces.end(), position,
                         [](int at, const Piece& piece) { return at < piece.position; });
    if (behind == m_pieces.begin())
        return m_span.offset;
    const Piece& piece = *std::prev(behind);
    int units = position - piece.position;
    if (!piece.isUtf8)
        return piece.byte + std::min<std::int64_t>(units, piece.length);
    std::int64_t byte = piece.byte;
    const std::int64_t end = piece.byte + piece.length;
    while (byte < end) {
        units -= unitsOf(from(byte).front());
        if (units < 0)
            break;
        ++byte;
    }
    return byte;
}

} // namespace plyline::game_text
