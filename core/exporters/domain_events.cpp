#include "core/exporters/domain_events.h"

#include <fmt/format.h>

namespace plyline::exporters {

using Kind = DomainEvent::Kind;

namespace {

std::string_view nameOf(Kind kind)
{
    switch (kind) {
    case Kind::PieceMoved:
        return "PieceMoved";
    case Kind::PieceCaptured:
        return "PieceCaptured";
    case Kind::Castled:
        return "Castled";
    case Kind::PawnPromoted:
        return "PawnPromoted";
    case Kind::CastlingRightLost:
        return "CastlingRightLost";
    case Kind::EnPassantOpened:
        return "EnPassantOpened";
    case Kind::CheckGiven:
        return "CheckGiven";
    case Kind::CheckmateGiven:
        return "CheckmateGiven";
    case Kind::TurnPassed:
        return "TurnPassed";
    }
    return {};
}

std::string_view nameOf(rules::Role role)
{
    switch (role) {
    case rules::Role::Pawn:
        return "pawn";
    case rules::Role::Knight:
        return "knight";
    case rules::Role::Bishop:
        return "bishop";
    case rules::Role::Rook:
        return "rook";
    case rules::Role::Queen:
        return "queen";
    case rules::Role::King:
        return "king";
    }
    return {};
}

void addText(std::string& json, std::string_view key, std::string_view value)
{
    json += fmt::format(",\"{}\":\"{}\"", key, value);
}

void addSquare(std::string& json, std::string_view key, const std::optional<rules::Square>& square)
{
    if (square)
        addText(json, key, square->name());
}

void addId(std::string& json, std::string_view key, const std::optional<game::PieceId>& id)
{
    if (id)
        json += fmt::format(",\"{}\":{}", key, id->number());
}

DomainEvent moved(const game::MoveEvent& event)
{
    const game::PieceStep& step = *event.step;
    DomainEvent one;
    one.kind = event.rookHop ? Kind::Castled : Kind::PieceMoved;
    one.color = event.color;
    one.piece = step.pieceId;
    one.role = step.role;
    one.from = step.from;
    one.to = step.to;
    if (event.rookHop) {
        one.rook = event.rookHop->pieceId;
        one.rookFrom = event.rookHop->from;
        one.rookTo = event.rookHop->to;
        one.wing = event.rookHop->from > step.from ? rules::Wing::King : rules::Wing::Queen;
    }
    return one;
}

} // namespace

std::vector<DomainEvent> domainEventsOf(const game::MoveEvent& event)
{
    std::vector<DomainEvent> all;
    const auto add = [&all](Kind kind, rules::Color color) -> DomainEvent& {
        DomainEvent one;
        one.kind = kind;
        one.color = color;
        all.push_back(one);
        return all.back();
    };
    if (event.capture) {
        DomainEvent& taken = add(Kind::PieceCaptured, !event.color);
        taken.piece = event.capture->pieceId;
        taken.role = event.capture->role;
        taken.from = event.capture->square;
    }
    if (event.step)
        all.push_back(moved(event));
    else
        add(Kind::TurnPassed, event.color);
    if (event.promotion) {
        DomainEvent& promoted = add(Kind::PawnPromoted, event.color);
        promoted.piece = event.step->pieceId;
        promoted.role = event.promotion;
        promoted.to = event.step->to;
    }
    for (const rules::Color color : rules::allColors) {
        for (const rules::Wing wing : rules::allWings) {
            if (event.lostRights.has(color, wing))
                add(Kind::CastlingRightLost, color).wing = wing;
        }
    }
    if (event.enPassant)
        add(Kind::EnPassantOpened, event.color).to = event.enPassant;
    if (event.givesMate)
        add(Kind::CheckmateGiven, event.color);
    else if (event.givesCheck)
        add(Kind::CheckGiven, event.color);
    return all;
}

std::string domainEventText(const DomainEvent& event, game::Ply ply)
{
    std::string json =
        fmt::format("{{\"type\":\"{}\",\"ply\":{}", nameOf(event.kind), ply.number());
    addText(json, "color", event.color == rules::Color::White ? "white" : "black");
    addId(json, "piece_id", event.piece);
    if (event.role)
        addText(json, "role", nameOf(*event.role));
    addSquare(json, "from", event.from);
    addSquare(json, "to", event.to);
    addId(json, "rook_id", event.rook);
    addSquare(json, "rook_from", event.rookFrom);
    addSquare(json, "rook_to", event.rookTo);
    if (event.wing)
        addText(json, "wing", *event.wing == rules::Wing::King ? "king" : "queen");
    return json + "}";
}

std::string thinEventText(const game::MoveEvent& event, game::Ply ply)
{
    std::string json = fmt::format("{{\"ply\":{}", ply.number());
    if (event.step) {
        addSquare(json, "from", event.step->from);
        addSquare(json, "to", event.step->to);
    }
    if (event.promotion)
        addText(json, "promotion", nameOf(*event.promotion));
    return json + "}";
}

} // namespace plyline::exporters
