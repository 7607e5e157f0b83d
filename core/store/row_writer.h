#pragma once

#include "core/replay/snapshot.h"
#include "core/store/statement.h"

#include <string>

namespace plyline::store {

/// Where a row belongs: the first columns of its key.
struct RowKey
{
    int gameNumber = 0;
    game::LineId line;
    game::Ply ply;
};

/// Writes single rows of each table with prepared statements.
class RowWriter
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Expected<RowWriter, Error> prepare(const Connection& connection);

    // Errors of all these: Storage.
    [[nodiscard]] Expected<void, Error> game(const game::Game& game, int gameNumber);
    [[nodiscard]] Expected<void, Error> line(const game::Line& line, int gameNumber);
    [[nodiscard]] Expected<void, Error> event(const RowKey& key, const game::MoveEvent& event,
                                              const std::string& san, const std::string& uci);
    [[nodiscard]] Expected<void, Error> piece(const RowKey& key, const replay::PieceRow& row);
    /// The rows of the pieces that `event`, which led to `key.ply`, left where they were: copied
    /// within the table from the ply before, which stands under `before`.
    [[nodiscard]] Expected<void, Error> unmovedPieces(const RowKey& key, game::LineId before,
                                                      const game::MoveEvent& event);
    [[nodiscard]] Expected<void, Error> position(const RowKey& key, const rules::Board& board,
                                                 const replay::SnapshotScalars& scalars);

private:
    RowWriter(Statement game, Statement line, Statement event, Statement piece, Statement unmoved,
              Statement position)
        : m_game(std::move(game)),
          m_line(std::move(line)),
          m_event(std::move(event)),
          m_piece(std::move(piece)),
          m_unmoved(std::move(unmoved)),
          m_position(std::move(position))
    {}

    Statement m_game;
    Statement m_line;
    Statement m_event;
    Statement m_piece;
    Statement m_unmoved;
    Statement m_position;
};

} // namespace plyline::store
