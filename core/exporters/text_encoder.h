#pragma once

#include "core/exporters/export_format.h"
#include "core/exporters/text_output.h"
#include "core/tables/row.h"

namespace plyline::exporters {

/// Turns games into the text of one format. Each function returns false if the output fails or
/// `stop` is requested.
class TextEncoder
{
public:
    TextEncoder() = default;
    virtual ~TextEncoder() = default;
    TextEncoder(const TextEncoder&) = delete;
    TextEncoder& operator=(const TextEncoder&) = delete;

    /// Writes what comes before the games.
    [[nodiscard]] virtual bool begin(TextOutput&) { return true; }
    [[nodiscard]] virtual bool add(const game::Game& game, int gameNumber, TextOutput& output,
                                   const std::stop_token& stop) = 0;
    /// Writes what comes after the games.
    [[nodiscard]] virtual bool end(TextOutput&) { return true; }
};

/// Turns the rows of the wanted tables into text. Fails before the first row of a game if one of
/// its texts is too long.
class RowEncoder : public TextEncoder
{
public:
    explicit RowEncoder(ExportOptions options) : m_options(options) {}

    [[nodiscard]] bool add(const game::Game& game, int gameNumber, TextOutput& output,
                           const std::stop_token& stop) final;

protected:
    [[nodiscard]] virtual bool addRow(tables::TableId table, const tables::Row& row,
                                      TextOutput& output) = 0;
    [[nodiscard]] tables::TableSet wanted() const { return m_options.tables; }

private:
    ExportOptions m_options;
};

using EncoderMaker = std::function<std::unique_ptr<TextEncoder>(const ExportOptions&)>;

/// Returns the format with a `create` that writes the text of its encoders to a file, to a file for
/// each table if its shape says so, or to a sink.
[[nodiscard]] ExportFormat textFormat(ExportFormat format, EncoderMaker makeEncoder);

} // namespace plyline::exporters
