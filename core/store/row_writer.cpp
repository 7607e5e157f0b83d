#include "core/store/row_writer.h"

#include "core/rules/fen.h"
#include "core/store/names.h"

#include <charconv>

namespace plyline::store {

namespace {

QString insertInto(const char* table, int columns)
{
    return QStringLiteral("INSERT INTO %1 VALUES (?%2)")
        .arg(QLatin1String(table), QStringLiteral(", ?").repeated(columns - 1));
}

std::optional<std::string> known(const game::Tags& tags, std::string_view name)
{
    const std::string_view value = tags.known(name);
    return value.empty() ? std::nullopt : std::optional<std::string>(value);
}

std::optional<int> knownNumber(const game::Tags& tags, std::string_view name)
{
    const std::string_view text = tags.known(name);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

QString squareName(rules::Square square)
{
    const char16_t name[] = {static_cast<char16_t>(u'a' + square.x() - 1),
                             static_cast<char16_t>(u'1' + square.y() - 1)};
    return QString::fromUtf16(name, 2);
}

std::optional<QString> squareName(const std::optional<rules::Square>& square)
{
    return square ? std::optional(squareName(*square)) : std::nullopt;
}

std::optional<QString> lostRightsText(const game::LostRights& lost)
{
    if (!lost.any())
        return std::nullopt;
    QString text;
    for (const rules::Color color : rules::allColors) {
        for (const rules::Wing wing : rules::allWings) {
            if (!lost.has(color, wing))
                continue;
            const char16_t letter = wing == rules::Wing::King ? u'K' : u'Q';
            text += color == rules::Color::White ? QChar(letter) : QChar(letter).toLower();
        }
    }
    return text;
}

} // namespace

Expected<RowWriter, Error> RowWriter::prepare(const Connection& connection)
{
    const QString unmovedSql = QStringLiteral(
        "INSERT INTO snapshots "
        "SELECT game_id, ?, ?, piece_id, color, role, x, y, last_changed_ply FROM snapshots "
        "WHERE game_id = ? AND line_id = ? AND ply = ? AND piece_id NOT IN (?, ?, ?)");
    const QString texts[] = {insertInto("games", 15),
                             insertInto("lines", 5),
                             insertInto("events", 21),
                             insertInto("snapshots", 9),
                             unmovedSql,
                             insertInto("positions", 10)};
    std::vector<Statement> made;
    for (const QString& text : texts) {
        auto statement = Statement::prepare(connection, text);
        if (!statement)
            return unexpected(statement.error());
        made.push_back(std::move(*statement));
    }
    return RowWriter(std::move(made[0]), std::move(made[1]), std::move(made[2]), std::move(made[3]),
                     std::move(made[4]), std::move(made[5]));
}

Expected<void, Error> RowWriter::game(const game::Game& game, int gameNumber)
{
    const game::Tags& tags = game.tags();
    return m_game.run(
        gameNumber, known(tags, "White"), known(tags, "Black"), knownNumber(tags, "WhiteElo"),
        knownNumber(tags, "BlackElo"), known(tags, "Event"), known(tags, "Site"),
        known(tags, "Date"), known(tags, "Round"), std::string(game::outcomeText(game.outcome())),
        known(tags, "ECO"), known(tags, "TimeControl"), known(tags, "Termination"),
        rules::fen::write(game.start()), game.castlingStyle() == rules::CastlingStyle::Chess960);
}

Expected<void, Error> RowWriter::line(const game::Line& line, int gameNumber)
{
    const auto parent = line.parent ? std::optional(line.parent->number()) : std::nullopt;
    return m_line.run(gameNumber, line.id.number(), parent, line.forkPly.number(),
                      line.lastPly().number());
}

Expected<void, Error> RowWriter::event(const RowKey& key, const game::MoveEvent& event,
                                       const std::string& san, const std::string& uci)
{
    const auto& step = event.step;
    const auto& capture = event.capture;
    const auto& hop = event.rookHop;
    return m_event.run(key.gameNumber, key.line.number(), key.ply.number(), colorName(event.color),
                       step ? std::optional(step->pieceId.number()) : std::nullopt,
                       step ? std::optional(roleName(step->role)) : std::nullopt,
                       step ? std::optional(squareName(step->from)) : std::nullopt,
                       step ? std::optional(squareName(step->to)) : std::nullopt,
                       capture ? std::optional(capture->pieceId.number()) : std::nullopt,
                       capture ? std::optional(roleName(capture->role)) : std::nullopt,
                       capture ? std::optional(squareName(capture->square)) : std::nullopt,
                       event.promotion ? std::optional(roleName(*event.promotion)) : std::nullopt,
                       hop ? std::optional(hop->pieceId.number()) : std::nullopt,
                       hop ? std::optional(squareName(hop->from)) : std::nullopt,
                       hop ? std::optional(squareName(hop->to)) : std::nullopt,
                       lostRightsText(event.lostRights), squareName(event.enPassant),
                       event.givesCheck, event.givesMate, san, uci);
}

Expected<void, Error> RowWriter::piece(const RowKey& key, const replay::PieceRow& row)
{
    return m_piece.run(key.gameNumber, key.line.number(), key.ply.number(), row.pieceId.number(),
                       colorName(row.color), roleName(row.role), row.x(), row.y(),
                       row.lastChangedPly.number());
}

Expected<void, Error> RowWriter::unmovedPieces(const RowKey& key, game::LineId before,
                                               const game::MoveEvent& event)
{
    constexpr int nobody = -1;
    return m_unmoved.run(key.line.number(), key.ply.number(), key.gameNumber, before.number(),
                         key.ply.previous().number(),
                         event.step ? event.step->pieceId.number() : nobody,
                         event.capture ? event.capture->pieceId.number() : nobody,
                         event.rookHop ? event.rookHop->pieceId.number() : nobody);
}

Expected<void, Error> RowWriter::position(const RowKey& key, const rules::Board& board,
                                          const replay::SnapshotScalars& scalars)
{
    return m_position.run(
        key.gameNumber, key.line.number(), key.ply.number(), colorName(scalars.turn),
        rules::fen::writeCastling(board, scalars.castling), squareName(scalars.enPassant),
        scalars.halfmoveClock, scalars.fullmoveNumber, scalars.whiteClockMillis,
        scalars.blackClockMillis);
}

} // namespace plyline::store
