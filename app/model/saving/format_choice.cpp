#include "app/model/saving/format_choice.h"

#include "core/store/export_formats.h"
#include "core/tables/schema.h"

namespace plyline::saving {

QString FormatChoice::suffix() const
{
    if (isFolder())
        return {};
    const std::string_view usual = format->suffixes.front();
    return u'.' + QString::fromUtf8(usual.data(), static_cast<qsizetype>(usual.size()));
}

std::vector<FormatChoice> formatChoices()
{
    std::vector<FormatChoice> choices;
    for (const exporters::ExportFormat& format : store::exportFormats()) {
        if (format.content != exporters::ExportFormat::Content::Games)
            continue;
        for (const tables::Dialect dialect : tables::dialects) {
            exporters::ExportOptions options;
            options.dialect = dialect;
            if (format.takesDialect || dialect == tables::dialects.front())
                choices.push_back({&format, options});
        }
    }
    return choices;
}

} // namespace plyline::saving
