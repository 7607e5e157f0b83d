#pragma once

#include <QtCore/QSize>

#include "app/shell/window/main_window.h"

#include <optional>

namespace plyline::tests {

/// The whole program in one object, as main() puts it together, with its window shown.
struct WholeProgram
{
    settings::Settings settings;
    look::Look look;
    workspace::Workspace workspace;
    session::Session& session = workspace.session;
    session::Playback playback{session};
    window::MainWindow window{workspace, playback, look, settings};

    /// Without a size the window has the one of the start before.
    explicit WholeProgram(std::optional<QSize> size)
    {
        if (size)
            window.resize(*size);
        window.show();
    }
};

} // namespace plyline::tests
