#include "core/exporters/positions.h"

#include "core/exporters/text_encoder.h"
#include "core/rules/fen.h"
#include "core/tables/line_fold.h"

namespace plyline::exporters {

namespace {

/// Calls `visit(fold)` at ply 0 and at each ply after it.
template <typename Visit>
void visitPlies(const game::Game& game, Visit visit)
{
    if (game.isRefused())
        return;
    tables::LineFold fold(game.mainLine(), tables::startOf(game));
    visit(fold);
    while (!fold.isAtEnd()) {
        fold.step();
        visit(fold);
    }
}

/// Replaces quotation marks and control characters: a string operand of EPD ends at a quotation
/// mark and has no escapes.
std::string withoutQuotes(std::string_view text)
{
    std::string plain;
    for (const char c : text)
        plain += c == '"' ? '\'' : (static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
    return plain;
}

std::string gameName(const game::Game& game, int gameNumber)
{
    const std::string_view white = game.tags().known("White");
    const std::string_view black = game.tags().known("Black");
    std::string name = "game " + std::to_string(gameNumber);
    if (!white.empty() || !black.empty())
        name += ": " + std::string(white) + " - " + std::string(black);
    return withoutQuotes(name);
}

/// Returns the first four fields of the FEN.
std::string boardFields(const rules::Setup& setup)
{
    const std::string fen = rules::fen::write(setup);
    std::size_t end = 0;
    for (int spaces = 0; spaces < 4 && end != std::string::npos; ++spaces)
        end = fen.find(' ', end + 1);
    return fen.substr(0, end);
}

/// Writes the positions of each game as the text that `Lines` makes of it.
template <typename Lines>
class PositionEncoder : public TextEncoder
{
public:
    explicit PositionEncoder(Lines lines) : m_lines(lines) {}

    bool add(const game::Game& game, int gameNumber, TextOutput& output,
             const std::stop_token&) override
    {
        return output.put(m_lines(game, gameNumber));
    }

private:
    Lines m_lines;
};

template <typename Lines>
ExportFormat positionFormat(std::string_view name, Lines lines)
{
    ExportFormat format;
    format.id = name;
    format.suffixes = {name};
    format.content = ExportFormat::Content::Positions;
    return textFormat(std::move(format), [lines](const ExportOptions&) {
        return std::make_unique<PositionEncoder<Lines>>(lines);
    });
}

} // namespace

std::string fenLines(const game::Game& game)
{
    std::string text;
    visitPlies(game, [&](const tables::LineFold& fold) {
        text += rules::fen::write(fold.position()) + '\n';
    });
    return text;
}

std::string epdLines(const game::Game& game, int gameNumber)
{
    const std::string name = gameName(game, gameNumber);
    std::string text;
    visitPlies(game, [&](tables::LineFold& fold) {
        const rules::Setup& position = fold.position();
        text += boardFields(position) + " fmvn " + std::to_string(position.fullmoveNumber) +
                "; hmvc " + std::to_string(position.halfmoveClock) + "; id \"" + name + ", ply " +
                std::to_string(fold.ply().number()) + "\";";
        if (!fold.isAtEnd() && !fold.nextEvent().isNull())
            text += " sm " + fold.nextSan() + ';';
        text += '\n';
    });
    return text;
}

ExportFormat fenFormat()
{
    return positionFormat("fen", [](const game::Game& game, int) { return fenLines(game); });
}

ExportFormat epdFormat()
{
    return positionFormat("epd", epdLines);
}

} // namespace plyline::exporters
