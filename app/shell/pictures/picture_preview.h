#pragma once

#include <QtWidgets/QLabel>

#include "app/model/jobs/job.h"
#include "app/shell/pictures/picture_subject.h"

namespace plyline::pictures {

/// Shows a picture as it will be saved, as large as there is room. Painted in a job.
class PicturePreview : public QLabel
{
    Q_OBJECT

public:
    PicturePreview(PictureSubject subject, QWidget* parent);

    /// Shows the moment of the subject, or the first one of a range without it.
    void showPicture(const PictureChoices& choices);

Q_SIGNALS:
    /// The size of the picture that would be saved, in pixels, how many images it has, and how long
    /// it is as a film.
    void measured(const QSize& size, int images, std::chrono::milliseconds length);

private:
    /// What the job delivers.
    struct Painted
    {
        QImage image;
        QSize size;
        int images = 0;
        std::chrono::milliseconds length{0};
    };
    [[nodiscard]] static Expected<Painted, Error> paint(const PictureSubject& subject,
                                                        const PictureChoices& choices,
                                                        const QSize& room, double ratio,
                                                        const std::stop_token& stop);
    void take(const Expected<Painted, Error>& painted);

    PictureSubject m_subject;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::pictures
