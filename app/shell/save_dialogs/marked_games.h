#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"

#include <functional>
#include <string>

class QWidget;

namespace plyline::save_dialogs {

/// Copies or saves the open game with the person's markers as comments. Never writes to the open
/// file.
class MarkedGames : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the dialogs.
    MarkedGames(workspace::Workspace& workspace, QWidget& window);

    /// Saves without asking.
    void save(const QString& path);

public Q_SLOTS:
    void copy();
    /// Asks for a file and saves the game in it.
    void ask();

Q_SIGNALS:
    /// Emitted with a sentence for the user.
    void saved(const QString& sentence);
    void refused(const QString& sentence);

private:
    using Game = std::shared_ptr<const game::Game>;

    /// Writes in the background, then calls `use` with the text here.
    void write(const std::function<void(const std::string&)>& use);
    void saveText(const QString& path, const std::string& text);

    session::Session& m_session;
    study::OwnMarkers& m_markers;
    QWidget& m_window;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::save_dialogs
