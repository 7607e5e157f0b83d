#pragma once

#include "core/store/model_store.h"
#include "core/store/row_writer.h"

#include <array>

namespace plyline::store {

/// Writes lines of games as one model stores them, and counts the rows.
class ModelWriter
{
public:
    /// Creates the table `starts`. Errors: Storage.
    [[nodiscard]] static Expected<ModelWriter, Error> prepare(const Connection& connection,
                                                              StorageModel model);

    /// Writes the events of the path to the end of the line. Errors: Storage, Cancelled.
    [[nodiscard]] Expected<void, Error> write(const game::Game& game, int gameNumber,
                                              game::LineId line, const std::stop_token& stop);

    [[nodiscard]] std::int64_t rows() const;
    /// Returns the number of tables with rows.
    [[nodiscard]] int filledTableCount() const;
    /// Returns the names of the tables with rows, quoted and separated by commas.
    [[nodiscard]] QString filledTables() const;

private:
    using Done = Expected<void, Error>;
    struct Place;

    ModelWriter(StorageModel model, RowWriter rows, Statement starts)
        : m_model(model), m_rows(std::move(rows)), m_starts(std::move(starts))
    {}

    [[nodiscard]] Done writeStart(const Place& place);
    [[nodiscard]] Done writeEvent(const Place& place, const game::MoveEvent& event,
                                  const std::string& san, rules::CastlingStyle style);
    [[nodiscard]] Done writeState(const Place& place);
    [[nodiscard]] Done writeCopiedState(const Place& place, const game::MoveEvent& event);
    [[nodiscard]] Done writePosition(const Place& place);
    [[nodiscard]] Done writeInterval(const Place& place, const replay::PieceRow& row,
                                     std::optional<game::Ply> validTo);
    [[nodiscard]] Done put(tables::TableId table, const tables::Row& row);

    StorageModel m_model;
    RowWriter m_rows;
    Statement m_starts;
    std::array<std::int64_t, tables::tableCount> m_counts{}; ///< By TableId.
    std::int64_t m_startCount = 0;
};

} // namespace plyline::store
