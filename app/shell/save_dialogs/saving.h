#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/session.h"
#include "app/shell/save_dialogs/save_progress.h"

#include <memory>
#include <vector>

class QWidget;

namespace plyline::save_dialogs {

/// Saves games of the open file into files of their own, as they stand in it. The open file itself
/// is never written to.
class Saving : public QObject
{
    Q_OBJECT

public:
    /// `window` is behind the dialogs.
    Saving(session::Session& session, QWidget& window);

    /// Asks where to, and saves these games (from 0) there.
    void askAndSave(const std::vector<int>& entries);
    /// Saves at once. One save at a time: a new one gives up the one before.
    void save(const std::vector<int>& entries, const QString& path);

public Q_SLOTS:
    void saveOpenGame();

Q_SIGNALS:
    void started();
    /// Sentences for the person.
    void saved(const QString& sentence);
    void refused(const QString& sentence);

private:
    void saveOf(const std::shared_ptr<const index::GameIndex>& index,
                const std::vector<int>& entries, const QString& path);
    void finish(const Expected<std::int64_t, Error>& bytes, int games, const QString& path);

    session::Session& m_session;
    QWidget& m_window;
    SaveProgress* m_progress;
    jobs::Job m_job;
};

} // namespace plyline::save_dialogs
