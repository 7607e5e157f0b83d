#include "core/pgn/position_line.h"

#include "core/pgn/characters.h"
#include "core/pgn/reader.h"
#include "core/rules/epd.h"

namespace plyline::pgn {

namespace {

/// A text with a brace becomes the rest of a line, because a brace would end a comment in braces.
Token commentOver(std::string_view text)
{
    const bool hasBrace = text.find('}') != std::string_view::npos;
    return {hasBrace ? TokenKind::RestOfLine : TokenKind::Comment, text.data(),
            text.data() + text.size()};
}

struct PositionVisitor : IgnoringVisitor
{
    bool isPosition = false;
    void positionLine(std::string_view) { isPosition = true; }
    [[nodiscard]] Flow beginMovetext() { return Flow::Leave; }
};

} // namespace

PositionLine::PositionLine(std::string_view line) : text(line)
{
    const rules::EpdRecord record = rules::epd::split(line);
    title = record.id();
    fen = record.fen();
    bool goesOn = false;
    for (const rules::EpdOperation& operation : record.operations) {
        if (rules::epd::isUsed(operation.opcode)) {
            goesOn = false;
            continue;
        }
        const char* const begin = goesOn ? comments.back().begin : operation.text.data();
        const char* const end = operation.text.data() + operation.text.size();
        if (goesOn)
            comments.pop_back();
        comments.push_back(commentOver({begin, static_cast<std::size_t>(end - begin)}));
        goesOn = true;
    }
}

std::vector<TagToken> PositionLine::tags() const
{
    const auto tag = [this](std::string_view name, std::string_view value) {
        return TagToken{name, value, text.data(), true};
    };
    std::vector<TagToken> all = {tag("SetUp", "1"), tag("FEN", fen)};
    if (!title.empty())
        all.insert(all.begin(), tag("Event", title));
    return all;
}

bool isPositionLineAt(const Lexer& lexer)
{
    const char* const at = lexer.at();
    return lexer.isAtLineStart(at) && rules::epd::looksLikePosition(textBetween(at, lexer.end()));
}

PositionLine takePositionLine(Lexer& lexer)
{
    const char* const at = lexer.at();
    const char* const end = lexer.lineEnd(at);
    lexer.moveTo(end);
    return PositionLine(textBetween(at, end));
}

bool isPositionLine(std::string_view bytes, std::int64_t from)
{
    Reader reader(bytes, from);
    PositionVisitor visitor;
    static_cast<void>(reader.readGame(visitor));
    return visitor.isPosition;
}

} // namespace plyline::pgn
