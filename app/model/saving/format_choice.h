#pragma once

#include <QtCore/QString>

#include "core/exporters/export_format.h"

#include <vector>

namespace plyline::saving {

/// An export format with its options. Cheap to copy.
struct FormatChoice
{
    /// One of store::exportFormats(); never destroyed.
    const exporters::ExportFormat* format = nullptr;
    exporters::ExportOptions options;

    [[nodiscard]] bool isFolder() const { return format->isFolder(options); }
    /// The file's suffix with its point; empty for a folder.
    [[nodiscard]] QString suffix() const;
    bool operator==(const FormatChoice&) const = default;
};

/// Returns the formats, in each dialect, that keep all lines of a game.
[[nodiscard]] std::vector<FormatChoice> formatChoices();

} // namespace plyline::saving
