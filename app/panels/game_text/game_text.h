#pragma once

#include <QtCore/QString>

#include "core/base/text.h"

#include <vector>

namespace plyline::game_text {

/// Part of a source as text to show, with the byte from which each character came. Lines that are
/// too long are split. Control characters are shown as their pictures, so that stray bytes become
/// visible.
class GameText
{
public:
    /// A line as it is shown. The line break after it takes one position in the text.
    struct Piece
    {
        std::int64_t byte = 0;
        std::int64_t length = 0;  ///< In bytes, without the line end.
        int position = 0;         ///< In UTF-16 units.
        int line = 0;             ///< Number of the source line, from 1.
        bool isUtf8 = true;       ///< If false, each byte is one character.
        bool isContinued = false; ///< Continues the piece before it, which was cut.
    };

    GameText() = default;
    /// Shows `span` of the source, which begins on source line `firstLine`. `bytes` are those of
    /// the span. Lines that are not UTF-8 are decoded with the code page.
    GameText(std::string_view bytes, Span span, CodePage page, int firstLine);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] Span span() const { return m_span; }
    [[nodiscard]] const std::vector<Piece>& pieces() const { return m_pieces; }
    /// Returns the text position of the byte, clamped to the text. A byte inside a character has
    /// the position of that character.
    [[nodiscard]] int positionOf(std::int64_t byte) const;
    /// Returns the first byte of the character at the position, clamped to the span.
    [[nodiscard]] std::int64_t byteOf(int position) const;

private:
    /// Bytes of the span from byte `begin` of the source on.
    [[nodiscard]] std::string_view from(std::int64_t begin) const
    {
        return m_bytes.substr(static_cast<std::size_t>(begin - m_span.offset));
    }
    void add(std::string_view bytes, std::int64_t byte, int line, bool isContinued, CodePage page);

    std::string_view m_bytes; ///< Of the span.
    Span m_span;
    QString m_text;
    std::vector<Piece> m_pieces;
};

} // namespace plyline::game_text
