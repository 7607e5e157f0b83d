#include "core/exporters/ndjson.h"

#include "core/exporters/text_encoder.h"

#include <nlohmann/json.hpp>

namespace plyline::exporters {

namespace {

class NdjsonEncoder : public RowEncoder
{
public:
    using RowEncoder::RowEncoder;

protected:
    bool addRow(tables::TableId table, const tables::Row& row, TextOutput& output) override
    {
        return output.put(ndjsonLine(tables::table(table), row));
    }
};

} // namespace

std::string ndjsonLine(const tables::Table& table, const tables::Row& row)
{
    nlohmann::ordered_json object;
    object["table"] = table.name;
    for (std::size_t i = 0; i < row.size(); ++i) {
        auto& field = object[std::string(table.columns[i].name)];
        if (const auto* number = std::get_if<std::int64_t>(&row[i]))
            field = *number;
        else if (const auto* text = std::get_if<std::string>(&row[i]))
            field = *text;
    }
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

ExportFormat ndjsonFormat()
{
    ExportFormat format;
    format.id = "ndjson";
    format.suffixes = {"ndjson"};
    format.takesTables = true;
    return textFormat(std::move(format), [](const ExportOptions& options) {
        return std::make_unique<NdjsonEncoder>(options);
    });
}

} // namespace plyline::exporters
