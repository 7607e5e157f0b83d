#pragma once

#include "app/cli/exit_status.h"
#include "app/render/command/render_options.h"

namespace plyline::command {

/// Whether the layout, if it is one of paper, can be written in the format; says so if not.
[[nodiscard]] bool hasPaperFormat(const RenderOptions& options,
                                  const formats::PictureFormat& format);

/// Writes pages of a game. `from` is the moment of a worksheet and of the printed link; `link` goes
/// into the notes of the file. Says what is wrong.
[[nodiscard]] cli::ExitStatus renderPaper(const RenderOptions& options,
                                          const formats::PictureFormat& format,
                                          const frames::FrameSource& source, game::Ply from,
                                          const QString& link);

} // namespace plyline::command
