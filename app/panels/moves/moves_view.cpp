#include "app/panels/moves/moves_view.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/pane.h"
#include "app/kit/words/move_label.h"
#include "app/kit/words/quoting.h"
#include "app/panels/moves/glyphs.h"
#include "app/panels/moves/moves_accessible.h"
#include "app/panels/shared/moment_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plyline::moves {

namespace {

constexpr int restMillis = 3000;
constexpr int followRows = 2;
/// Lists of games with less text are made at once, in less than a frame.
constexpr std::int64_t largestMadeAtOnce = std::int64_t{32} * 1024;
/// No visible row is lower than this.
constexpr int lowestRow = 14;

/// Makes the list; runs in any thread. Null after a stop.
std::shared_ptr<const MoveList> listOf(const std::shared_ptr<const analysis::PreparedGame>& game,
                                       VariationStyle style, const std::stop_token& stop = {})
{
    auto list = game ? moveList(*game, style, stop) : MoveList();
    return stop.stop_requested() ? nullptr : std::make_shared<const MoveList>(std::move(list));
}

} // namespace

MovesView::MovesView(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_look(look),
      m_list(std::make_shared<const MoveList>())
{
    setFrameShape(QFrame::NoFrame);
    describeMoves();
    setAccessibleName(tr("Moves"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(150);
    viewport()->setMouseTracking(true);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMillis);

    connect(verticalScrollBar(), &QScrollBar::actionTriggered, &m_rest,
            qOverload<>(&QTimer::start));
    connect(&workspace.session, &session::Session::gameChanged, this, &MovesView::showGame);
    connect(&workspace.session.cursor(), &session::Cursor::moved, this, &MovesView::showFrame);
    connect(&workspace.session.pointing(), &session::Pointing::plyChanged, this,
            &MovesView::showFrame);
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, [this] {
        layOutAgain();
        follow();
    });
    showGame();
}

QRectF MovesView::rectOf(game::Ply ply) const
{
    const int row = m_list->rowOf(ply);
    if (ply == game::Ply() || row >= m_geometry.rowCount())
        return m_geometry.rowCount()
                   ? m_geometry.row(0).translated(0, -verticalScrollBar()->value())
                   : QRectF();
    const bool isWhite = m_list->rows[static_cast<std::size_t>(row)].white == ply;
    return m_geometry.move(row, isWhite ? rules::Color::White : rules::Color::Black)
        .translated(0, -verticalScrollBar()->value());
}

QRectF MovesView::rectOf(game::LineId line, game::Ply ply) const
{
    return line.isMain()
               ? rectOf(ply)
               : m_geometry.move(*m_list, line, ply).translated(0, -verticalScrollBar()->value());
}

QRectF MovesView::triangleOf(game::LineId line) const
{
    for (int row = 0; row < m_geometry.rowCount(); ++row) {
        const MoveRow& one = m_list->rows[static_cast<std::size_t>(row)];
        if (one.isHead && one.line == line)
            return m_geometry.triangle(*m_list, row).translated(0, -verticalScrollBar()->value());
    }
    return {};
}

void MovesView::showGame()
{
    if (m_game == m_session.game() && m_game) {
        showFrame(); // only another line of the same game
        return;
    }
    m_game = m_session.game();
    m_frame.folded.clear();
    m_hovered.reset();
    m_frame = frameNow();
    makeList();
}

void MovesView::makeList()
{
    const auto& game = m_session.preparedGame();
    if (!game || game->game->span().length <= largestMadeAtOnce) {
        m_making.stop();
        return take(listOf(game, m_style));
    }
    take(std::make_shared<const MoveList>());
    m_making.start([this, game, style = m_style](const std::stop_token& stop,
                                                 const jobs::Job::Deliver& deliver) {
        if (auto list = listOf(game, style, stop))
            deliver([this, list = std::move(list)] { take(list); });
    });
}

void MovesView::take(std::shared_ptr<const MoveList> list)
{
    m_list = std::move(list);
    accessible::partsReplaced(*this);
    m_hovered.reset();
    m_frame.folded.clear();
    layOutAgain();
    m_rest.stop();
    follow();
}

void MovesView::setVariationStyle(VariationStyle style)
{
    if (style == m_style)
        return;
    m_style = style;
    makeList();
}

void MovesView::toggleFolding()
{
    std::set<game::LineId> heads;
    for (const MoveRow& row : m_list->rows) {
        if (row.isHead)
            heads.insert(heads.end(), row.line);
    }
    m_frame.folded = m_frame.folded == heads ? std::set<game::LineId>() : std::move(heads);
    layOutAgain();
    m_rest.stop();
    follow();
}

void MovesView::toggleFoldingHere()
{
    if (!m_game)
        return;
    const MoveKey& present = m_frame.present;
    std::set<game::LineId> heads, here;
    for (const MoveRow& row : m_list->rows) {
        if (!row.isHead)
            continue;
        heads.insert(row.line);
        const game::Line& line = m_game->line(row.line);
        if (present.line.isMain() && line.parent == present.line &&
            line.forkPly.next() == present.ply)
            here.insert(row.line);
    }
    // An inline variation is shown on the row of the variation around it.
    game::LineId id = present.line;
    while (!id.isMain() && heads.count(id) == 0)
        id = *m_game->line(id).parent;
    if (!id.isMain())
        here.insert(id);
    const bool areFolded = std::all_of(here.begin(), here.end(), [this](game::LineId line) {
        return m_frame.folded.count(line) > 0;
    });
    setFolded(here, !areFolded);
    m_rest.stop();
    follow();
}

MoveKey MovesView::keyOf(game::Ply ply) const
{
    return {analysis::ownerOf(*m_game, m_session.cursor().line(), ply), ply};
}

MovesFrame MovesView::frameNow() const
{
    MovesFrame frame;
    frame.folded = m_frame.folded;
    frame.hasFocus = m_frame.hasFocus;
    if (!m_game)
        return frame;
    const session::Cursor& cursor = m_session.cursor();
    frame.present = keyOf(cursor.ply());
    frame.ghost = m_hovered;
    if (m_session.pointing().ply())
        frame.ghost = keyOf(*m_session.pointing().ply());
    if (!m_session.continuations().empty() && !cursor.isAtEnd())
        frame.chosen = keyOf(cursor.ply().next());
    game::Ply end = cursor.lastPly();
    for (std::optional<game::LineId> id = cursor.line(); id; id = m_game->line(*id).parent) {
        frame.path.resize(std::max(frame.path.size(), static_cast<std::size_t>(id->number()) + 1));
        frame.path[static_cast<std::size_t>(id->number())] = end;
        end = std::min(end, m_game->line(*id).forkPly);
    }
    return frame;
}

void MovesView::setFolded(const std::set<game::LineId>& lines, bool areFolded)
{
    for (const game::LineId line : lines) {
        if (areFolded)
            m_frame.folded.insert(line);
        else
            m_frame.folded.erase(line);
    }
    layOutAgain();
}

void MovesView::unfoldShownLine()
{
    std::set<game::LineId> hidden;
    for (game::LineId id = m_frame.present.line; !id.isMain(); id = *m_game->line(id).parent)
        if (m_frame.folded.count(id) > 0)
            hidden.insert(id);
    if (!hidden.empty())
        setFolded(hidden, false);
}

void MovesView::layOutAgain()
{
    m_geometry =
        MovesGeometry(*m_list, viewport()->width(), look::Fonts::standard(), m_frame.folded);
    showRange();
    measureInSight();
    viewport()->update();
}

void MovesView::showRange()
{
    const int page = viewport()->height();
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(m_geometry.height())) - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(static_cast<int>(m_geometry.rowHeight()));
}

void MovesView::measure(int first, int end)
{
    const int value = verticalScrollBar()->value();
    const int seen = m_geometry.firstRowAt(value);
    const double before = seen < m_geometry.rowCount() ? m_geometry.row(seen).top() : 0.0;
    if (!m_geometry.measure(*m_list, first, end, look::Fonts::standard()))
        return;
    const QScopedValueRollback guard(m_isMeasuring, true);
    showRange();
    if (seen < m_geometry.rowCount())
        verticalScrollBar()->setValue(
            value + static_cast<int>(std::lround(m_geometry.row(seen).top() - before)));
    viewport()->update();
}

void MovesView::measureInSight()
{
    const double top = verticalScrollBar()->value();
    const double page = viewport()->height();
    measure(m_geometry.firstRowAt(std::max(0.0, top - page)),
            m_geometry.firstRowAt(top + 2 * page) + 1);
}

void MovesView::measureAround(const MoveKey& move)
{
    const auto place = m_list->tokenOf(move.line, move.ply);
    const int row = move.line.isMain() ? m_list->rowOf(move.ply) : place ? place->row : 0;
    const int rowsOfPage = viewport()->height() / lowestRow + 1;
    measure(row - rowsOfPage, row + rowsOfPage);
}

void MovesView::showFrame()
{
    if (m_game != m_session.game())
        return; // the cursor has moved to another game, whose list comes later
    const MovesFrame frame = frameNow();
    if (frame == m_frame)
        return;
    const MovesFrame before = std::exchange(m_frame, frame);
    if (before.present != m_frame.present || before.chosen != m_frame.chosen) {
        accessible::partsChanged(*this);
        unfoldShownLine();
        follow();
    }
    updateRows(before); // repaints their new places
}

void MovesView::updateRows(const MovesFrame& before)
{
    const double top = verticalScrollBar()->value();
    const double bottom = top + viewport()->height();
    for (int i = m_geometry.firstRowAt(top); i < m_geometry.rowCount(); ++i) {
        const QRectF row = m_geometry.row(i);
        if (row.top() >= bottom)
            break;
        if (!looksTheSame(m_list->rows[static_cast<std::size_t>(i)], before, m_frame))
            look::updatePart(*viewport(),
                             row.translated(0, -top).toAlignedRect().adjusted(0, -1, 0, 1));
    }
}

QRectF MovesView::placeOf(const MoveKey& move) const
{
    return move.line.isMain() ? m_geometry.row(m_list->rowOf(move.ply))
                              : m_geometry.move(*m_list, move.line, move.ply);
}

void MovesView::follow()
{
    if ((m_areStepsUnasked && m_rest.isActive()) || m_geometry.rowCount() == 0)
        return;
    const double followMargin = followRows * m_geometry.rowHeight();
    measureAround(m_frame.present);
    if (m_frame.chosen)
        measureAround(*m_frame.chosen);
    QRectF row = placeOf(m_frame.present);
    if (row.isEmpty())
        return; // the move is folded away
    if (m_frame.chosen) {
        const QRectF both = row.united(placeOf(*m_frame.chosen));
        if (both.height() < viewport()->height() - 2 * followMargin)
            row = both;
    }
    const double top = verticalScrollBar()->value();
    const double page = viewport()->height();
    const double margin = std::min(followMargin, std::max(0.0, (page - row.height()) / 2));
    double wanted = top;
    if (row.top() < top - page || row.bottom() > top + 2 * page)
        wanted = row.center().y() - page / 2; // after a jump, the move is centred
    else
        wanted = std::min(std::max(top, row.bottom() + margin - page), row.top() - margin);
    verticalScrollBar()->setValue(static_cast<int>(std::lround(wanted)));
}

std::optional<MoveKey> MovesView::moveAt(QPointF position) const
{
    const QPointF point = position + QPointF(0, verticalScrollBar()->value());
    if (const MoveToken* token = m_geometry.tokenAt(*m_list, point))
        return MoveKey{token->line, *token->ply};
    if (const auto ply = m_geometry.plyAt(*m_list, point))
        return MoveKey{game::LineId::main(), *ply};
    return {};
}

QString MovesView::describe(game::Ply ply) const
{
    if (ply == game::Ply())
        return words::startPosition();
    return shared::moveText(m_session.plies(), ply);
}

/// Returns the meanings of the signs of the move at the point.
QString MovesView::glyphMeaningsAt(QPointF position) const
{
    const QPointF point = position + QPointF(0, verticalScrollBar()->value());
    if (const MoveToken* token = m_geometry.tokenAt(*m_list, point))
        return meaningsOf(token->nags);
    const auto ply = m_geometry.plyAt(*m_list, point);
    const bool isMove = ply && *ply > game::Ply() && rectOf(*ply).contains(position);
    return isMove ? meaningsOf(m_list->text(*ply).nags) : QString();
}

QString MovesView::toolTipAt(QPointF position) const
{
    if (QString meanings = glyphMeaningsAt(position); !meanings.isEmpty())
        return meanings;
    const double y = position.y() + verticalScrollBar()->value();
    const int row = m_geometry.firstRowAt(y);
    if (y < 0.0 || row >= m_geometry.rowCount())
        return {};
    const QString& text = m_list->rows[static_cast<std::size_t>(row)].text;
    const bool isComment =
        m_list->rows[static_cast<std::size_t>(row)].kind == MoveRow::Kind::Comment;
    // Rich text is wrapped in the tool-tip. It repeats the text only if the row cannot show all of
    // it.
    const QStringList lines = wrapped(text, look::Fonts::standard().small,
                                      m_geometry.words(*m_list, row).width(), maxTextLines);
    const bool isElided = isComment && !lines.isEmpty() && lines.back().endsWith(u'…');
    constexpr qsizetype longest = 4000;
    const QString shown =
        text.size() > longest ? words::wholeCharacters(text, longest) + u'…' : text;
    return isElided ? u"<p>%1</p>"_qs.arg(shown.toHtmlEscaped()) : QString();
}

bool MovesView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool MovesView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<QHelpEvent&>(*event);
        // A few pixels away there may be another move, so the tool-tip moves with the pointer.
        const QRect where(help.pos() - QPoint(4, 4), QSize(8, 8));
        QToolTip::showText(help.globalPos(), toolTipAt(help.pos()), viewport(), where);
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_hovered.reset();
        m_session.pointing().setPly({});
        showFrame();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void MovesView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const look::Theme& theme = m_look.theme();
    const double top = verticalScrollBar()->value();
    for (const QRect& part : event->region()) {
        painter.setClipRect(part);
        painter.fillRect(part, theme.surface);
        constexpr int soft = 2; // the letters of a row may reach into the next
        painter.translate(0, part.top() - soft);
        paintMoves(painter, *m_list, m_geometry, m_frame, top + part.top() - soft,
                   part.height() + 2 * soft, theme, look::Fonts::standard());
        painter.translate(0, soft - part.top());
    }
}

void MovesView::scrollContentsBy(int dx, int dy)
{
    if (m_isMeasuring)
        return; // keeps visible rows in place
    if (look::hasWholePixels(*this))
        viewport()->scroll(dx, dy);
    else
        viewport()->update();
    measureInSight();
}

void MovesView::resizeEvent(QResizeEvent*)
{
    layOutAgain();
    follow();
}

} // namespace plyline::moves
