#pragma once

#include "app/shell/pictures/file_task.h"
#include "app/shell/pictures/paper_subject.h"

#include <memory>

class QPrinter;

namespace plyline::pictures {

class PaperDialog;

/// Prints the shown game or saves it as a PDF, through the same painter; a poster as a picture,
/// too.
class PaperSaving : public FileTask
{
    Q_OBJECT

public:
    /// `window` is the parent of the dialogs.
    PaperSaving(workspace::Workspace& workspace, session::Playback& playback, look::Look& look,
                settings::Settings& settings, QWidget& window);

    /// Saves without asking, in the format that the file's suffix names if the layout has it, else
    /// as PDF. Cancels what is still running.
    void save(const PaperOrder& order, const QString& path);
    /// Prints without asking.
    void print(const PaperOrder& order, const std::shared_ptr<QPrinter>& printer);

public Q_SLOTS:
    /// Asks what to put on paper. Does nothing while no game is open.
    void ask();

private:
    void askFile(PaperDialog& dialog);
    void askPrinter(PaperDialog& dialog);

    const study::OwnMarkers& m_markers;
};

} // namespace plyline::pictures
