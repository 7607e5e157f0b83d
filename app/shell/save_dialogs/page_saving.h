#pragma once

#include <QtCore/QObject>

#include "app/kit/look/look.h"
#include "app/model/jobs/job.h"
#include "app/model/session/session.h"

class QWidget;

namespace plyline::save_dialogs {

/// Saves the open game as a web page that opens at the shown moment, in the look of the window.
class PageSaving : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the dialog.
    PageSaving(session::Session& session, const look::Look& look, QWidget& window);

    /// Asks for a file. `link` leads to the moment; the page keeps it as a note.
    void ask(const QString& link);
    /// Saves without asking.
    void save(const QString& path, const QString& link);

Q_SIGNALS:
    /// Emitted with a sentence for the user.
    void saved(const QString& sentence);
    void refused(const QString& sentence);

private:
    session::Session& m_session;
    const look::Look& m_look;
    QWidget& m_window;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::save_dialogs
