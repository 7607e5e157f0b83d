#include "app/panels/engine_analysis/found_lines.h"

#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/board_frame.h"
#include "app/kit/widgets/board_tip.h"
#include "app/model/engines/engines.h"
#include "app/panels/engine_analysis/lines_view.h"

#include <algorithm>
#include <utility>

namespace plyline::engine_analysis {

namespace {

widgets::MiniBoardFrame boardOf(const rules::Position& position, rules::Move last,
                                const look::Theme& theme)
{
    widgets::MiniBoardFrame frame = widgets::frameOf(position.board());
    widgets::tintMove(frame, last.from(), last.to(), theme);
    return frame;
}

} // namespace

FoundLines::FoundLines(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_engines(*workspace.engines),
      m_look(look),
      m_view(new LinesView(look, this)),
      m_tip(new widgets::BoardTip(look, this))
{
    m_view->setToolTip(tr("Scores are in pawns, from White's view.\n"
                          "Below are the chances in percent: of White, of a draw, of Black."));
    m_tip->setAccessibleName(tr("Board after the move under the pointer"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(m_view, &LinesView::markedChanged, this, &FoundLines::showMarked);
    connect(m_view, &LinesView::chosen, this, &FoundLines::tryOut);
}

FoundLines::~FoundLines()
{
    delete m_tip; // it may belong to the window by now
}

void FoundLines::leave()
{
    m_tip->leave();
    if (std::exchange(m_isPointing, false))
        m_session.pointing().setMove(std::nullopt);
}

std::optional<rules::Position> FoundLines::position() const
{
    const auto& line = m_engines.position.line();
    if (!line)
        return std::nullopt;
    const auto made = rules::Position::fromSetup(line->stateAt(m_engines.position.ply()));
    return made ? std::optional(*made) : std::nullopt;
}

const engine::FoundLine* FoundLines::foundLine(int row) const
{
    const engine::Finding* found = m_engines.position.finding();
    if (found)
        for (const engine::FoundLine& line : found->lines)
            if (line.number == row + 1)
                return &line;
    return nullptr;
}

void FoundLines::refresh()
{
    const auto shown = position();
    setVisible(shown.has_value());
    if (shown)
        m_view->setFrame(
            linesFrame(m_engines.position.finding(), *shown, m_engines.choice.lines()));
}

void FoundLines::showMarked()
{
    const auto& marked = m_view->marked();
    const engine::FoundLine* line = marked ? foundLine(marked->row) : nullptr;
    const auto shown = position();
    if (!line || !shown || marked->move >= static_cast<int>(line->moves.size()))
        return leave();
    m_isPointing = true;
    m_session.pointing().setMove(session::pointedMove(line->moves.front(), shown->turn()));
    showTip(*line, *shown, marked->row, marked->move);
}

void FoundLines::showTip(const engine::FoundLine& line, const rules::Position& shown, int row,
                         int move)
{
    const rules::Position after = positionAfter(line, shown, move + 1);
    const rules::Move last = line.moves[static_cast<std::size_t>(move)];
    const LinesFrame::Row& texts = m_view->frame().rows[static_cast<std::size_t>(row)];
    const widgets::BoardTipFrame frame{
        boardOf(after, last, m_look.theme()),
        tr("%1 · click to try it out", "a move").arg(texts.moves[static_cast<std::size_t>(move)])};
    const QWidget& whole = *window();
    const QSize size = widgets::BoardTip::sizeFor(widgets::BoardTip::sideIn(whole.size()));
    const QRectF at = m_view->geometryOfLines()
                          .rows[static_cast<std::size_t>(row)]
                          .moves[static_cast<std::size_t>(move)];
    constexpr int gap = 10;
    const QPoint left = m_view->mapTo(&whole, QPoint(0, static_cast<int>(at.bottom())));
    const QPoint below = m_view->mapTo(&whole, at.bottomLeft().toPoint());
    // Left of the panel if there is room, so that no line is covered; else below the move.
    QPoint corner(left.x() - size.width() - 2 * gap, below.y() - size.height() / 2);
    if (corner.x() < 0)
        corner = below + QPoint(0, gap);
    corner.setX(std::clamp(corner.x(), 0, std::max(0, whole.width() - size.width())));
    corner.setY(std::clamp(corner.y(), 0, std::max(0, whole.height() - size.height())));
    m_tip->pointAt(*this, QRect(corner, size), frame);
}

void FoundLines::tryOut(int row, int move)
{
    const engine::FoundLine* line = foundLine(row);
    const auto shown = m_engines.position.line();
    if (!line || !shown)
        return;
    leave();
    const game::Ply ply = m_engines.position.ply();
    m_engines.whatIf.ask(*shown, ply, *line, game::Ply(ply.number() + move + 1));
}

} // namespace plyline::engine_analysis

#include "moc_found_lines.cpp"
