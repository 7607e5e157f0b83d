#include "app/panels/timeline/follow_bar.h"

#include <QtGui/QPainter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace plyline::timeline {

namespace {

constexpr int dotSide = 10;

/// A filled dot while following, else a ring.
QIcon dot(const QColor& color, bool isFilled, double ratio)
{
    QPixmap pixmap(QSizeF(dotSide * ratio, dotSide * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(isFilled ? QBrush(color) : QBrush());
    painter.drawEllipse(QRectF(1.5, 1.5, dotSide - 3.0, dotSide - 3.0));
    return pixmap;
}

} // namespace

FollowBar::FollowBar(session::Following& following, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_following(following),
      m_look(look),
      m_follow(new QToolButton(this)),
      m_news(new QToolButton(this))
{
    m_follow->setText(tr("Follow"));
    m_follow->setCheckable(true);
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setIconSize({dotSide, dotSide});
    m_follow->setAccessibleName(tr("Follow the newest move"));
    m_follow->setToolTip(tr("Stay at the newest move while the file is being written (N)"));
    m_news->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (QToolButton* button : {m_follow, m_news}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setCursor(Qt::PointingHandCursor);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addStretch();
    column->addWidget(m_follow, 0, Qt::AlignLeft);
    column->addWidget(m_news, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_follow, &QToolButton::clicked, &following, &session::Following::setOn);
    connect(m_news, &QToolButton::clicked, &following, [this] { m_following.setOn(true); });
    connect(&following, &session::Following::changed, this, &FollowBar::showState);
    connect(&look, &look::Look::changed, this, &FollowBar::showLook);
    showLook();
}

QString FollowBar::newsText() const
{
    if (const int events = m_following.newEvents(); events > 0)
        return tr("%Ln new event(s)", nullptr, events);
    return tr("%Ln new game(s)", nullptr, m_following.newGames());
}

void FollowBar::showState()
{
    setVisible(m_following.isOffered());
    const bool hasNews = m_following.newEvents() + m_following.newGames() > 0;
    m_news->setText(hasNews ? newsText() : QString());
    m_news->setVisible(hasNews);
    m_news->setAccessibleName(hasNews ? tr("%1: go to the newest").arg(newsText()) : QString());
    m_news->setToolTip(tr("Go to the newest move and follow"));
    m_follow->setChecked(m_following.isOn());
    const look::Theme& theme = m_look.theme();
    m_follow->setIcon(dot(m_following.isOn() ? theme.event : theme.textDim, m_following.isOn(),
                          devicePixelRatioF()));
}

void FollowBar::showLook()
{
    const look::Theme& theme = m_look.theme();
    QPalette news = m_news->palette();
    news.setColor(QPalette::ButtonText, theme.eventText);
    m_news->setPalette(news);
    for (QToolButton* button : {m_follow, m_news})
        look::setFace(*button, look::Face::Small);
    showState();
}

} // namespace plyline::timeline

#include "moc_follow_bar.cpp"
