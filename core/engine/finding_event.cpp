#include "core/engine/finding_event.h"

#include "core/rules/uci.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace plyline::engine {

using game::Evaluation;
using nlohmann::json;

namespace {

constexpr std::size_t mostMovesKept = 24;

WrittenLine writtenLine(const FoundLine& line, rules::Color turn)
{
    WrittenLine written{line.number, *line.evaluation, line.chances, line.depth, {}};
    const std::size_t count = std::min(line.moves.size(), mostMovesKept);
    for (std::size_t i = 0; i < count; ++i, turn = !turn)
        written.moves.push_back(
            rules::uci::write(line.moves[i], turn, rules::CastlingStyle::Chess960));
    return written;
}

json jsonOf(const WrittenLine& line)
{
    const bool isMate = line.evaluation.kind == Evaluation::Kind::MateIn;
    json object = {{"line", line.number}, {isMate ? "mate" : "cp", line.evaluation.value}};
    if (line.depth)
        object["depth"] = *line.depth;
    if (line.chances)
        object["wdl"] = {line.chances->win, line.chances->draw, line.chances->loss};
    object["pv"] = line.moves;
    return object;
}

template <typename Value>
std::optional<Value> valueOf(const json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end())
        return std::nullopt;
    if constexpr (std::is_same_v<Value, std::string>)
        return found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
    else if constexpr (std::is_same_v<Value, bool>)
        return found->is_boolean() ? std::optional(found->get<bool>()) : std::nullopt;
    else
        return found->is_number_integer() ? std::optional(found->get<Value>()) : std::nullopt;
}

std::optional<Evaluation> evaluationOf(const json& line)
{
    if (const auto mate = valueOf<int>(line, "mate"))
        return *mate != 0 ? std::optional(Evaluation{Evaluation::Kind::MateIn, *mate})
                          : std::nullopt;
    if (const auto centipawns = valueOf<int>(line, "cp"))
        return Evaluation{Evaluation::Kind::Centipawns, *centipawns};
    return std::nullopt;
}

std::optional<WinDrawLoss> chancesOf(const json& line)
{
    const auto found = line.find("wdl");
    const bool areThree = found != line.end() && found->is_array() && found->size() == 3 &&
                          std::all_of(found->begin(), found->end(),
                                      [](const json& value) { return value.is_number_integer(); });
    return areThree ? std::optional(WinDrawLoss{(*found)[0], (*found)[1], (*found)[2]})
                    : std::nullopt;
}

std::optional<WrittenLine> lineOfJson(const json& object)
{
    if (!object.is_object())
        return std::nullopt;
    const auto number = valueOf<int>(object, "line");
    const auto evaluation = evaluationOf(object);
    if (!number || !evaluation)
        return std::nullopt;
    WrittenLine line{*number, *evaluation, chancesOf(object), valueOf<int>(object, "depth"), {}};
    if (const auto moves = object.find("pv"); moves != object.end() && moves->is_array())
        for (const json& move : *moves)
            if (move.is_string())
                line.moves.push_back(move.get<std::string>());
    return line;
}

std::optional<SearchTerms> termsOf(const json& object)
{
    const auto program = valueOf<std::string>(object, "program");
    const auto threads = valueOf<int>(object, "threads");
    const auto hash = valueOf<int>(object, "hash");
    const auto lines = valueOf<int>(object, "multipv");
    if (!program || !threads || !hash || !lines)
        return std::nullopt;
    SearchTerms terms{*program, {*threads, *hash}, {}, *lines};
    terms.limits.nodes = valueOf<std::int64_t>(object, "most nodes");
    if (const auto time = valueOf<std::int64_t>(object, "most ms"))
        terms.limits.time = Millis(*time);
    return terms;
}

} // namespace

std::optional<FindingEvent> eventOf(const Finding& finding, const SearchPosition& position,
                                    const SearchTerms& terms, const std::string& engine)
{
    FindingEvent event{position.key(), terms,           engine, finding.depth,
                       finding.nodes,  finding.isFinal, {}};
    for (const FoundLine& line : finding.lines)
        if (line.evaluation && line.bound == Bound::Exact)
            event.lines.push_back(writtenLine(line, position.position().turn()));
    const bool hasBest = !event.lines.empty() && event.lines.front().number == 1;
    return hasBest ? std::optional(std::move(event)) : std::nullopt;
}

Finding findingOf(const FindingEvent& event, const SearchPosition& position)
{
    Finding finding;
    finding.depth = event.depth;
    finding.nodes = event.nodes;
    finding.isFinal = event.isFinal;
    for (const WrittenLine& line : event.lines)
        finding.lines.push_back({line.number, line.evaluation, Bound::Exact, line.chances,
                                 line.depth, legalMoves(line.moves, position.position())});
    return finding;
}

std::string textOf(const FindingEvent& event)
{
    json object = {{"key", event.key},
                   {"program", event.terms.program},
                   {"engine", event.engine},
                   {"threads", event.terms.settings.threads},
                   {"hash", event.terms.settings.hashMegabytes},
                   {"multipv", event.terms.lines},
                   {"final", event.isFinal}};
    if (event.terms.limits.nodes)
        object["most nodes"] = *event.terms.limits.nodes;
    if (event.terms.limits.time)
        object["most ms"] = event.terms.limits.time->count();
    if (event.depth)
        object["depth"] = *event.depth;
    if (event.nodes)
        object["nodes"] = *event.nodes;
    for (const WrittenLine& line : event.lines)
        object["lines"].push_back(jsonOf(line));
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + '\n';
}

std::optional<FindingEvent> findingEventOf(std::string_view text)
{
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object())
        return std::nullopt;
    const auto key = valueOf<std::string>(object, "key");
    const auto terms = termsOf(object);
    const auto engine = valueOf<std::string>(object, "engine");
    const auto lines = object.find("lines");
    if (!key || !terms || !engine || lines == object.end() || !lines->is_array())
        return std::nullopt;
    FindingEvent event{*key,
                       *terms,
                       *engine,
                       valueOf<int>(object, "depth"),
                       valueOf<std::int64_t>(object, "nodes"),
                       valueOf<bool>(object, "final").value_or(false),
                       {}};
    for (const json& item : *lines) {
        const int before = event.lines.empty() ? 0 : event.lines.back().number;
        if (auto line = lineOfJson(item); line && line->number > before)
            event.lines.push_back(std::move(*line));
    }
    const bool hasBest = !event.lines.empty() && event.lines.front().number == 1;
    return hasBest ? std::optional(std::move(event)) : std::nullopt;
}

} // namespace plyline::engine
