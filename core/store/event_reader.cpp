#include "core/store/event_reader.h"

#include "core/store/names.h"
#include "core/store/selection.h"

namespace plyline::store {

using game::MoveEvent;
using game::PieceId;
using rules::Color;
using rules::Role;
using rules::Square;
using rules::Wing;

namespace {

constexpr auto columns = select<tables::TableId::Events>(
    {"color", "piece_id", "role", "from_square", "to_square", "captured_piece_id", "captured_role",
     "captured_square", "promotion_role", "rook_id", "rook_from", "rook_to", "lost_castling",
     "en_passant", "is_check", "is_mate"});

std::string selectEvents()
{
    return "SELECT " + columns.list() +
           " FROM events WHERE game_id = ? AND line_id = ? AND ply > ? AND ply <= ? ORDER BY ply";
}

/// Reads the columns of one row and remembers whether all were valid.
class EventRow
{
public:
    explicit EventRow(const QSqlQuery& row) : m_row(row) {}

    [[nodiscard]] bool isReadable() const { return m_isReadable; }
    [[nodiscard]] bool isNull(int column) const { return m_row.value(column).isNull(); }
    [[nodiscard]] bool flag(int column) const { return m_row.value(column).toInt() != 0; }
    [[nodiscard]] PieceId id(int column)
    {
        const int number = intOf(m_row.value(column)).value_or(-1);
        m_isReadable = m_isReadable && number >= 0 && number < game::maxPieces;
        return PieceId(m_isReadable ? number : 0);
    }
    [[nodiscard]] Role role(int column)
    {
        return known(roleOfName(m_row.value(column).toString()), Role::Pawn);
    }
    [[nodiscard]] Color color(int column)
    {
        return known(colorOfName(m_row.value(column).toString()), Color::White);
    }
    [[nodiscard]] Square square(int column)
    {
        return known(Square::parse(m_row.value(column).toString().toStdString()),
                     rules::squares::A1);
    }
    [[nodiscard]] game::LostRights lostRights(int column) const
    {
        game::LostRights lost;
        const QString letters = m_row.value(column).toString();
        for (const QChar letter : letters) {
            const Color color = letter.isUpper() ? Color::White : Color::Black;
            lost.add(color, letter.toLower() == u'k' ? Wing::King : Wing::Queen);
        }
        return lost;
    }

private:
    template <typename T>
    T known(const std::optional<T>& value, T otherwise)
    {
        m_isReadable = m_isReadable && value.has_value();
        return value.value_or(otherwise);
    }

    const QSqlQuery& m_row;
    bool m_isReadable = true;
};

std::optional<MoveEvent> eventOf(EventRow row)
{
    MoveEvent event;
    event.color = row.color(columns["color"]);
    if (!row.isNull(columns["piece_id"]))
        event.step =
            game::PieceStep{row.id(columns["piece_id"]), row.role(columns["role"]),
                            row.square(columns["from_square"]), row.square(columns["to_square"])};
    if (!row.isNull(columns["captured_piece_id"]))
        event.capture =
            game::Capture{row.id(columns["captured_piece_id"]), row.role(columns["captured_role"]),
                          row.square(columns["captured_square"])};
    if (!row.isNull(columns["promotion_role"]))
        event.promotion = row.role(columns["promotion_role"]);
    if (!row.isNull(columns["rook_id"]))
        event.rookHop = game::RookHop{row.id(columns["rook_id"]), row.square(columns["rook_from"]),
                                      row.square(columns["rook_to"])};
    event.lostRights = row.lostRights(columns["lost_castling"]);
    if (!row.isNull(columns["en_passant"]))
        event.enPassant = row.square(columns["en_passant"]);
    event.givesCheck = row.flag(columns["is_check"]);
    event.givesMate = row.flag(columns["is_mate"]);
    return row.isReadable() ? std::optional(event) : std::nullopt;
}

} // namespace

Expected<EventReader, Error> EventReader::prepare(const Connection& connection)
{
    auto events = Statement::prepare(connection, QString::fromStdString(selectEvents()));
    if (!events)
        return unexpected(events.error());
    return EventReader(std::move(*events));
}

Expected<std::vector<MoveEvent>, Error> EventReader::read(int gameNumber, game::LineId line,
                                                          game::Ply after, game::Ply upTo,
                                                          const std::stop_token& stop)
{
    if (auto done = m_events.run(gameNumber, line.number(), after.number(), upTo.number()); !done)
        return unexpected(done.error());
    std::vector<MoveEvent> events;
    std::optional<Error> failure;
    while (!failure && m_events.next()) {
        if (stop.stop_requested())
            failure = cancelledError();
        else if (const auto event = eventOf(EventRow(m_events.row())))
            events.push_back(*event);
        else
            failure = storageError("unexpected value in table events");
    }
    if (const auto ended = m_events.ended(); !failure && !ended)
        failure = ended.error();
    m_events.finish();
    if (!failure && static_cast<int>(events.size()) != upTo.number() - after.number())
        failure = storageError("an event is missing");
    if (failure)
        return unexpected(*failure);
    return events;
}

} // namespace plyline::store
