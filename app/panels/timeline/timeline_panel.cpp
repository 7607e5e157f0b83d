#include "app/panels/timeline/timeline_panel.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

#include "app/kit/words/move_label.h"
#include "app/panels/shared/moment_words.h"
#include "app/panels/timeline/pace_menu.h"
#include "app/panels/timeline/transport_bar.h"

#include <algorithm>

namespace plyline::timeline {

namespace {

/// Below this height the buttons need the room of the line below them.
constexpr int heightWithFoot = 100;

/// Never narrower than the buttons in it.
int blockWidth()
{
    return std::max(204, look::withText(204));
}

void setTextColor(QWidget& widget, const QColor& color)
{
    QPalette palette = widget.palette();
    palette.setColor(QPalette::WindowText, color);
    palette.setColor(QPalette::ButtonText, color);
    palette.setColor(QPalette::Text, color);
    widget.setPalette(palette);
}

} // namespace

QString paceText(const session::Playback& playback, game::Ply lastPly, bool isFutureHidden)
{
    const QString pace = speedText(playback.pliesPerSecond());
    QString loop = TimelinePanel::tr("loop off");
    if (playback.isLooping()) {
        const int in = playback.loopIn().value_or(game::Ply()).number();
        const int out = playback.loopOut().value_or(lastPly).number();
        const bool isOpen = isFutureHidden && (!playback.loopOut() || out > lastPly.number());
        if (!isOpen)
            loop = TimelinePanel::tr("loop %1–%2").arg(std::min(in, out)).arg(std::max(in, out));
        else
            loop = in > lastPly.number() ? TimelinePanel::tr("loop on")
                                         : TimelinePanel::tr("loop from %1").arg(in);
    }
    return pace + QStringLiteral(" · ") + loop;
}

TimelinePanel::TimelinePanel(workspace::Workspace& workspace, session::Playback& playback,
                             look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_playback(playback),
      m_look(look),
      m_move(new QLabel(this)),
      m_ply(new QLabel(this)),
      m_pace(new QLabel(this)),
      m_legend(new QToolButton(this)),
      m_view(new TimelineView(workspace, playback, look, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 4);
    row->setSpacing(8);
    row->addWidget(makeBlock());
    row->addWidget(m_view, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(&workspace.session.cursor(), &session::Cursor::moved, this, &TimelinePanel::showPlace);
    connect(&workspace.session, &session::Session::gameChanged, this, &TimelinePanel::showPlace);
    connect(&workspace.session, &session::Session::gameChanged, this, &TimelinePanel::showPace);
    connect(&playback, &session::Playback::changed, this, &TimelinePanel::showPace);
    connect(&look, &look::Look::changed, this, &TimelinePanel::showLook);
    showLook();
    showPlace();
    showPace();
}

QWidget* TimelinePanel::makeBlock()
{
    auto* block = new QWidget(this);
    m_block = block;
    auto* place = new QHBoxLayout;
    place->setSpacing(7);
    place->addWidget(m_move, 0, Qt::AlignBaseline);
    place->addWidget(m_ply, 0, Qt::AlignBaseline);
    place->addStretch();
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_pace, 1);
    foot->addWidget(m_legend);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addStretch();
    column->addLayout(place);
    column->addWidget(new TransportBar(m_session, m_playback, m_look, block));
    column->addLayout(foot);
    column->addStretch();

    m_move->setAccessibleName(tr("Shown move"));
    m_ply->setAccessibleName(tr("Shown ply"));
    m_pace->setAccessibleName(tr("Playback speed and loop"));
    m_pace->setToolTip(
        tr("Speed: 1 to 9. Loop: I sets its first ply, O its last, Ctrl+/ switches it."));
    m_legend->setText(tr("Legend"));
    m_legend->setAutoRaise(true);
    m_legend->setAccessibleName(tr("What the marks on the timeline mean"));
    m_legend->setFocusPolicy(Qt::TabFocus);
    m_legend->installEventFilter(this);
    connect(m_legend, &QToolButton::clicked, this, &TimelinePanel::showLegend);
    return block;
}

void TimelinePanel::addBehind(QWidget& widget)
{
    layout()->addWidget(&widget);
}

void TimelinePanel::setWheelEnabled(bool isEnabled)
{
    m_view->setWheelEnabled(isEnabled);
}

void TimelinePanel::resizeEvent(QResizeEvent*)
{
    const bool hasFoot = height() >= look::withText(heightWithFoot);
    m_pace->setVisible(hasFoot);
    m_legend->setVisible(hasFoot);
}

void TimelinePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().surface);
    painter.fillRect(QRect(0, 0, width(), 1), m_look.theme().line);
}

bool TimelinePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_legend) {
        if (event->type() == QEvent::Enter)
            showLegend();
        else if (event->type() == QEvent::Leave || event->type() == QEvent::FocusOut)
            m_view->hideLegend();
    }
    return QWidget::eventFilter(watched, event);
}

void TimelinePanel::showLegend()
{
    m_view->showLegend(*m_legend, {});
}

void TimelinePanel::showPlace()
{
    const int ply = m_session.cursor().ply().number();
    const auto& plies = m_session.plies();
    const bool isOnMove = ply > 0 && ply <= static_cast<int>(plies.size());
    if (!m_session.game())
        m_move->setText(tr("No game"));
    else
        m_move->setText(isOnMove ? shared::moveText(plies, game::Ply(ply))
                                 : words::startPosition());
    m_ply->setVisible(isOnMove);
    m_ply->setText(m_session.isFutureHidden()
                       ? tr("ply %1").arg(ply)
                       : tr("ply %1 / %2").arg(ply).arg(m_session.cursor().lastPly().number()));
    // A long move in a long game is drawn in the smaller font, so that it fits the block.
    const look::Fonts& fonts = look::Fonts::standard();
    const int needed = QFontMetrics(fonts.heading).horizontalAdvance(m_move->text()) + 7 +
                       QFontMetrics(fonts.body).horizontalAdvance(m_ply->text());
    m_ply->setFont(needed > blockWidth() ? fonts.small : fonts.body);
}

void TimelinePanel::showPace()
{
    m_pace->setText(paceText(m_playback, m_session.cursor().seenPly(), m_session.isFutureHidden()));
}

void TimelinePanel::showLook()
{
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    m_move->setFont(fonts.heading);
    m_pace->setFont(fonts.small);
    m_legend->setFont(fonts.small);
    setTextColor(*m_move, theme.text);
    for (QWidget* dim : {static_cast<QWidget*>(m_ply), static_cast<QWidget*>(m_pace),
                         static_cast<QWidget*>(m_legend)})
        setTextColor(*dim, theme.textDim);
    m_block->setFixedWidth(blockWidth());
    showPlace();
    update();
}

} // namespace plyline::timeline
