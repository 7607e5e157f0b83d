#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/study/study.h"
#include "app/model/workspace/workspace.h"
#include "app/shell/pictures/picture_subject.h"
#include "app/shell/save_dialogs/save_progress.h"
#include "app/shell/settings/settings.h"

#include <functional>

class QWidget;

namespace plyline::pictures {

class PictureDialog;

/// Saves the shown moment, or plies of the shown line, as a picture or film, and copies the moment.
/// Never writes to the open file.
class PictureSaving : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the dialogs.
    PictureSaving(workspace::Workspace& workspace, session::Playback& playback, look::Look& look,
                  settings::Settings& settings, QWidget& window);

    /// Takes who makes the link to the shown moment that is put into pictures.
    void setLinks(std::function<std::optional<links::Link>()> links) { m_links = std::move(links); }
    /// Saves without asking. Cancels a save that is still running.
    void save(const PictureSubject& subject, const PictureChoices& choices, const QString& path);

public Q_SLOTS:
    /// Asks what to save and where. Does nothing while no game is open.
    void ask();
    /// Puts the shown moment on the clipboard as a picture, as SVG and as the text of its FEN.
    void copy();

Q_SIGNALS:
    void started();
    /// Emitted with a sentence for the user.
    void saved(const QString& sentence);
    void refused(const QString& sentence);

private:
    [[nodiscard]] PictureSubject subject() const;
    void askWhere(PictureDialog& dialog);
    void finish(const Expected<void, Error>& written, const QString& path);

    session::Session& m_session;
    const study::OwnMarkers& m_markers;
    session::Playback& m_playback;
    look::Look& m_look;
    settings::Settings& m_settings;
    QWidget& m_window;
    std::function<std::optional<links::Link>()> m_links;
    save_dialogs::SaveProgress* m_progress;
    jobs::Job m_copying;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::pictures
