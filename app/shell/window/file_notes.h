#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/open_file/file_watch.h"
#include "app/model/session/session.h"

namespace plyline::window {

/// Continues reading a file that grows, and reports other changes of the open file.
class FileNotes : public QObject
{
    Q_OBJECT

public:
    explicit FileNotes(session::Session& session, QObject* parent = nullptr);

Q_SIGNALS:
    /// Emitted with a sentence for the user.
    void reported(const QString& sentence);
    /// Emitted with a sentence for the user if reading the file again would help.
    void readingAgainAdvised(const QString& sentence);
    /// Emitted when the last sentence is no longer true.
    void withdrawn(const QString& sentence);

private:
    void watchFile();
    void onChanged(open_file::FileChange change);
    void onNotReadOn(const Error& error);
    void withdraw();
    void readOn();
    void report(const QString& sentence);
    void advise(const QString& sentence);
    void adviseOfChange();
    void onCutShort();
    [[nodiscard]] QString lostText() const;

    session::Session& m_session;
    open_file::FileWatch m_watch;
    /// The change that was reported last.
    open_file::FileChange m_change = open_file::FileChange::Grown;
    QString m_reported;
    QTimer m_retry; ///< Reads again later while the file is being written.
};

} // namespace plyline::window
