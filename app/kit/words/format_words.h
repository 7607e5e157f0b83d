#pragma once

#include <QtCore/QString>

#include "core/exporters/export_format.h"
#include "core/tables/schema.h"

#include <optional>

namespace plyline::words {

/// The words for an export format.
struct FormatWords
{
    QString title;       ///< "CSV, a file for each table"
    QString explanation; ///< One or two sentences.
    QString files;       ///< "NDJSON files"
};

/// Returns the words for the format. Without a dialect they describe all dialects of the format.
/// Empty for a format without words.
[[nodiscard]] FormatWords formatWords(const exporters::ExportFormat& format,
                                      std::optional<tables::Dialect> dialect = {});
/// Returns a filter for file dialogs: "SQLite databases (*.sqlite *.db)".
[[nodiscard]] QString filesPattern(const exporters::ExportFormat& format);

} // namespace plyline::words
