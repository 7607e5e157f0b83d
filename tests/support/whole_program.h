#pragma once

#include "app/shell/window/main_window.h"

namespace plyline::tests {

/// The whole program in one object, as main() puts it together, with its window shown.
struct WholeProgram
{
    settings::Settings settings;
    look::Look look;
    workspace::Workspace workspace;
    session::Session& session = workspace.session;
    session::Playback playback{session.cursor()};
    window::MainWindow window{workspace, playback, look, settings};

    explicit WholeProgram(QSize size)
    {
        window.resize(size);
        window.show();
    }
};

} // namespace plyline::tests
