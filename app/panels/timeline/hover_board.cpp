#include "app/panels/timeline/hover_board.h"

#include <QtGui/QPainter>

#include "app/kit/words/clock.h"
#include "app/kit/words/evaluation.h"
#include "app/kit/words/judgement.h"
#include "app/kit/words/move_label.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

constexpr int boardMargin = 8;
constexpr int usualSide = 192;
constexpr int besideGhost = 14;
constexpr int aboveRuler = 8;
constexpr int highTimeline = 300;

int hoverCaptionHeight(const HoverFrame& frame)
{
    return look::withText(frame.verdict.isEmpty() ? 26 : 42);
}

/// "27. b4+ · ply 53 · 0:41:12 · +2.0".
QString captionOf(const TimelineGame& game, game::Ply ply)
{
    QStringList parts;
    const TimelinePly* move = game.at(ply);
    if (!move)
        return words::startPosition();
    const analysis::PlyFacts& facts = game.line->plies[static_cast<std::size_t>(ply.number() - 1)];
    parts << words::moveLabel(facts.moveNumber, facts.mover, facts.san)
          << HoverBoard::tr("ply %1").arg(ply.number());
    if (const auto& clock = game.line->times.of(ply).clock.millis)
        parts << words::clockText(*clock, words::ClockForm::Whole);
    if (game.hasEvaluations() && move->score)
        parts << words::evaluationText(move->score->evaluation);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

HoverFrame hoverFrame(const TimelineGame& game, game::Ply ply, const look::Theme& theme)
{
    HoverFrame frame;
    const replay::Replay& replay = *game.line->replay;
    frame.board = widgets::frameOf(replay.piecesAt(ply));
    if (ply > game::Ply() && replay.event(ply).step) {
        const game::PieceStep& step = *replay.event(ply).step;
        for (const rules::Square square : {step.from, step.to})
            frame.board.tints.push_back({square, rules::lightSquares.contains(square)
                                                     ? theme.lastMoveLight
                                                     : theme.lastMoveDark});
    }
    frame.caption = captionOf(game, ply);
    if (const auto judged = game.judgedMove(ply))
        frame.verdict = words::judgementNote(*judged);
    return frame;
}

QRect hoverRect(const QSize& window, const QRect& bar, double x, int captionHeight)
{
    constexpr double greatestShare = 0.35;
    const int most = static_cast<int>(window.height() * greatestShare);
    const int side = std::clamp((most - boardMargin - captionHeight) / 8 * 8, 8, usualSide);
    const QSize size(side + 2 * boardMargin, side + boardMargin + captionHeight);
    const int ghost = static_cast<int>(std::lround(x));
    int left = ghost + besideGhost;
    if (left + size.width() > window.width())
        left = ghost - besideGhost - size.width();
    const bool isHigh = bar.height() >= highTimeline;
    constexpr int belowRulerTop = 72;
    const int top = isHigh ? bar.top() + belowRulerTop : bar.top() - aboveRuler - size.height();
    return {std::clamp(left, 0, std::max(0, window.width() - size.width())),
            std::clamp(top, 0, std::max(0, window.height() - size.height())), size.width(),
            size.height()};
}

HoverBoard::HoverBoard(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    hide();
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Board at the ply under the pointer"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMillis);
    connect(&m_delay, &QTimer::timeout, this, &HoverBoard::appear);
    connect(&look, &look::Look::changed, this, &HoverBoard::leave);
}

void HoverBoard::setOn(bool isOn)
{
    m_isOn = isOn;
    if (!isOn)
        leave();
}

void HoverBoard::pointAt(const QWidget& anchor, double x, double top, const TimelineGame& game,
                         game::Ply ply)
{
    if (!m_isOn || !game.line || ply > game.lastPly())
        return leave();
    // A child of the window and not a window itself, because some desktops do not let a program
    // place its windows.
    QWidget& window = *anchor.window();
    if (parentWidget() != &window)
        setParent(&window);
    const QPoint ruler = anchor.mapTo(&window, QPoint(0, static_cast<int>(top)));
    const QRect bar(ruler, QSize(anchor.width(), anchor.height() - static_cast<int>(top)));
    if (m_ply != ply || m_line != game.line) {
        m_ply = ply;
        m_line = game.line;
        m_frame = hoverFrame(game, ply, m_look.theme());
        setAccessibleDescription(m_frame.verdict.isEmpty()
                                     ? m_frame.caption
                                     : m_frame.caption + QStringLiteral(" · ") + m_frame.verdict);
        update();
    }
    m_place = hoverRect(window.size(), bar, ruler.x() + x, hoverCaptionHeight(m_frame));
    if (isVisible())
        setGeometry(m_place);
    else if (!m_delay.isActive())
        m_delay.start();
}

void HoverBoard::appear()
{
    if (!m_ply)
        return;
    setGeometry(m_place);
    raise();
    show();
    Q_EMIT visibilityChanged();
}

void HoverBoard::leave()
{
    m_delay.stop();
    m_ply.reset();
    m_line.reset();
    if (!isVisible())
        return;
    hide();
    Q_EMIT visibilityChanged();
}

void HoverBoard::paintEvent(QPaintEvent*)
{
    const look::Theme& theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.edge, 1.0));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7.0, 7.0);
    const double side = width() - 2.0 * boardMargin;
    const QRectF board(boardMargin, boardMargin, side, side);
    widgets::drawMiniBoard(painter, board, m_frame.board, theme, m_look.isFlipped());
    painter.setFont(look::Fonts::standard().small);
    const QRectF room(4.0, board.bottom(), width() - 8.0, height() - board.bottom());
    const auto draw = [&](const QRectF& rect, const QString& text, const QColor& ink) {
        painter.setPen(ink);
        painter.drawText(
            rect, Qt::AlignCenter,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width())));
    };
    if (m_frame.verdict.isEmpty())
        return draw(room, m_frame.caption, theme.text);
    const double half = room.height() / 2.0;
    draw(room.adjusted(0.0, 3.0, 0.0, -half), m_frame.caption, theme.text);
    draw(room.adjusted(0.0, half, 0.0, -3.0), m_frame.verdict, theme.differ);
}

} // namespace plyline::timeline
