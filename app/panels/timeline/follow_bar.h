#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/session/following.h"

class QToolButton;

namespace plyline::timeline {

/// Shown at the right end of the timeline while the file grows: a switch for following the newest
/// move, and, while that is off, a button that says how much is new and goes there. Hidden if the
/// file does not grow.
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
