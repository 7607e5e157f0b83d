#include "app/panels/timeline/transport_bar.h"

#include <QtWidgets/QHBoxLayout>

#include "app/kit/look/icons.h"
#include "app/kit/look/style.h"
#include "app/panels/timeline/pace_menu.h"

namespace plyline::timeline {

namespace {

constexpr int buttonSide = 32; // with the arrow of Play, six fit into the narrowest gutter
constexpr int buttonGap = 4;
constexpr int narrowPace = 14;
constexpr int widePace = 132;

} // namespace

TransportBar::TransportBar(session::Session& session, session::Playback& playback, look::Look& look,
                           QWidget* parent)
    : QWidget(parent), m_cursor(session.cursor()), m_playback(playback), m_look(look)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(buttonGap);
    m_start = addButton(tr("Start of the game"), tr("Start of the game (Home)"));
    m_back = addButton(tr("Previous ply"), tr("Previous ply (Left)"));
    m_play = addButton(tr("Play"), tr("Play (Space)"));
    row->addSpacing(-buttonGap); // the arrow belongs to Play
    m_pace = addPaceButton();
    m_forward = addButton(tr("Next ply"), tr("Next ply (Right)"));
    m_end = addButton(tr("End of the game"), tr("End of the game (End)"));
    row->addStretch();
    for (HoldButton* once : {m_start, m_play, m_end})
        once->setRepeating(false);

    connect(m_start, &HoldButton::acted, &m_cursor, &session::Cursor::goToStart);
    connect(m_back, &HoldButton::acted, &m_cursor, [this] { m_cursor.step(-1); });
    connect(m_play, &HoldButton::acted, &m_playback, &session::Playback::toggle);
    connect(m_forward, &HoldButton::acted, &m_cursor, [this] { m_cursor.step(1); });
    connect(m_end, &HoldButton::acted, &m_cursor, &session::Cursor::goToEnd);

    connect(&m_cursor, &session::Cursor::moved, this, &TransportBar::showState);
    connect(&session, &session::Session::gameChanged, this, &TransportBar::showState);
    connect(&session, &session::Session::gameChanged, this, &TransportBar::showPace);
    connect(&playback, &session::Playback::changed, this, &TransportBar::showLook);
    connect(&look, &look::Look::changed, this, &TransportBar::showLook);
    showLook();
}

HoldButton* TransportBar::addButton(const QString& name, const QString& tip)
{
    auto* button = new HoldButton(this);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setFixedSize(buttonSide, buttonSide);
    button->setIconSize({16, 16});
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

QToolButton* TransportBar::addPaceButton()
{
    auto* button = new QToolButton(this);
    button->setIconSize({11, 11});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new PaceMenu(m_playback, button));
    button->setFixedSize(narrowPace, buttonSide);
    layout()->addWidget(button);
    return button;
}

void TransportBar::setPaceShown(bool isShown)
{
    m_pace->setToolButtonStyle(isShown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_pace->setMinimumWidth(isShown ? look::withText(widePace) : narrowPace);
    m_pace->setMaximumWidth(m_pace->minimumWidth());
}

void TransportBar::showState()
{
    const bool isEmpty = m_cursor.lastPly() == game::Ply();
    m_start->setEnabled(!m_cursor.isAtStart());
    m_back->setEnabled(!m_cursor.isAtStart());
    m_play->setEnabled(!isEmpty);
    m_forward->setEnabled(!m_cursor.isAtEnd());
    m_end->setEnabled(!m_cursor.isAtEnd());
}

void TransportBar::showPace()
{
    m_pace->setText(paceName(m_playback));
    m_pace->setToolTip(tr("Speed and loop: %1").arg(paceSentence(m_playback)));
    m_pace->setAccessibleName(m_pace->toolTip());
}

void TransportBar::showLook()
{
    const look::Theme& theme = m_look.theme();
    const bool isPlaying = m_playback.isPlaying();
    const auto show = [&](HoldButton* button, const QString& iconName, bool isStrong) {
        button->setIcon(look::icon(iconName, isStrong ? theme.onEvent : theme.text));
        look::setButtonTone(*button, isStrong ? look::ButtonTone::Strong : look::ButtonTone::Plain);
    };
    show(m_start, QStringLiteral("start"), false);
    show(m_back, QStringLiteral("back"), false);
    show(m_play, isPlaying ? QStringLiteral("pause") : QStringLiteral("play"), true);
    m_pace->setIcon(look::icon(QStringLiteral("down"), theme.text));
    showPace();
    show(m_forward, QStringLiteral("forward"), false);
    show(m_end, QStringLiteral("end"), false);
    m_play->setAccessibleName(isPlaying ? tr("Pause") : tr("Play"));
    m_play->setToolTip(isPlaying ? tr("Pause (Space)") : tr("Play (Space)"));
    showState();
}

} // namespace plyline::timeline

#include "moc_transport_bar.cpp"
