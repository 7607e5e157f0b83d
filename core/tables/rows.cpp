#include "core/tables/rows.h"

#include "core/rules/fen.h"

#include <array>
#include <charconv>

namespace plyline::tables {

namespace {

Value valueOf(std::string_view text)
{
    return std::string(text);
}

template <typename T, typename Function>
Value valueOf(const std::optional<T>& value, Function function)
{
    return value ? Value(function(*value)) : Value();
}

Value millisValue(const std::optional<std::int64_t>& millis)
{
    return millis ? Value(*millis) : Value();
}

Value numberValue(int number)
{
    return std::int64_t{number};
}

Value idValue(game::PieceId id)
{
    return numberValue(id.number());
}

Value knownValue(std::string_view text)
{
    return text.empty() ? Value() : valueOf(text);
}

Value known(const game::Tags& tags, std::string_view name)
{
    return knownValue(tags.known(name));
}

Value knownNumber(const game::Tags& tags, std::string_view name)
{
    const std::string_view text = tags.known(name);
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return numberValue(number);
}

} // namespace

std::string_view colorName(rules::Color color)
{
    return color == rules::Color::White ? "white" : "black";
}

std::string_view roleName(rules::Role role)
{
    constexpr std::array<std::string_view, 6> names = {"pawn", "knight", "bishop",
                                                       "rook", "queen",  "king"};
    return names[static_cast<std::size_t>(role)];
}

std::string_view formName(game::Comment::Form form)
{
    switch (form) {
    case game::Comment::Form::Braces:
        return "braces";
    case game::Comment::Form::RestOfLine:
        return "semicolon";
    case game::Comment::Form::Escape:
        return "percent";
    }
    return {};
}

std::string lostRightsText(const game::LostRights& lost)
{
    std::string text;
    for (const rules::Color color : rules::allColors) {
        for (const rules::Wing wing : rules::allWings) {
            if (!lost.has(color, wing))
                continue;
            const bool isWhite = color == rules::Color::White;
            if (wing == rules::Wing::King)
                text += isWhite ? 'K' : 'k';
            else
                text += isWhite ? 'Q' : 'q';
        }
    }
    return text;
}

Row gameRow(const game::Game& game, int gameNumber)
{
    const game::Tags& tags = game.tags();
    return {numberValue(gameNumber),
            known(tags, "White"),
            known(tags, "Black"),
            knownNumber(tags, "WhiteElo"),
            knownNumber(tags, "BlackElo"),
            known(tags, "Event"),
            known(tags, "Site"),
            knownValue(tags.date()),
            known(tags, "Round"),
            valueOf(game::outcomeText(game.outcome())),
            known(tags, "ECO"),
            known(tags, "TimeControl"),
            known(tags, "Termination"),
            rules::fen::write(game.start()),
            numberValue(game.castlingStyle() == rules::CastlingStyle::Chess960 ? 1 : 0),
            numberValue(game.isRefused() ? 1 : 0),
            numberValue(game.diagnosticCount())};
}

Row tagRow(const game::Tag& tag, int tagNumber, int gameNumber)
{
    return {numberValue(gameNumber), numberValue(tagNumber), tag.name, tag.value};
}

Row lineRow(const game::Line& line, int gameNumber)
{
    return {numberValue(gameNumber), numberValue(line.id.number()),
            valueOf(line.parent, [](game::LineId id) { return numberValue(id.number()); }),
            numberValue(line.forkPly.number()), numberValue(line.lastPly().number())};
}

Row annotationRow(const game::Game& game, const game::Line& line, int number, int gameNumber)
{
    const game::Annotation& annotation = line.annotations.items()[static_cast<std::size_t>(number)];
    Row row = {numberValue(gameNumber), numberValue(line.id.number()), numberValue(number),
               numberValue(annotation.after.number())};
    if (const auto* comment = std::get_if<game::Comment>(&annotation.what)) {
        row.insert(row.end(), {valueOf("comment"), valueOf(formName(comment->form)),
                               game.text(*comment), Value(), Value()});
    } else if (const auto* nag = std::get_if<game::Nag>(&annotation.what)) {
        row.insert(row.end(),
                   {valueOf("nag"), Value(), Value(), numberValue(nag->number), Value()});
    } else {
        const auto& fork = std::get<game::Fork>(annotation.what);
        row.insert(row.end(),
                   {valueOf("fork"), Value(), Value(), Value(), numberValue(fork.line.number())});
    }
    return row;
}

Row eventRow(const RowKey& key, const game::MoveEvent& event, std::string san, std::string uci)
{
    const auto squareValue = [](rules::Square square) { return Value(square.name()); };
    const auto roleValue = [](rules::Role role) { return valueOf(roleName(role)); };
    Row row = {numberValue(key.gameNumber), numberValue(key.line.number()),
               numberValue(key.ply.number()), valueOf(colorName(event.color))};
    if (const auto& step = event.step) {
        row.insert(row.end(), {idValue(step->pieceId), roleValue(step->role),
                               squareValue(step->from), squareValue(step->to)});
    } else {
        row.resize(row.size() + 4);
    }
    if (const auto& capture = event.capture) {
        row.insert(row.end(), {idValue(capture->pieceId), roleValue(capture->role),
                               squareValue(capture->square)});
    } else {
        row.resize(row.size() + 3);
    }
    row.push_back(valueOf(event.promotion, roleValue));
    if (const auto& hop = event.rookHop) {
        row.insert(row.end(),
                   {idValue(hop->pieceId), squareValue(hop->from), squareValue(hop->to)});
    } else {
        row.resize(row.size() + 3);
    }
    row.insert(row.end(), {knownValue(lostRightsText(event.lostRights)),
                           valueOf(event.enPassant, squareValue), numberValue(event.givesCheck),
                           numberValue(event.givesMate), std::move(san), std::move(uci)});
    return row;
}

Row snapshotRow(const RowKey& key, const replay::PieceRow& row)
{
    return {numberValue(key.gameNumber),
            numberValue(key.line.number()),
            numberValue(key.ply.number()),
            idValue(row.pieceId),
            valueOf(colorName(row.color)),
            valueOf(roleName(row.role)),
            numberValue(row.x()),
            numberValue(row.y()),
            numberValue(row.lastChangedPly.number())};
}

Row positionRow(const RowKey& key, const rules::Board& board,
                const replay::SnapshotScalars& scalars)
{
    return {numberValue(key.gameNumber),
            numberValue(key.line.number()),
            numberValue(key.ply.number()),
            valueOf(colorName(scalars.turn)),
            rules::fen::writeCastling(board, scalars.castling),
            valueOf(scalars.enPassant, [](rules::Square square) { return square.name(); }),
            numberValue(scalars.halfmoveClock),
            numberValue(scalars.fullmoveNumber),
            millisValue(scalars.whiteClockMillis),
            millisValue(scalars.blackClockMillis)};
}

Row intervalRow(const RowKey& key, const Interval& interval)
{
    const replay::PieceRow& row = interval.row;
    return {numberValue(key.gameNumber),
            numberValue(key.line.number()),
            idValue(row.pieceId),
            numberValue(row.lastChangedPly.number()),
            valueOf(interval.validTo, [](game::Ply ply) { return numberValue(ply.number()); }),
            valueOf(colorName(row.color)),
            valueOf(roleName(row.role)),
            numberValue(row.x()),
            numberValue(row.y())};
}

} // namespace plyline::tables
