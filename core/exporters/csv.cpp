#include "core/exporters/csv.h"

#include "core/exporters/text_encoder.h"

namespace plyline::exporters {

namespace {

class CsvEncoder : public RowEncoder
{
public:
    using RowEncoder::RowEncoder;

    bool begin(TextOutput& output) override
    {
        for (const tables::Table& table : tables::tables()) {
            const bool isWanted = wanted().test(static_cast<std::size_t>(table.id));
            if (isWanted && !output.put(table.id, csvHeader(table)))
                return false;
        }
        return true;
    }

protected:
    bool addRow(tables::TableId table, const tables::Row& row, TextOutput& output) override
    {
        return output.put(table, csvLine(row));
    }
};

} // namespace

std::string csvField(std::string_view text)
{
    if (!text.empty() && text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string field = "\"";
    for (const char c : text) {
        if (c == '"')
            field += '"';
        field += c;
    }
    return field + '"';
}

std::string csvHeader(const tables::Table& table)
{
    std::string line;
    for (const tables::Column& column : table.columns) {
        line += line.empty() ? "" : ",";
        line += column.name;
    }
    return line + '\n';
}

std::string csvLine(const tables::Row& row)
{
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            line += ',';
        if (const auto* number = std::get_if<std::int64_t>(&row[i]))
            line += std::to_string(*number);
        else if (const auto* text = std::get_if<std::string>(&row[i]))
            line += csvField(*text);
    }
    return line + '\n';
}

ExportFormat csvFormat()
{
    ExportFormat format;
    format.id = "csv";
    format.suffixes = {"csv"};
    format.shape = ExportFormat::Shape::FilePerTable;
    format.takesTables = true;
    return textFormat(std::move(format), [](const ExportOptions& options) {
        return std::make_unique<CsvEncoder>(options);
    });
}

} // namespace plyline::exporters
