#include "core/exporters/text_encoder.h"

#include "core/exporters/text_files.h"
#include "core/tables/game_rows.h"
#include "core/tables/text_limit.h"

#include <optional>
#include <utility>

namespace plyline::exporters {

using tables::TableId;

namespace {

/// Writes the text of an encoder to files or to a sink.
class TextWriter : public ExportWriter
{
public:
    TextWriter(std::unique_ptr<TextEncoder> encoder, TextFiles files)
        : m_encoder(std::move(encoder)),
          m_files(std::move(files)),
          m_output(
              [this](TableId table, std::string_view text) { return m_files->write(table, text); })
    {}
    TextWriter(std::unique_ptr<TextEncoder> encoder, const ByteSink& sink)
        : m_encoder(std::move(encoder)),
          m_output([sink](TableId, std::string_view text) { return sink(text); })
    {}

    Expected<void, Error> begin() { return doneIf(m_encoder->begin(m_output)); }
    Expected<void, Error> add(const game::Game& game, int gameNumber,
                              const std::stop_token& stop) override
    {
        return doneIf(m_encoder->add(game, gameNumber, m_output, stop));
    }
    Expected<void, Error> end() override
    {
        return doneIf(m_encoder->end(m_output) && m_output.flush());
    }
    [[nodiscard]] std::int64_t size() const override { return m_output.size(); }
    Expected<void, Error> putInPlace() override
    {
        return m_files ? m_files->finish() : Expected<void, Error>();
    }

private:
    [[nodiscard]] Expected<void, Error> doneIf(bool isDone) const
    {
        if (isDone)
            return {};
        Error cancelled;
        cancelled.code = ErrorCode::Cancelled;
        return unexpected(m_output.error().value_or(cancelled));
    }

    std::unique_ptr<TextEncoder> m_encoder;
    std::optional<TextFiles> m_files; ///< None if a sink receives the text.
    TextOutput m_output;
};

Expected<TextFiles, Error> createFiles(const ExportFormat& format, const std::string& path,
                                       const ExportOptions& options)
{
    return format.isFolder(options)
               ? TextFiles::createFolder(path, options.tables, format.suffixes.front())
               : TextFiles::createFile(path);
}

} // namespace

bool RowEncoder::add(const game::Game& game, int gameNumber, TextOutput& output,
                     const std::stop_token& stop)
{
    if (auto checked = tables::checkTexts(game, gameNumber, m_options.longestText); !checked)
        return output.fail(std::move(checked.error()));
    return tables::visitGameRows(
        game, gameNumber,
        [&](TableId table, const tables::Row& row) { return addRow(table, row, output); },
        m_options.tables, stop);
}

ExportFormat textFormat(ExportFormat format, EncoderMaker makeEncoder)
{
    format.create =
        [as = format, makeEncoder = std::move(makeEncoder)](
            const Destination& destination,
            const ExportOptions& options) -> Expected<std::unique_ptr<ExportWriter>, Error> {
        std::unique_ptr<TextWriter> writer;
        if (const auto* path = std::get_if<std::string>(&destination)) {
            auto files = createFiles(as, *path, options);
            if (!files)
                return unexpected(files.error());
            writer = std::make_unique<TextWriter>(makeEncoder(options), std::move(*files));
        } else {
            writer =
                std::make_unique<TextWriter>(makeEncoder(options), std::get<ByteSink>(destination));
        }
        if (auto begun = writer->begin(); !begun)
            return unexpected(begun.error());
        return writer;
    };
    return format;
}

} // namespace plyline::exporters
