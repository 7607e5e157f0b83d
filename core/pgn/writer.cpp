#include "core/pgn/writer.h"

#include "core/pgn/movetext_writer.h"
#include "core/rules/fen.h"

#include <algorithm>
#include <array>

namespace plyline::pgn {

namespace {

/// The seven tag roster in its order (PGN standard, section 8.1.1), with the text for an unknown
/// value.
struct RosterTag
{
    std::string_view name;
    std::string_view unknown;
};
constexpr std::array<RosterTag, 7> roster = {{{"Event", "?"},
                                              {"Site", "?"},
                                              {"Date", "????.??.??"},
                                              {"Round", "?"},
                                              {"White", "?"},
                                              {"Black", "?"},
                                              {"Result", "*"}}};

void writeTag(std::string& text, std::string_view name, std::string_view value)
{
    text.append("[").append(name).append(" \"");
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c == '\n' || c == '\r' ? ' ' : c;
    }
    text.append("\"]\n");
}

void writeTags(std::string& text, const game::Game& game)
{
    std::vector<const game::Tag*> rest;
    for (const game::Tag& tag : game.tags().all())
        rest.push_back(&tag);
    for (const RosterTag& required : roster) {
        const auto found = std::find_if(rest.begin(), rest.end(), [&](const game::Tag* tag) {
            return tag->name == required.name;
        });
        const bool isResult = required.name == "Result";
        if (found != rest.end()) {
            writeTag(text, (*found)->name, (*found)->value);
            rest.erase(found);
        } else {
            writeTag(text, required.name,
                     isResult ? game::outcomeText(game.outcome()) : required.unknown);
        }
    }
    for (const game::Tag* const tag : rest)
        writeTag(text, tag->name, tag->value);
    // A game that was assembled may have another start without the tags for it.
    const bool isSetUp = game.start() != rules::Setup::start();
    if (game.castlingStyle() == rules::CastlingStyle::Chess960 && !isSetUp &&
        !game.tags().find("Variant"))
        writeTag(text, "Variant", "Chess960");
    if (isSetUp && !game.tags().find("FEN")) {
        writeTag(text, "SetUp", "1");
        writeTag(text, "FEN", rules::fen::write(game.start()));
    }
}

} // namespace

std::string_view unchangedText(const game::Game& game)
{
    return game.source()->bytes(game.span());
}

std::string writeGame(const game::Game& game)
{
    if (game.isRefused())
        return toUtf8(unchangedText(game), game.codePage());
    std::string text;
    writeTags(text, game);
    text += '\n';
    MovetextWriter(game).write(text);
    text += '\n';
    return text;
}

} // namespace plyline::pgn
