#include "app/panels/game_text/game_text_panel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/icons.h"
#include "app/kit/widgets/focus_hand_on.h"
#include "app/kit/words/numbers.h"
#include "app/panels/game_text/known_text.h"

#include <utility>

namespace plyline::game_text {

using panels::PanelDescription;

using game::Ply;

namespace {

constexpr int captionHeight = 30;
constexpr int margin = 10;

/// Larger games are read in a job, as when they are built.
constexpr std::int64_t largestReadAtOnce = longestWhole;

QToolButton* makeButton(const QString& says, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIconSize(QSize(14, 14));
    button->setFixedSize(24, 24);
    button->setToolTip(says);
    button->setAccessibleName(says);
    return button;
}

} // namespace

GameTextPanel::GameTextPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_look(look),
      m_caption(new QLabel(this)),
      m_earlier(makeButton(tr("Show the part before"), this)),
      m_later(makeButton(tr("Show the part after"), this)),
      m_edit(new GameTextEdit(look, this))
{
    setMinimumSize(240, 140);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(margin, 2, 4, 2);
    top->setSpacing(2);
    top->addWidget(m_caption, 1);
    top->addWidget(m_earlier);
    top->addWidget(m_later);
    m_caption->setFixedHeight(captionHeight - 4);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addLayout(top);
    column->addWidget(m_edit, 1);
    widgets::handFocusOn(*this, *m_edit);

    connect(m_earlier, &QToolButton::clicked, this,
            [this] { page(m_page->text.span().offset - 1); });
    connect(m_later, &QToolButton::clicked, this, [this] { page(m_page->text.span().end()); });
    connect(m_edit, &GameTextEdit::byteClicked, this, &GameTextPanel::goTo);
    connect(m_edit, &GameTextEdit::byteHovered, this, &GameTextPanel::hover);
    showChangesOf(workspace.session, &session::Session::gameChanged);
    connect(&workspace.study.textMark, &study::TextMark::wanted, this,
            [this, mark = &workspace.study.textMark] { markText(*mark->span()); });
    m_wanted = workspace.study.textMark.span();
    connect(&workspace.session.cursor(), &session::Cursor::moved, this, &GameTextPanel::onMoved);
    connect(&workspace.session.pointing(), &session::Pointing::plyChanged, this,
            &GameTextPanel::showGhost);
    connect(&look, &look::Look::changed, this, &GameTextPanel::showLook);
    showLook();
    showCaption();
}

bool GameTextPanel::isOfOpenGame() const
{
    return m_page && m_page->game == m_session.wholeGame();
}

int GameTextPanel::firstLine() const
{
    const auto& index = m_session.file().index();
    const int game = m_session.cursor().place().game;
    if (!index || game < 1 || game > index->size())
        return 1;
    return static_cast<int>(index->entry(game - 1).firstLine);
}

void GameTextPanel::markText(Span span)
{
    m_wanted = span;
    m_paged.reset();
    markStale();
}

void GameTextPanel::page(std::int64_t byte)
{
    m_paged = byte;
    want(byte);
}

void GameTextPanel::onMoved()
{
    m_wanted.reset();
    m_paged.reset();
    markStale();
}

/// Returns the byte to show: the marked one, else the current move, else the game's start.
std::int64_t GameTextPanel::wantedByte() const
{
    if (m_wanted)
        return m_wanted->offset;
    const auto present = spanOf(m_session.cursor().ply());
    return present ? present->offset : m_session.game()->span().offset;
}

void GameTextPanel::refresh()
{
    if (!m_session.game()) {
        m_job.stop();
        take(nullptr);
        return;
    }
    const std::int64_t byte = m_paged.value_or(wantedByte());
    if (isOfOpenGame() && m_page->shownGame == m_session.game() && m_page->shows(byte))
        showPresent();
    else
        want(byte);
}

void GameTextPanel::want(std::int64_t byte)
{
    const auto game = m_session.wholeGame();
    const auto places = isOfOpenGame() ? m_page->places : nullptr;
    const auto shown = m_session.game();
    const int line = firstLine();
    if (game->span().length <= largestReadAtOnce) {
        m_job.stop();
        take(std::make_shared<const GameTextPage>(sourcePageOf(game, shown, places, line, byte)));
        return;
    }
    if (!places && m_job.isRunning() && m_reading == shown)
        return; // the wanted byte is looked at again when the page is there
    m_reading = shown;
    if (!places || m_page->shownGame != shown)
        take(nullptr); // the page belongs to another game, or tells more than may be shown
    m_job.start([this, game, shown, places, line, byte](const std::stop_token& stop,
                                                        const jobs::Job::Deliver& deliver) {
        const auto all =
            places ? places
                   : std::make_shared<const pgn::MovePlaces>(pgn::movePlacesOf(*game, stop));
        if (stop.stop_requested())
            return;
        auto page =
            std::make_shared<const GameTextPage>(sourcePageOf(game, shown, all, line, byte));
        deliver([this, page = std::move(page)] {
            if (page->game == m_session.wholeGame() && page->shownGame == m_session.game())
                take(page);
        });
    });
}

void GameTextPanel::take(std::shared_ptr<const GameTextPage> page)
{
    if (page == m_page)
        return;
    m_page = std::move(page);
    m_edit->setPage(m_page);
    showCaption();
    showPresent();
    // The places of the moves were not known before, or the cursor has moved meanwhile.
    if (m_page && !m_paged && !m_page->shows(wantedByte()))
        want(wantedByte());
}

void GameTextPanel::showPresent()
{
    if (!m_page) {
        m_edit->setPresent({});
        m_edit->setMarked({});
        return;
    }
    m_edit->setReached(reached());
    m_edit->setPresent(spanOf(m_session.cursor().ply()));
    m_edit->setMarked(m_wanted);
    showGhost();
    m_edit->reveal({m_paged.value_or(wantedByte()), 0});
}

/// Returns for each line of the game the last ply on the path from the start to the shown ply.
std::vector<Ply> GameTextPanel::reached() const
{
    std::vector<Ply> reached;
    if (!isOfOpenGame())
        return reached;
    const game::Game& game = *m_session.game();
    const session::Cursor& cursor = m_session.cursor();
    reached.resize(static_cast<std::size_t>(cursor.line().number()) + 1);
    Ply end = cursor.ply();
    for (std::optional<game::LineId> id = cursor.line(); id; id = game.line(*id).parent) {
        reached[static_cast<std::size_t>(id->number())] = end;
        end = std::min(end, game.line(*id).forkPly);
    }
    return reached;
}

void GameTextPanel::showGhost()
{
    const auto hovered = m_session.pointing().ply();
    m_edit->setGhost(isOfOpenGame() && hovered ? spanOf(*hovered) : std::nullopt);
}

std::optional<Span> GameTextPanel::spanOf(Ply ply) const
{
    if (ply == Ply() || !isOfOpenGame())
        return {};
    const game::LineId owner = analysis::ownerOf(*m_session.game(), m_session.cursor().line(), ply);
    return m_page->places->find(owner, ply);
}

/// Goes to the move at the byte, or to the ply that the text there belongs to.
void GameTextPanel::goTo(std::int64_t byte)
{
    if (!isOfOpenGame())
        return;
    const pgn::MovePlace* place = m_page->places->at(byte);
    if (place && !isKnown(*place, *m_page->shownGame))
        return;
    if (place)
        m_session.showLine(place->line, place->ply);
    else
        m_session.showLine(game::LineId::main(), Ply());
}

void GameTextPanel::hover(std::optional<std::int64_t> byte)
{
    std::optional<Ply> ply;
    if (byte && isOfOpenGame()) {
        const pgn::MovePlace* place = m_page->places->at(*byte);
        const session::Cursor& cursor = m_session.cursor();
        // Other panels show only plies of the shown line.
        if (place && place->isMove && *byte < place->span.end() && place->ply <= cursor.seenPly() &&
            analysis::ownerOf(*m_session.game(), cursor.line(), place->ply) == place->line)
            ply = place->ply;
    }
    m_edit->viewport()->setCursor(ply ? Qt::PointingHandCursor : Qt::IBeamCursor);
    m_session.pointing().setPly(ply);
}

void GameTextPanel::showCaption()
{
    const bool isPart = m_page && !m_page->isWhole();
    m_earlier->setVisible(isPart);
    m_later->setVisible(isPart);
    if (!m_page) {
        m_caption->setText(m_session.game() ? tr("Reading…") : tr("No game is open."));
        return;
    }
    const Span whole = m_page->game->span();
    const Span shown = m_page->text.span();
    m_earlier->setEnabled(shown.offset > whole.offset);
    m_later->setEnabled(m_page->part.end() < whole.end() && shown.end() == m_page->part.end());
    const QString last = words::countText(std::max(shown.offset, shown.end() - 1));
    const QString text = tr("Bytes %1 – %2").arg(words::countText(shown.offset), last);
    m_caption->setText(
        isPart && !m_session.isFutureHidden()
            ? tr("%1 of %2 – %3")
                  .arg(text, words::countText(whole.offset), words::countText(whole.end() - 1))
            : text);
}

void GameTextPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().surface);
    painter.fillRect(QRect(0, captionHeight, width(), 1), m_look.theme().line);
}

void GameTextPanel::showLook()
{
    const look::Theme& theme = m_look.theme();
    QPalette palette = m_caption->palette();
    palette.setColor(QPalette::WindowText, theme.textDim);
    m_caption->setPalette(palette);
    look::setFace(*m_caption, look::Face::Small);
    m_earlier->setIcon(look::icon(QStringLiteral("back"), theme.textDim));
    m_later->setIcon(look::icon(QStringLiteral("forward"), theme.textDim));
    update();
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "game_text",
        [] { return GameTextPanel::tr("Te&xt of the game"); },
        [] { return GameTextPanel::tr("Text"); },
        "F9",
        "text",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Source,
        QSize(420, 560),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new GameTextPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::game_text

#include "moc_game_text_panel.cpp"
