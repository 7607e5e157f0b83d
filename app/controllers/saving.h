#pragma once

#include <QtCore/QObject>

#include "app/controllers/save_progress.h"
#include "app/jobs/job.h"
#include "app/state/session.h"

#include <memory>
#include <vector>

class QWidget;

namespace plyline::controllers {

/// Saves games of the open file into files of their own, as they stand in it. The open file itself
/// is never written to.
class Saving : public QObject
{
    Q_OBJECT

public:
    /// `window` is behind the dialogs.
    Saving(state::Session& session, QWidget& window);

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
    void saveOf(const std::shared_ptr<const library::GameIndex>& index,
                const std::vector<int>& entries, const QString& path);
    void finish(const Expected<std::int64_t, Error>& bytes, int games, const QString& path);

    state::Session& m_session;
    QWidget& m_window;
    SaveProgress* m_progress;
    jobs::Job m_job;
};

} // namespace plyline::controllers
