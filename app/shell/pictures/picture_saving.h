#pragma once

#include "app/shell/pictures/file_task.h"
#include "app/shell/pictures/picture_subject.h"

#include <functional>

namespace plyline::pictures {

class PictureDialog;

/// Saves the shown moment, or plies of the shown line, as a picture or film, and copies the moment.
class PictureSaving : public FileTask
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

private:
    [[nodiscard]] PictureSubject subject() const;
    void askFile(PictureDialog& dialog);

    const study::OwnMarkers& m_markers;
    std::function<std::optional<links::Link>()> m_links;
    jobs::Job m_copying; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::pictures
