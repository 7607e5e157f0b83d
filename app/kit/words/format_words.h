#pragma once

#include <QtCore/QString>

#include "core/exporters/export_format.h"
#include "core/tables/schema.h"

#include <optional>

namespace plyline::words {

/// What a person reads of a format that games are exported to.
struct FormatWords
{
    QString title;       ///< "CSV, a file for each table"
    QString explanation; ///< A sentence or two.
    QString files;       ///< "NDJSON files"
};

/// Without a dialect the words are of all dialects that the format takes. Empty for a format that
/// has none here.
[[nodiscard]] FormatWords formatWords(const exporters::ExportFormat& format,
                                      std::optional<tables::Dialect> dialect = {});
/// "SQLite databases (*.sqlite *.db)", as file dialogs want it.
[[nodiscard]] QString filesPattern(const exporters::ExportFormat& format);

} // namespace plyline::words
