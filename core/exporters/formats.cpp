#include "core/exporters/formats.h"

#include "core/exporters/csv.h"
#include "core/exporters/ndjson.h"
#include "core/exporters/positions.h"
#include "core/exporters/sql_script.h"

namespace plyline::exporters {

std::vector<ExportFormat> textFormats()
{
    std::vector<ExportFormat> formats;
    for (const auto make : {sqlFormat, csvFormat, ndjsonFormat, fenFormat, epdFormat})
        formats.push_back(make());
    return formats;
}

} // namespace plyline::exporters
