#include "app/shell/pictures/picture_preview.h"

#include "app/kit/words/sentences.h"
#include "app/render/frames/picture_painter.h"

#include <algorithm>
#include <utility>

namespace plyline::pictures {

namespace {

const QSize roomForPicture(420, 440);

} // namespace

PicturePreview::PicturePreview(PictureSubject subject, QWidget* parent)
    : QLabel(parent), m_subject(std::move(subject))
{
    setFixedSize(roomForPicture);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setAccessibleName(tr("Preview: %1").arg(m_subject.labelOf(m_subject.place.ply)));
}

void PicturePreview::showPicture(const PictureChoices& choices)
{
    m_job.start([this, subject = m_subject, choices, room = size(), ratio = devicePixelRatio()](
                    const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto painted = paint(subject, choices, room, ratio, stop);
        deliver([this, painted] { take(painted); });
    });
}

Expected<PicturePreview::Painted, Error> PicturePreview::paint(const PictureSubject& subject,
                                                               const PictureChoices& choices,
                                                               const QSize& room, double ratio,
                                                               const std::stop_token& stop)
{
    const auto film = filmOf(subject, choices, stop);
    if (!film)
        return unexpected(film.error());
    const std::vector<frames::FilmStep>& steps = film->steps;
    const bool isIn = std::any_of(steps.begin(), steps.end(), [&](const frames::FilmStep& step) {
        return step.ply == subject.place.ply;
    });
    const auto frame = film->source.frameAt(isIn ? subject.place.ply : steps.front().ply);
    if (!frame)
        return unexpected(frame.error());
    Painted painted;
    painted.images = static_cast<int>(steps.size());
    painted.length = lengthOf(steps);
    frames::PictureOptions options = film->options;
    QSizeF logical;
    {
        const frames::PictureGeometry geometry = frames::PicturePainter(options).geometryOf(*frame);
        painted.size = geometry.sizeInDevicePixels();
        logical = geometry.size();
    }
    const double fit = std::min(room.width() / logical.width(), room.height() / logical.height());
    options.size.scale = std::min(fit, 1.0) * ratio;
    painted.image = frames::PicturePainter(options).paint(*frame);
    painted.image.setDevicePixelRatio(ratio);
    return painted;
}

void PicturePreview::take(const Expected<Painted, Error>& painted)
{
    if (!painted) {
        setText(words::sentence(painted.error()));
        return;
    }
    setPixmap(QPixmap::fromImage(painted->image));
    Q_EMIT measured(painted->size, painted->images, painted->length);
}

} // namespace plyline::pictures

#include "moc_picture_preview.cpp"
