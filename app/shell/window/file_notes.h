#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/open_file/file_watch.h"
#include "app/model/session/session.h"

namespace plyline::window {

/// Reads on in a file that grows, and says what else becomes of the open file.
class FileNotes : public QObject
{
    Q_OBJECT

public:
    explicit FileNotes(session::Session& session, QObject* parent = nullptr);

Q_SIGNALS:
    /// A sentence for the person.
    void said(const QString& sentence);
    /// One about what reading again would put right.
    void readingAgainAdvised(const QString& sentence);
    /// What was said last is no longer so.
    void withdrawn(const QString& sentence);

private:
    void watchFile();
    void onChanged(open_file::FileChange change);
    void onNotReadOn(const Error& error);
    void withdraw();
    void readOn();
    void say(const QString& sentence);
    void advise(const QString& sentence);
    void adviseOfChange();
    void onCutShort();
    [[nodiscard]] QString lostText() const;

    session::Session& m_session;
    open_file::FileWatch m_watch;
    open_file::FileChange m_change = open_file::FileChange::Grown; ///< What was told last.
    QString m_said;
    QTimer m_retry; ///< For a file in the middle of being written.
};

} // namespace plyline::window
