#include "core/exporters/domain_events.h"

#include <nlohmann/json.hpp>

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

/// Keeps the order in which fields are set.
using Json = nlohmann::ordered_json;

void addSquare(Json& json, const char* key, const std::optional<rules::Square>& square)
{
    if (square)
        json[key] = square->name();
}

void addId(Json& json, const char* key, const std::optional<game::PieceId>& id)
{
    if (id)
        json[key] = id->number();
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
    Json json;
    json["type"] = nameOf(event.kind);
    json["ply"] = ply.number();
    json["color"] = event.color == rules::Color::White ? "white" : "black";
    addId(json, "piece_id", event.piece);
    if (event.role)
        json["role"] = nameOf(*event.role);
    addSquare(json, "from", event.from);
    addSquare(json, "to", event.to);
    addId(json, "rook_id", event.rook);
    addSquare(json, "rook_from", event.rookFrom);
    addSquare(json, "rook_to", event.rookTo);
    if (event.wing)
        json["wing"] = *event.wing == rules::Wing::King ? "king" : "queen";
    return json.dump();
}

std::string thinEventText(const game::MoveEvent& event, game::Ply ply)
{
    Json json;
    json["ply"] = ply.number();
    if (event.step) {
        addSquare(json, "from", event.step->from);
        addSquare(json, "to", event.step->to);
    }
    if (event.promotion)
        json["promotion"] = nameOf(*event.promotion);
    return json.dump();
}

} // namespace plyline::exporters
