#include "app/panels/sql/ready_queries.h"

#include <QtCore/QCoreApplication>

namespace plyline::sql {

namespace {

struct Spec
{
    const char* title;
    const char* sql;
};

/// A class, because lupdate needs one as the context of the titles.
class ReadyQueries
{
    Q_DECLARE_TR_FUNCTIONS(plyline::sql::ReadyQueries)

public:
    static constexpr Spec specs[] = {
        {QT_TR_NOOP("Which rows changed at this ply?"),
         R"(SELECT ply, line_id, piece_id, color, role, x, y
FROM snapshots
WHERE line_id = :line AND ply = :ply
  AND last_changed_ply = :ply)"},
        {QT_TR_NOOP("What does the snapshot view read at this ply?"),
         R"(SELECT piece_id, color, role, x, y, last_changed_ply
FROM snapshots
WHERE game_id = :game AND line_id = :line AND ply = :ply
ORDER BY piece_id)"},
        {QT_TR_NOOP("Where did each piece stand longest?"),
         R"(WITH stays AS (
  SELECT i.*, coalesce(valid_to, last_ply) - valid_from AS plies
  FROM intervals AS i JOIN lines USING (game_id, line_id)
  WHERE line_id = 0)
SELECT piece_id, color, role, char(96 + x) || y AS square,
       max(plies) AS plies, valid_from, line_id
FROM stays
GROUP BY piece_id
ORDER BY plies DESC, piece_id)"},
        {QT_TR_NOOP("Which squares were moved to most often?"),
         R"(WITH arrivals AS (
  SELECT to_square AS square, ply, line_id FROM events
  UNION ALL
  SELECT rook_to, ply, line_id FROM events)
SELECT square, count(*) AS times, min(ply) AS ply, line_id
FROM arrivals
WHERE line_id = 0 AND square IS NOT NULL
GROUP BY square
ORDER BY times DESC, square)"},
        {QT_TR_NOOP("How much material is there at each ply?"),
         R"(WITH worth (role, points) AS (VALUES
  ('pawn', 1), ('knight', 3), ('bishop', 3), ('rook', 5), ('queen', 9))
SELECT ply, line_id,
       sum(points) FILTER (WHERE color = 'white') AS white,
       sum(points) FILTER (WHERE color = 'black') AS black,
       sum(iif(color = 'white', points, -points)) AS ahead
FROM snapshots LEFT JOIN worth USING (role)
WHERE line_id = 0
GROUP BY ply
ORDER BY ply)"},
        {QT_TR_NOOP("Which pieces were captured, and by what?"),
         R"(SELECT ply, line_id, san, color, role AS taken_by,
       captured_role AS taken, captured_square AS "on"
FROM events
WHERE captured_piece_id IS NOT NULL
ORDER BY line_id, ply)"},
        {QT_TR_NOOP("Which moves took the longest?"),
         R"(WITH clocks AS (
  SELECT ply, line_id, iif(turn = 'black', 'white', 'black') AS side,
         iif(turn = 'black', white_clock_millis, black_clock_millis) AS left_millis
  FROM positions
  WHERE line_id = 0 AND ply > 0)
SELECT ply, line_id, san, side,
       (lag(left_millis) OVER (PARTITION BY side ORDER BY ply) - left_millis) / 1000.0
         AS seconds
FROM clocks JOIN events USING (line_id, ply)
WHERE left_millis IS NOT NULL
ORDER BY seconds DESC
LIMIT 20)"},
        {QT_TR_NOOP("Which pieces have never moved?"),
         R"(SELECT piece_id, color, role, char(96 + x) || y AS square
FROM intervals
WHERE line_id = 0 AND valid_from = 0 AND valid_to IS NULL
ORDER BY piece_id)"},
        {QT_TR_NOOP("The state at this ply, from the intervals"),
         R"(SELECT piece_id, color, role, x, y, valid_from, line_id
FROM intervals
WHERE line_id = :line AND valid_from <= :ply
  AND (valid_to IS NULL OR valid_to > :ply)
ORDER BY piece_id)"},
        {QT_TR_NOOP("The main line's state at this ply, folded from the events"),
         R"(WITH before AS (
  SELECT * FROM events WHERE line_id = 0 AND ply <= :ply),
arrivals AS (
  SELECT ply, piece_id, to_square AS square FROM before
  UNION ALL
  SELECT ply, rook_id, rook_to FROM before)
SELECT piece_id, square, max(ply) AS ply, 0 AS line_id
FROM arrivals
WHERE piece_id IS NOT NULL AND piece_id NOT IN (
  SELECT captured_piece_id FROM before
  WHERE captured_piece_id IS NOT NULL)
GROUP BY piece_id)"},
        {QT_TR_NOOP("Do intervals and snapshots agree? (no rows: they do)"),
         R"(SELECT s.ply, s.line_id, s.piece_id, s.x, s.y
FROM snapshots AS s LEFT JOIN intervals AS i
  ON i.line_id = s.line_id AND i.piece_id = s.piece_id
 AND i.valid_from <= s.ply AND (i.valid_to IS NULL OR i.valid_to > s.ply)
WHERE (i.x, i.y, i.role) IS NOT (s.x, s.y, s.role)
ORDER BY s.line_id, s.ply)"},
        {QT_TR_NOOP("How many rows does each model keep?"),
         R"(SELECT 'events' AS model, count(*) AS "rows" FROM events
UNION ALL SELECT 'a snapshot at each ply', count(*) FROM snapshots
UNION ALL SELECT 'validity intervals', count(*) FROM intervals)"},
        {QT_TR_NOOP("Which tables and columns are there?"),
         R"(SELECT name, sql FROM sqlite_master WHERE type = 'table')"},
    };
};

} // namespace

std::vector<ReadyQuery> readyQueries()
{
    std::vector<ReadyQuery> queries;
    for (const Spec& spec : ReadyQueries::specs) {
        queries.push_back({ReadyQueries::tr(spec.title), QString::fromUtf8(spec.sql)});
    }
    return queries;
}

} // namespace plyline::sql
