#include "core/exporters/csv.h"

namespace plyline::exporters {

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

} // namespace plyline::exporters
