#pragma once

#include <array>

namespace plyline::store::schema {

/// Written to the database's user_version; another number is another program's or version's file.
inline constexpr int version = 1;

/// The tables. `game_id` is the game's number in its file, from 1; line 0 is the main line; plies
/// count from the start of the game on every line. A line's own plies alone are stored under it:
/// those before its fork stand under the lines it came from. The comments stay in the database.
inline constexpr std::array tables = {
    R"sql(CREATE TABLE IF NOT EXISTS games (
    game_id      INTEGER PRIMARY KEY,  -- number in the file, from 1
    white        TEXT,                 -- NULL here and below: the file does not say
    black        TEXT,
    white_elo    INTEGER,
    black_elo    INTEGER,
    event        TEXT,
    site         TEXT,
    date         TEXT,                 -- as in PGN: 1999.01.20, unknown parts as ??
    round        TEXT,
    result       TEXT NOT NULL,        -- 1-0, 0-1, 1/2-1/2 or *
    eco          TEXT,
    time_control TEXT,
    termination  TEXT,
    start_fen    TEXT NOT NULL,
    is_chess960  INTEGER NOT NULL      -- 1: castling is written as king takes rook
) STRICT)sql",

    R"sql(CREATE TABLE IF NOT EXISTS lines (
    game_id        INTEGER NOT NULL REFERENCES games,
    line_id        INTEGER NOT NULL,   -- 0 is the main line
    parent_line_id INTEGER,            -- NULL for the main line
    fork_ply       INTEGER NOT NULL,   -- its first event leads to the ply after this one
    last_ply       INTEGER NOT NULL,
    PRIMARY KEY (game_id, line_id)
) STRICT, WITHOUT ROWID)sql",

    R"sql(CREATE TABLE IF NOT EXISTS events (
    game_id           INTEGER NOT NULL,
    line_id           INTEGER NOT NULL,
    ply               INTEGER NOT NULL,  -- the one that the event leads to, from 1
    color             TEXT NOT NULL,     -- white or black: who moved
    piece_id          INTEGER,           -- NULL, and all squares with it, for a null move
    role              TEXT,              -- before the move: a pawn when it promotes
    from_square       TEXT,
    to_square         TEXT,
    captured_piece_id INTEGER,
    captured_role     TEXT,
    captured_square   TEXT,              -- not to_square when en passant
    promotion_role    TEXT,
    rook_id           INTEGER,           -- the rook's part of castling
    rook_from         TEXT,
    rook_to           TEXT,
    lost_castling     TEXT,              -- rights that end here, of KQkq: wings, not rooks
    en_passant        TEXT,              -- where the other side may now capture en passant
    is_check          INTEGER NOT NULL,
    is_mate           INTEGER NOT NULL,
    san               TEXT NOT NULL,
    uci               TEXT NOT NULL,
    PRIMARY KEY (game_id, line_id, ply),
    FOREIGN KEY (game_id, line_id) REFERENCES lines
) STRICT, WITHOUT ROWID)sql",

    R"sql(CREATE TABLE IF NOT EXISTS snapshots (
    game_id          INTEGER NOT NULL,
    line_id          INTEGER NOT NULL,
    ply              INTEGER NOT NULL,  -- 0 is the start position
    piece_id         INTEGER NOT NULL,  -- 0 to 31: the start squares in the order a1, b1 .. h8;
                                        -- a captured piece has no row
    color            TEXT NOT NULL,     -- white or black
    role             TEXT NOT NULL,     -- pawn, knight, bishop, rook, queen, king
    x                INTEGER NOT NULL,  -- the file, 1 to 8 for a to h
    y                INTEGER NOT NULL,  -- the rank, 1 to 8
    last_changed_ply INTEGER NOT NULL,  -- 0: not moved yet
    PRIMARY KEY (game_id, line_id, ply, piece_id),  -- the rows of a ply stand side by side
    FOREIGN KEY (game_id, line_id) REFERENCES lines
) STRICT, WITHOUT ROWID)sql",

    R"sql(CREATE TABLE IF NOT EXISTS positions (
    game_id            INTEGER NOT NULL,
    line_id            INTEGER NOT NULL,
    ply                INTEGER NOT NULL,
    turn               TEXT NOT NULL,   -- white or black
    castling           TEXT NOT NULL,   -- as in a FEN (X-FEN for Chess960)
    en_passant         TEXT,            -- only when the capture is legal
    halfmove_clock     INTEGER NOT NULL,
    fullmove_number    INTEGER NOT NULL,
    white_clock_millis INTEGER,         -- the last that the file says at or before this ply
    black_clock_millis INTEGER,
    PRIMARY KEY (game_id, line_id, ply),
    FOREIGN KEY (game_id, line_id) REFERENCES lines
) STRICT, WITHOUT ROWID)sql",
};

/// Where rows of one game are, in the order in which they may be deleted.
inline constexpr std::array tableNames = {"positions", "snapshots", "events", "lines", "games"};

} // namespace plyline::store::schema
