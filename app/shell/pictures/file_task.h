#pragma once

#include <QtCore/QObject>

#include "app/kit/look/look.h"
#include "app/model/jobs/job.h"
#include "app/model/session/playback.h"
#include "app/model/workspace/workspace.h"
#include "app/shell/save_dialogs/save_progress.h"
#include "app/shell/settings/settings.h"

#include <functional>

class QFileDialog;
class QWidget;

namespace plyline::pictures {

/// Makes a file of what the window shows, or prints it: asks where, works in a job with progress
/// and Cancel, and says how it ended. Never writes to the open file.
class FileTask : public QObject
{
    Q_OBJECT

public:
    ~FileTask() override;

Q_SIGNALS:
    void started();
    /// Emitted with a sentence for the user.
    void saved(const QString& sentence);
    void refused(const QString& sentence);

protected:
    using Progress = std::function<void(double done)>;
    /// Runs in the job. Errors: Cancelled, and whatever hinders it.
    using Work = std::function<Expected<void, Error>(const std::stop_token&, const Progress&)>;

    /// `window` is the parent of the dialogs; `title` that of the progress.
    FileTask(workspace::Workspace& workspace, session::Playback& playback, look::Look& look,
             settings::Settings& settings, QWidget& window, const QString& title);

    /// Asks for a file beside the open one, named after a game of it, and calls `take` with its
    /// path. The formats are told by the suffixes of their files, the usual one first.
    void askWhere(QWidget& parent, const QString& title, const QStringList& suffixes, int game,
                  const std::function<void(const QString&)>& take);
    /// Does the work and says the sentence when it is done. Cancels what is still running.
    void run(const Work& work, const QString& sentence);
    /// Does work that writes a file; refuses to write to the open file.
    void runOnFile(const QString& path, const Work& work, const QString& sentence);

    session::Session& m_session;
    session::Playback& m_playback;
    look::Look& m_look;
    settings::Settings& m_settings;
    QWidget& m_window;

private:
    void finish(const Expected<void, Error>& done, const QString& sentence);

    save_dialogs::SaveProgress* m_progress;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::pictures
