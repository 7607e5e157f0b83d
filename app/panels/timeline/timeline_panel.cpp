#include "app/panels/timeline/timeline_panel.h"

#include <QtCore/QEvent>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

#include "app/kit/widgets/value_label.h"
#include "app/kit/words/move_label.h"
#include "app/panels/shared/moment_words.h"
#include "app/panels/timeline/marker_input.h"
#include "app/panels/timeline/pace_menu.h"
#include "app/panels/timeline/transport_bar.h"

#include <algorithm>

namespace plyline::timeline {

namespace {

/// The widths of the gutters, so that the track begins and ends where the stage does.
struct GutterWidths
{
    int left = 0;
    int right = 0;
};

GutterWidths gutterWidths(int panelWidth, bool hasClock)
{
    constexpr int wide = 1440;
    constexpr int narrow = 1100;
    const int margin = static_cast<int>(TimeAxis::sideMargin);
    const int left = panelWidth >= wide ? 344 : panelWidth >= narrow ? 264 : 224;
    const int right = panelWidth >= wide ? 120 : hasClock ? 104 : 14;
    return {std::max(left, look::withText(left)) - margin,
            std::max(right, look::withText(right)) - margin};
}

constexpr QLatin1String clockKey("clock");
constexpr QLatin1String zoomKey("zoom");
constexpr QLatin1String lanesKey("lanes");
constexpr QLatin1String boardKey("board");

constexpr int blockLeft = 14;
constexpr int blockRight = 10;
/// The buttons and the line above them take the upper part of the gutter.
constexpr int verticalMargin = 8;

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
    QString pace = paceName(playback);
    if (!playback.isLooping())
        return pace;
    const int in = playback.loopIn().value_or(game::Ply()).number();
    const int out = playback.loopOut().value_or(lastPly).number();
    const bool isOpen = isFutureHidden && (!playback.loopOut() || out > lastPly.number());
    QString loop = TimelinePanel::tr("loop %1–%2").arg(std::min(in, out)).arg(std::max(in, out));
    if (isOpen)
        loop = in > lastPly.number() ? TimelinePanel::tr("loop on")
                                     : TimelinePanel::tr("loop from %1").arg(in);
    return pace + QStringLiteral(" · ") + loop;
}

TimelinePanel::TimelinePanel(workspace::Workspace& workspace, session::Playback& playback,
                             look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_playback(playback),
      m_look(look),
      m_block(new QWidget(this)),
      m_move(new widgets::ValueLabel(this)),
      m_ply(new widgets::ValueLabel(this)),
      m_pace(new QToolButton(this)),
      m_legend(new QToolButton(this)),
      m_view(new TimelineView(workspace, playback, look, this)),
      m_gutter(new LaneGutter(*m_view, look, this)),
      m_scales(new ScaleGutter(*m_view, look, this))
{
    makeBlock();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, verticalMargin, 0, verticalMargin);
    row->setSpacing(0);
    row->addWidget(m_gutter);
    row->addWidget(m_view, 1);
    row->addWidget(m_scales);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(&workspace.session.cursor(), &session::Cursor::moved, this, &TimelinePanel::showPlace);
    connect(&workspace.session, &session::Session::gameChanged, this, &TimelinePanel::showPlace);
    connect(&workspace.session, &session::Session::gameChanged, this, &TimelinePanel::showPace);
    connect(&workspace.session, &session::Session::gameChanged, this, &TimelinePanel::placeParts);
    connect(&playback, &session::Playback::changed, this, &TimelinePanel::showPace);
    connect(&look, &look::Look::changed, this, &TimelinePanel::showLook);
    connect(m_gutter, &LaneGutter::rowsPlaced, this, &TimelinePanel::placeLegend);
    connect(m_view, &TimelineView::lanesChanged, this, &TimelinePanel::stateChanged);
    connect(&m_view->zoom(), &TimelineZoom::changed, this, &TimelinePanel::stateChanged);
    showLook();
    showPlace();
    showPace();
}

void TimelinePanel::makeBlock()
{
    auto* place = new QHBoxLayout;
    place->setSpacing(7);
    place->addWidget(m_move, 0, Qt::AlignBaseline);
    place->addWidget(m_ply, 0, Qt::AlignBaseline);
    place->addStretch();
    place->addWidget(m_pace, 0, Qt::AlignBaseline);
    auto* column = new QVBoxLayout(m_block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(place);
    column->addWidget(new TransportBar(m_session, m_playback, m_look, m_block));

    m_block->installEventFilter(this);
    m_move->setAccessibleName(tr("Shown move"));
    m_ply->setAccessibleName(tr("Shown ply"));
    m_pace->setAutoRaise(true);
    m_pace->setFocusPolicy(Qt::TabFocus);
    m_pace->setPopupMode(QToolButton::InstantPopup);
    m_pace->setMenu(new PaceMenu(m_playback, m_pace));
    m_legend->setText(tr("Legend"));
    m_legend->setAutoRaise(true);
    m_legend->setAccessibleName(tr("What the marks on the timeline mean"));
    m_legend->setFocusPolicy(Qt::TabFocus);
    m_legend->installEventFilter(this);
    connect(m_legend, &QToolButton::clicked, this, &TimelinePanel::showLegend);
}

void TimelinePanel::addBehind(QWidget& widget)
{
    layout()->addWidget(&widget);
}

void TimelinePanel::setWheelEnabled(bool isEnabled)
{
    m_view->setWheelEnabled(isEnabled);
}

void TimelinePanel::setHoverBoard(bool isOn)
{
    if (isOn == m_view->hoverBoard().isOn())
        return;
    m_view->hoverBoard().setOn(isOn);
    Q_EMIT stateChanged();
}

void TimelinePanel::chooseLanes()
{
    m_gutter->showMenu(m_gutter->mapToGlobal(QPoint(blockLeft, m_block->geometry().bottom())));
}

void TimelinePanel::chooseMarkers()
{
    m_view->markers().chooseKinds(
        m_gutter->mapToGlobal(QPoint(blockLeft, m_block->geometry().bottom())));
}

QByteArray TimelinePanel::state() const
{
    QJsonObject state;
    state.insert(clockKey, m_view->zoom().chosenKind() == AxisKind::Clock);
    state.insert(zoomKey, m_view->axis().scale().zoom());
    state.insert(lanesKey, m_view->lanes().toJson());
    state.insert(boardKey, m_view->hoverBoard().isOn());
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void TimelinePanel::restoreState(const QByteArray& bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    m_view->zoom().restore(state[clockKey].toBool() ? AxisKind::Clock : AxisKind::Plies,
                           state[zoomKey].toDouble(1.0));
    m_view->setLanes(LaneChoice::fromJson(state[lanesKey].toObject()));
    m_view->hoverBoard().setOn(state[boardKey].toBool(true));
}

void TimelinePanel::resizeEvent(QResizeEvent*)
{
    placeParts();
}

void TimelinePanel::placeParts()
{
    const GutterWidths widths = gutterWidths(width(), m_view->zoom().hasClock());
    m_gutter->setFixedWidth(widths.left);
    m_scales->setFixedWidth(widths.right);
    m_block->setGeometry(blockLeft, verticalMargin, widths.left - blockLeft - blockRight,
                         m_block->sizeHint().height());
    m_block->raise();
    m_gutter->setTop(m_block->height());
    m_scales->setTop(m_block->height());
    showPace();
    fitBlock();
    placeLegend();
}

/// Gives the block the height of its texts, which have another size where there is less room.
void TimelinePanel::fitBlock()
{
    const int height = m_block->sizeHint().expandedTo(m_block->minimumSizeHint()).height();
    if (height == m_block->height())
        return;
    m_block->resize(m_block->width(), height);
    m_gutter->setTop(height);
    m_scales->setTop(height);
}

void TimelinePanel::placeLegend()
{
    const QRectF room = m_gutter->legendRoom();
    m_legend->setVisible(!room.isEmpty());
    const QSize size = m_legend->sizeHint();
    const QPointF corner(room.right() - size.width() + 4.0,
                         m_gutter->y() + room.center().y() - size.height() / 2.0);
    m_legend->setGeometry(QRect(corner.toPoint(), size));
    m_legend->raise();
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
    // Its texts have other fonts, or are shown or hidden.
    if (watched == m_block && event->type() == QEvent::LayoutRequest)
        fitBlock();
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
    // A long move in a long game is written smaller, so that it fits beside the speed.
    const look::Fonts& fonts = look::Fonts::standard();
    const auto fits = [&](const QFont& moveFont, const QFont& plyFont) {
        constexpr int gaps = 2 * 7;
        return QFontMetrics(moveFont).horizontalAdvance(m_move->text()) + gaps +
                   QFontMetrics(plyFont).horizontalAdvance(m_ply->text()) +
                   m_pace->sizeHint().width() <=
               m_block->width();
    };
    m_ply->setFont(fits(fonts.heading, fonts.body) ? fonts.body : fonts.small);
    m_move->setFont(fits(fonts.heading, fonts.small) ? fonts.heading : fonts.strong);
}

/// Returns as much of the pace and loop as there is room for beside a move of usual length.
QString TimelinePanel::fitted(const QString& pace) const
{
    const look::Fonts& fonts = look::Fonts::standard();
    const QFontMetrics metrics(m_pace->font());
    const int last = m_session.cursor().seenPly().number();
    const int padding = m_pace->sizeHint().width() - metrics.horizontalAdvance(m_pace->text());
    constexpr int gaps = 2 * 7;
    const int room =
        m_block->width() - gaps - padding -
        QFontMetrics(fonts.strong).horizontalAdvance(QStringLiteral("88… Qxe8+")) -
        QFontMetrics(fonts.small).horizontalAdvance(tr("ply %1 / %2").arg(last).arg(last));
    for (const QString& text : {pace, paceName(m_playback)})
        if (metrics.horizontalAdvance(text) <= room)
            return text;
    return m_playback.isAtRealPace() ? factorText(m_playback.options().pace.factor)
                                     : paceName(m_playback);
}

void TimelinePanel::showPace()
{
    const QString text =
        paceText(m_playback, m_session.cursor().seenPly(), m_session.isFutureHidden());
    m_pace->setText(fitted(text));
    m_pace->setAccessibleName(tr("Playback speed and loop: %1").arg(text));
    m_pace->setToolTip(
        paceSentence(m_playback) + u'\n' +
        tr("Speed: 1 to 9. Real pace: R. Loop: I sets its first ply, O its last, Ctrl+/ switches "
           "it."));
    showPlace();
}

void TimelinePanel::showLook()
{
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    m_pace->setFont(fonts.small);
    m_legend->setFont(fonts.small);
    setTextColor(*m_move, theme.text);
    for (QWidget* dim : {static_cast<QWidget*>(m_ply), static_cast<QWidget*>(m_pace),
                         static_cast<QWidget*>(m_legend)})
        setTextColor(*dim, theme.textDim);
    placeParts();
    update();
}

} // namespace plyline::timeline

#include "moc_timeline_panel.cpp"
