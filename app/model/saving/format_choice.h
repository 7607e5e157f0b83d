#pragma once

#include <QtCore/QString>

#include "core/exporters/export_format.h"

#include <vector>

namespace plyline::saving {

/// A format and how it is to be written. A copy is cheap.
struct FormatChoice
{
    const exporters::ExportFormat* format = nullptr; ///< Of store::exportFormats(), which stay.
    exporters::ExportOptions options;

    [[nodiscard]] bool isFolder() const { return format->isFolder(options); }
    /// Of the file, with its point; empty for a folder.
    [[nodiscard]] QString suffix() const;
    bool operator==(const FormatChoice&) const = default;
};

/// What games can be saved as without losing any of their lines, in each dialect.
[[nodiscard]] std::vector<FormatChoice> formatChoices();

} // namespace plyline::saving
