#pragma once

#include <QtCore/QString>

#include "core/base/text.h"

#include <vector>

namespace plyline::game_text {

/// A stretch of a source as a text that can be shown, and which byte each letter of it came from.
/// Every text line is a line; one that is too long for that is shown as several. Control characters
/// are shown by their pictures, so that a byte that does not belong there can be seen.
class GameText
{
public:
    /// A line that is shown. The line break behind it takes one position in the text.
    struct Piece
    {
        std::int64_t byte = 0;
        std::int64_t length = 0;  ///< In bytes, without the line end.
        int position = 0;         ///< In UTF-16 units.
        int line = 0;             ///< The text line, from 1.
        bool isUtf8 = true;       ///< Else every byte is a letter.
        bool isContinued = false; ///< It goes on where the piece before was cut.
    };

    GameText() = default;
    /// `span` of `bytes`, which begins on text line `firstLine`. A line that is not UTF-8 is read
    /// in the code page.
    GameText(std::string_view bytes, Span span, CodePage page, int firstLine);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] Span span() const { return m_span; }
    [[nodiscard]] const std::vector<Piece>& pieces() const { return m_pieces; }
    /// Where in the text the byte is shown; clamped to the text. A byte within a letter is at the
    /// letter.
    [[nodiscard]] int positionOf(std::int64_t byte) const;
    /// The first byte of the letter there; clamped to the span.
    [[nodiscard]] std::int64_t byteOf(int position) const;

private:
    void add(std::string_view bytes, std::int64_t byte, int line, bool isContinued, CodePage page);

    std::string_view m_bytes;
    Span m_span;
    QString m_text;
    std::vector<Piece> m_pieces;
};

} // namespace plyline::game_text
