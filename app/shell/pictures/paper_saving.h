#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/shell/pictures/paper_subject.h"
#include "app/shell/save_dialogs/save_progress.h"
#include "app/shell/settings/settings.h"

class QPrinter;
class QWidget;

namespace plyline::pictures {

class PaperDialog;

/// Prints the shown game or saves it as a PDF, through the same painter. Never writes to the open
/// file.
class PaperSaving : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the dialogs.
    PaperSaving(workspace::Workspace& workspace, session::Playback& playback, look::Look& look,
                settings::Settings& settings, QWidget& window);

    /// Saves without asking. Cancels what is still running.
    void save(const paper::PaperJob& job, const QString& path);
    /// Prints without asking.
    void print(const paper::PaperJob& job, const std::shared_ptr<QPrinter>& printer);

public Q_SLOTS:
    /// Asks what to put on paper. Does nothing while no game is open.
    void ask();

Q_SIGNALS:
    void started();
    /// Emitted with a sentence for the user.
    void saved(const QString& sentence);
    void refused(const QString& sentence);

private:
    void askWhere(PaperDialog& dialog);
    void askPrinter(PaperDialog& dialog);
    void finish(const Expected<void, Error>& written, const QString& sentence);

    session::Session& m_session;
    study::OwnMarkers& m_markers;
    session::Playback& m_playback;
    look::Look& m_look;
    settings::Settings& m_settings;
    QWidget& m_window;
    save_dialogs::SaveProgress* m_progress;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::pictures
