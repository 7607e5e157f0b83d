#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/session.h"
#include "app/shell/save_dialogs/save_progress.h"

#include <memory>
#include <vector>

class QWidget;

namespace plyline::save_dialogs {

/// Saves games of the open file into new files, byte for byte. Never writes to the open file.
class Saving : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the dialogs.
    Saving(session::Session& session, QWidget& window);

    /// Returns the sentence with which saving to the open file is refused.
    [[nodiscard]] static QString openFileRefusal(const QString& path);

    /// Asks for a file and saves these games (from 0) in it.
    void askAndSave(const std::vector<int>& entries);
    /// Saves without asking. Cancels a save that is still running.
    void save(const std::vector<int>& entries, const QString& path);

public Q_SLOTS:
    void saveOpenGame();

Q_SIGNALS:
    void started();
    /// Emitted with a sentence for the user.
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
