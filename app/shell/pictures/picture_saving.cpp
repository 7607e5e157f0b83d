#include "app/shell/pictures/picture_saving.h"

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include "app/kit/words/sentences.h"
#include "app/render/formats/svg_picture.h"
#include "app/render/frames/moment_text.h"
#include "app/render/frames/picture_painter.h"
#include "app/shell/pictures/picture_dialog.h"

namespace plyline::pictures {

namespace {

/// One moment in the forms that other programs take.
struct CopiedPicture
{
    QImage image;
    QByteArray svg;
    QString fen;
};

Expected<CopiedPicture, Error> copiedPicture(const PictureSubject& subject,
                                             const PictureChoices& choices,
                                             const std::stop_token& stop)
{
    const auto film = filmOf(subject, choices, stop);
    if (!film)
        return unexpected(film.error());
    const auto frame = film->source.frameAt(subject.place.ply);
    if (!frame)
        return unexpected(frame.error());
    const auto svg = formats::svgOf(*film);
    if (!svg)
        return unexpected(svg.error());
    return CopiedPicture{frames::PicturePainter(film->options).paint(*frame), *svg,
                         frames::momentTextOf(film->source, subject.place.ply).fen};
}

} // namespace

PictureSaving::PictureSaving(workspace::Workspace& workspace, session::Playback& playback,
                             look::Look& look, settings::Settings& settings, QWidget& window)
    : FileTask(workspace, playback, look, settings, window, tr("Save a picture")),
      m_markers(workspace.study.markers)
{}

PictureSubject PictureSaving::subject() const
{
    return subjectOf(m_session, m_playback, m_look, m_markers,
                     m_links ? m_links() : std::optional<links::Link>());
}

void PictureSaving::ask()
{
    if (!m_session.preparedGame())
        return;
    auto* dialog =
        new PictureDialog(subject(), PictureChoices::fromJson(m_settings.pictures()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PictureDialog::choicesChanged, this,
            [this, dialog] { m_settings.setPictures(dialog->choices().toJson()); });
    connect(dialog, &PictureDialog::saveWanted, this, [this, dialog] { askFile(*dialog); });
    dialog->open();
}

void PictureSaving::askFile(PictureDialog& dialog)
{
    askWhere(dialog, tr("Save the picture as"), {QString::fromStdString(dialog.choices().format())},
             dialog.subject().place.game, [this, &dialog](const QString& path) {
                 const PictureSubject subject = dialog.subject();
                 const PictureChoices choices = dialog.choices();
                 dialog.accept();
                 save(subject, choices, path);
             });
}

void PictureSaving::save(const PictureSubject& subject, const PictureChoices& choices,
                         const QString& path)
{
    const auto write = [subject, choices, path](const std::stop_token& stop,
                                                const Progress& progress) -> Expected<void, Error> {
        const auto film = filmOf(subject, choices, stop);
        if (!film)
            return unexpected(film.error());
        return writePicture(*film, *formats::pictureFormatOfId(choices.format()),
                            QFile::encodeName(path).toStdString(), stop, progress);
    };
    runOnFile(path, write, tr("Saved the picture as %1.").arg(path));
}

void PictureSaving::copy()
{
    if (!m_session.preparedGame())
        return;
    const auto take = [this](const Expected<CopiedPicture, Error>& copied) {
        if (!copied) {
            Q_EMIT refused(words::sentence(copied.error()));
            return;
        }
        auto* data = new QMimeData;
        data->setImageData(copied->image);
        data->setData(QStringLiteral("image/svg+xml"), copied->svg);
        data->setText(copied->fen);
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT saved(tr("Copied the picture, with its FEN as text."));
    };
    m_copying.start([subject = subject(), choices = PictureChoices::fromJson(m_settings.pictures()),
                     take](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto copied = copiedPicture(subject, choices, stop);
        deliver([take, copied] { take(copied); });
    });
}

} // namespace plyline::pictures

#include "moc_picture_saving.cpp"
