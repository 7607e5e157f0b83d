#include "app/render/formats/page_log.h"

#include "app/panels/moves/glyphs.h"
#include "core/analysis/comment_words.h"
#include "core/exporters/event_json.h"

#include <nlohmann/json.hpp>

#include <map>
#include <vector>

namespace plyline::formats {

namespace {

using Json = nlohmann::ordered_json;

Json saidJson(const char* type, const game::Line& line, int ply, std::string text)
{
    Json row;
    row["type"] = type;
    row["line"] = line.id.number();
    row["ply"] = ply;
    row["text"] = std::move(text);
    return row;
}

/// Returns what the clocks show before the first event, as far as it is known.
std::string startClocksOf(const analysis::LineTimes& times)
{
    Json row;
    row["type"] = "clocks";
    for (const rules::Color color : rules::allColors)
        if (const auto millis = times.clockAt(game::Ply(), color).millis)
            row[color == rules::Color::White ? "white" : "black"] = *millis;
    return row.size() > 1 ? exporters::ndjsonText(row) : std::string();
}

/// Returns what is said about the plies of a line.
std::string annotationsOf(const game::Game& game, const game::Line& line)
{
    std::map<int, std::string> comments;
    std::map<int, std::vector<int>> nags;
    for (const game::Annotation& annotation : line.annotations.items()) {
        const int ply = annotation.after.number();
        if (const auto* nag = std::get_if<game::Nag>(&annotation.what))
            nags[ply].push_back(nag->number);
        const auto* comment = std::get_if<game::Comment>(&annotation.what);
        const std::string words = comment ? analysis::wordsOf(game.text(*comment)) : std::string();
        if (!words.empty())
            comments[ply] += (comments[ply].empty() ? "" : " ") + words;
    }
    std::string text;
    for (const auto& [ply, numbers] : nags)
        text += exporters::ndjsonText(
            saidJson("sign", line, ply, moves::glyphsOf(numbers).toStdString()));
    for (const auto& [ply, words] : comments)
        text += exporters::ndjsonText(saidJson("comment", line, ply, words));
    return text;
}

} // namespace

std::string pageLogOf(const analysis::PreparedGame& prepared, int number,
                      const std::stop_token& stop)
{
    const game::Game& game = *prepared.game;
    std::string text = exporters::ndjsonText(exporters::gameJson(game, number));
    text += startClocksOf(prepared.mainLine->times);
    for (const game::Line& line : game.lines()) {
        if (stop.stop_requested())
            return text;
        if (!line.id.isMain())
            text += exporters::ndjsonText(exporters::lineJson(line, number));
        const auto& sans = prepared.sans[static_cast<std::size_t>(line.id.number())];
        game::Ply ply = line.forkPly;
        for (const std::string& san : sans) {
            ply = ply.next();
            text += exporters::ndjsonText(exporters::eventJson(game, number, line, ply, san));
        }
        text += annotationsOf(game, line);
    }
    return withoutMarkup(text);
}

std::string withoutMarkup(const std::string& json)
{
    std::string text;
    text.reserve(json.size());
    for (const char c : json) {
        switch (c) {
        case '<':
            text += "\\u003c";
            break;
        case '>':
            text += "\\u003e";
            break;
        case '&':
            text += "\\u0026";
            break;
        default:
            text += c;
        }
    }
    return text;
}

} // namespace plyline::formats
