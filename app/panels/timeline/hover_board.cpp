#include "app/panels/timeline/hover_board.h"

#include "app/kit/widgets/board_frame.h"
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
        widgets::tintMove(frame.board, step.from, step.to, theme);
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

HoverBoard::HoverBoard(look::Look& look, QWidget* parent) : BoardTip(look, parent), m_look(look)
{
    setAccessibleName(tr("Board at the ply under the pointer"));
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
    const QWidget& window = *anchor.window();
    const QPoint ruler = anchor.mapTo(&window, QPoint(0, static_cast<int>(top)));
    const QRect bar(ruler, QSize(anchor.width(), anchor.height() - static_cast<int>(top)));
    if (m_ply != ply || m_line != game.line) {
        m_ply = ply;
        m_line = game.line;
        m_frame = hoverFrame(game, ply, m_look.theme());
    }
    BoardTip::pointAt(
        anchor, hoverRect(window.size(), bar, ruler.x() + x, hoverCaptionHeight(m_frame)), m_frame);
}

void HoverBoard::leave()
{
    m_ply.reset();
    m_line.reset();
    BoardTip::leave();
}

} // namespace plyline::timeline

#include "moc_hover_board.cpp"
