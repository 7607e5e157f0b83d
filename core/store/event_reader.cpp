#include "core/store/event_reader.h"

#include "core/store/names.h"

namespace plyline::store {

using game::MoveEvent;
using game::PieceId;
using rules::Color;
using rules::Role;
using rules::Square;
using rules::Wing;

namespace {

constexpr char selectEvents[] =
    "SELECT color, piece_id, role, from_square, to_square, captured_piece_id, captured_role, "
    "captured_square, promotion_role, rook_id, rook_from, rook_to, lost_castling, en_passant, "
    "is_check, is_mate FROM events WHERE game_id = ? AND line_id = ? AND ply > ? AND ply <= ? "
    "ORDER BY ply";

/// One row of the statement, column by column; keeps in mind whether all could be read.
class EventRow
{
public:
    explicit EventRow(const QSqlQuery& row) : m_row(row) {}

    [[nodiscard]] bool isReadable() const { return m_isReadable; }
    [[nodiscard]] bool isNull(int column) const { return m_row.value(column).isNull(); }
    [[nodiscard]] bool flag(int column) const { return m_row.value(column).toInt() != 0; }
    [[nodiscard]] PieceId id(int column)
    {
        const int number = m_row.value(column).toInt();
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
    event.color = row.color(0);
    if (!row.isNull(1))
        event.step = game::PieceStep{row.id(1), row.role(2), row.square(3), row.square(4)};
    if (!row.isNull(5))
        event.capture = game::Capture{row.id(5), row.role(6), row.square(7)};
    if (!row.isNull(8))
        event.promotion = row.role(8);
    if (!row.isNull(9))
        event.rookHop = game::RookHop{row.id(9), row.square(10), row.square(11)};
    event.lostRights = row.lostRights(12);
    if (!row.isNull(13))
        event.enPassant = row.square(13);
    event.givesCheck = row.flag(14);
    event.givesMate = row.flag(15);
    return row.isReadable() ? std::optional(event) : std::nullopt;
}

} // namespace

Expected<EventReader, Error> EventReader::prepare(const Connection& connection)
{
    auto events = Statement::prepare(connection, QString::fromLatin1(selectEvents));
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
