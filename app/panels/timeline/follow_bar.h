#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/session/following.h"

class QToolButton;

namespace plyline::timeline {

/// At the newest end of the timeline, while the file grows: a switch that keeps the view there, and
/// how much has come when it is off, which goes there. Hidden for a file that does not grow.
class FollowBar : public QWidget
{
    Q_OBJECT

public:
    FollowBar(session::Following& following, look::Look& look, QWidget* parent = nullptr);

private:
    void showState();
    void showLook();
    [[nodiscard]] QString newsText() const;

    session::Following& m_following;
    look::Look& m_look;
    QToolButton* m_follow;
    QToolButton* m_news;
};

} // namespace plyline::timeline
