#include "core/store/export_formats.h"

#include "core/exporters/formats.h"
#include "core/store/file_writer.h"
#include "core/streams/cloud_events_format.h"

#include <algorithm>
#include <iterator>

namespace plyline::store {

using exporters::ExportFormat;

std::span<const ExportFormat> exportFormats()
{
    static const std::vector<ExportFormat> formats = [] {
        std::vector<ExportFormat> all{databaseFormat()};
        std::ranges::move(exporters::textFormats(), std::back_inserter(all));
        all.push_back(streams::cloudEventsFormat());
        return all;
    }();
    return formats;
}

const ExportFormat* exportFormatOfId(std::string_view id)
{
    const auto formats = exportFormats();
    const auto found = std::ranges::find(formats, id, &ExportFormat::id);
    return found == formats.end() ? nullptr : &*found;
}

} // namespace plyline::store
