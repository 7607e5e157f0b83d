#include "core/game/past.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plyline::game {

namespace {

/// How much of a line is known.
struct Known
{
    Ply forkPly;
    Ply lastPly;
    bool isHidden = false; ///< Not even the move that it replaces is known.
};

/// By line.
std::vector<Known> knownOf(const Game& game, const Place& place)
{
    std::vector<std::optional<Ply>> left(game.lines().size()); // where the path leaves a line
    std::vector<bool> isOnPath(game.lines().size());
    for (std::optional<LineId> id = place.line; id; id = game.line(*id).parent) {
        isOnPath[static_cast<std::size_t>(id->number())] = true;
        if (const auto& parent = game.line(*id).parent)
            left[static_cast<std::size_t>(parent->number())] = game.line(*id).forkPly;
    }
    std::vector<Known> known;
    known.reserve(game.lines().size());
    for (const Line& line : game.lines()) {
        Known one{line.forkPly, std::min(line.lastPly(), place.ply), false};
        if (line.parent) {
            const Known& parent = known[static_cast<std::size_t>(line.parent->number())];
            const auto index = static_cast<std::size_t>(line.id.number());
            one.isHidden = !isOnPath[index] && (parent.isHidden || line.forkPly >= parent.lastPly);
            one.forkPly = std::min(line.forkPly, parent.lastPly);
        }
        if (const auto& at = left[static_cast<std::size_t>(line.id.number())])
            one.lastPly = std::min(one.lastPly, at->next());
        one.lastPly = one.isHidden ? one.forkPly : std::max(one.lastPly, one.forkPly);
        known.push_back(one);
    }
    return known;
}

Annotations annotationsOf(const Line& line, const std::vector<Known>& known)
{
    const Known& own = known[static_cast<std::size_t>(line.id.number())];
    if (own.isHidden)
        return {};
    std::vector<Annotation> items;
    for (const Annotation& item : line.annotations.items()) {
        const Fork* const fork = std::get_if<Fork>(&item.what);
        const bool isHidden = fork && known[static_cast<std::size_t>(fork->line.number())].isHidden;
        if (item.after <= own.lastPly && !isHidden)
            items.push_back(item);
    }
    std::vector<MoveValues> values; // none behind the last that are given
    const int events = own.lastPly.number() - line.forkPly.number();
    for (int i = 0; i < events; ++i) {
        const MoveValues& given = line.annotations.values(i);
        if (given == MoveValues())
            continue;
        values.resize(static_cast<std::size_t>(i) + 1);
        values.back() = given;
    }
    Drawings drawings;
    for (const Drawing& drawing : line.annotations.allDrawings())
        if (drawing.after <= own.lastPly)
            drawings.all.push_back(drawing);
    drawings.profile = line.annotations.profile();
    if (drawings.profile) {
        const int count = own.lastPly.number() - drawings.profile->first.number() + 1;
        auto& all = drawings.profile->centipawns;
        all.resize(std::min(all.size(), static_cast<std::size_t>(std::max(0, count))));
    }
    return {std::move(items), std::move(values), std::move(drawings)};
}

/// When a fault becomes known.
enum class Seen : std::uint8_t { AtOnce, WithItsPly, AtTheEnd };

Seen seenOf(DiagnosticCode code)
{
    switch (code) {
    case DiagnosticCode::UnterminatedTag:
    case DiagnosticCode::BadFen:
    case DiagnosticCode::BadSetup:
    case DiagnosticCode::DroppedRights:
    case DiagnosticCode::UnsupportedVariant:
    case DiagnosticCode::DuplicateTag:
    case DiagnosticCode::OddTagName:
    case DiagnosticCode::TypographicQuotes:
        return Seen::AtOnce;
    case DiagnosticCode::IllegalMove:
    case DiagnosticCode::AmbiguousMove:
    case DiagnosticCode::UnreadableMove:
    case DiagnosticCode::UnterminatedComment:
    case DiagnosticCode::UnbalancedVariation:
    case DiagnosticCode::MisplacedVariation:
    case DiagnosticCode::StrayText:
    case DiagnosticCode::LocalPieceLetters:
    case DiagnosticCode::SplitMove:
    case DiagnosticCode::CentipawnEvaluations:
    case DiagnosticCode::ClocksWithoutSeconds:
    case DiagnosticCode::GameTooLarge:
        return Seen::WithItsPly;
    case DiagnosticCode::ResultMismatch:
    case DiagnosticCode::ResultRefuted:
    case DiagnosticCode::MissingResult:
        return Seen::AtTheEnd;
    }
    return Seen::AtTheEnd;
}

std::vector<Diagnostic> diagnosticsOf(const Game& game, const std::vector<Known>& known)
{
    std::vector<Diagnostic> seen;
    for (const Diagnostic& one : game.diagnostics()) {
        const auto line = static_cast<std::size_t>(one.lineOfGame);
        if (line >= known.size())
            continue;
        // The move at which a line broke off is seen at the line's end.
        const bool isAtEnd =
            !known[line].isHidden && known[line].lastPly == game.lines()[line].lastPly();
        const int last = known[line].lastPly.number() + (isAtEnd ? 1 : 0);
        const Seen seenWhen = seenOf(one.code);
        const bool isSeen =
            seenWhen == Seen::AtOnce ||
            (seenWhen == Seen::WithItsPly && !known[line].isHidden && one.ply && *one.ply <= last);
        if (isSeen)
            seen.push_back(one);
    }
    return seen;
}

Tags tagsOf(const Tags& tags)
{
    std::vector<Tag> kept;
    for (const Tag& tag : tags.all())
        if (!tellsFuture(tag.name))
            kept.push_back(tag);
    return Tags(std::move(kept));
}

} // namespace

bool tellsFuture(std::string_view tagName)
{
    static constexpr std::array<std::string_view, 9> names = {
        "Result",    "Termination",  "PlyCount", "ECO",        "Opening",
        "Variation", "SubVariation", "NIC",      "EventResult"};
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return equalsIgnoringCase(name, tagName); });
}

bool isEndOf(const Game& game, const Place& place)
{
    return place.line.isMain() && place.ply == game.mainLine().lastPly();
}

Game pastOf(const Game& game, const Place& place)
{
    const std::vector<Known> known = knownOf(game, place);
    GameParts past;
    past.source = game.source();
    past.span = game.span();
    past.codePage = game.codePage();
    past.tags = tagsOf(game.tags());
    past.start = game.start();
    past.castlingStyle = game.castlingStyle();
    past.startClocks = game.startClocks();
    past.diagnostics = diagnosticsOf(game, known);
    past.isRefused = game.isRefused();
    for (const Line& line : game.lines()) {
        const Known& own = known[static_cast<std::size_t>(line.id.number())];
        const auto events = line.log.events().first(
            static_cast<std::size_t>(own.lastPly.number() - own.forkPly.number()));
        past.lines.push_back({line.id, line.parent, own.forkPly,
                              EventLog({events.begin(), events.end()}),
                              annotationsOf(line, known)});
    }
    // The number of lines tells of variations to come.
    while (past.lines.size() > 1 && known[past.lines.size() - 1].isHidden)
        past.lines.pop_back();
    return Game(std::move(past));
}

} // namespace plyline::game
