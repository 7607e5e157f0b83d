#include "app/panels/engine_analysis/engine_panel.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidgetAction>

#include "app/kit/look/icons.h"
#include "app/kit/widgets/board_tip.h"
#include "app/kit/widgets/focus_hand_on.h"
#include "app/kit/words/engine_words.h"
#include "app/kit/words/move_label.h"
#include "app/model/engines/engines.h"
#include "app/panels/engine_analysis/engine_settings.h"
#include "app/panels/engine_analysis/game_box.h"
#include "app/panels/engine_analysis/lines_view.h"

#include <algorithm>

namespace plyline::engine_analysis {

using panels::PanelDescription;

using Condition = engines::PositionAnalysis::Condition;
using engines::EngineChoice;
using engines::GameAnalysis;
using engines::PositionAnalysis;

namespace {

widgets::MiniBoardFrame boardOf(const rules::Position& position, rules::Move last,
                                const look::Theme& theme)
{
    widgets::MiniBoardFrame frame;
    for (int i = 0; i < 64; ++i) {
        const auto square = rules::Square::fromIndex(i);
        if (const auto piece = position.board().pieceAt(square))
            frame.pieces.push_back({*piece, square});
    }
    for (const rules::Square square : {last.from(), last.to()})
        frame.tints.push_back({square, rules::lightSquares.contains(square) ? theme.lastMoveLight
                                                                            : theme.lastMoveDark});
    return frame;
}

} // namespace

EnginePanel::EnginePanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_engines(*workspace.engines),
      m_look(look),
      m_name(new QLabel(this)),
      m_author(new QLabel(this)),
      m_on(new QPushButton(tr("On"), this)),
      m_settings(new QToolButton(this)),
      m_state(new QLabel(this)),
      m_lines(new LinesView(look, this)),
      m_thinkOn(new QPushButton(tr("Keep thinking"), this)),
      m_messageBox(new QWidget(this)),
      m_message(new QLabel(m_messageBox)),
      m_retry(new QPushButton(tr("Retry"), m_messageBox)),
      m_choose(new QPushButton(tr("Choose …"), m_messageBox)),
      m_game(new GameBox(workspace, this)),
      m_tip(new widgets::BoardTip(look, this))
{
    makeMessage();
    makeTop();
    m_lines->setToolTip(
        tr("Scores are in pawns, from White's view. Below are the chances in percent: "
           "of White, of a draw, of Black."));
    m_tip->setAccessibleName(tr("Board after the move under the pointer"));
    widgets::handFocusOn(*this, *m_on);
    connect(m_on, &QPushButton::toggled, &m_engines.choice, &EngineChoice::setOn);
    connect(m_thinkOn, &QPushButton::toggled, &m_engines.position,
            &PositionAnalysis::setThinkingOn);
    connect(m_retry, &QPushButton::clicked, &m_engines.position, &PositionAnalysis::retry);
    connect(m_choose, &QPushButton::clicked, this, &EnginePanel::chooseProgram);
    connect(m_lines, &LinesView::markedChanged, this, &EnginePanel::showTip);
    connect(m_lines, &LinesView::chosen, this, &EnginePanel::tryOut);
    connect(m_game, &GameBox::reported, this, &Panel::reported);
    connect(&look, &look::Look::changed, this, &EnginePanel::dress);
    showChangesOf(m_session, &session::Session::gameChanged);
    showChangesOf(m_session, &session::Session::momentChanged);
    showChangesOf(m_engines.position, &PositionAnalysis::changed);
    showChangesOf(m_engines.choice, &EngineChoice::settingsChanged);
    showChangesOf(m_engines.choice, &EngineChoice::programChanged);
    showChangesOf(m_engines.game, &GameAnalysis::changed);
    showChangesOf(m_engines.game, &GameAnalysis::scoresChanged);
    dress();
}

EnginePanel::~EnginePanel()
{
    delete m_tip; // it may belong to the window by now
}

void EnginePanel::makeMessage()
{
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setObjectName(QStringLiteral("message"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton* button : {m_retry, m_choose}) {
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(m_messageBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

void EnginePanel::makeTop()
{
    look::setFace(*m_name, look::Face::Strong);
    look::setFace(*m_author, look::Face::Small);
    look::setFace(*m_state, look::Face::Small);
    for (QLabel* dim : {m_author, m_state})
        dim->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* label : {m_name, m_author, m_state})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_state->setObjectName(QStringLiteral("state"));
    m_on->setCheckable(true);
    m_on->setToolTip(tr("Search the shown position while this panel can be seen"));
    m_on->setFocusPolicy(Qt::TabFocus);
    m_thinkOn->setCheckable(true);
    m_thinkOn->setFocusPolicy(Qt::TabFocus);
    m_thinkOn->setToolTip(tr("Search this position until another one is shown"));
    m_settings->setAutoRaise(true);
    m_settings->setAccessibleName(tr("Engine settings"));
    m_settings->setToolTip(tr("Lines, threads, memory, and which engine"));
    m_settings->setPopupMode(QToolButton::InstantPopup);
    m_settings->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_settings);
    auto* action = new QWidgetAction(menu);
    auto* box = new EngineSettingsBox(m_engines.choice, menu);
    action->setDefaultWidget(box);
    menu->addAction(action);
    m_settings->setMenu(menu);
    connect(box, &EngineSettingsBox::chooseWanted, this, [this, menu] {
        menu->close();
        chooseProgram();
    });

    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_author);
    auto* top = new QHBoxLayout;
    top->setSpacing(6);
    top->addLayout(names, 1);
    top->addWidget(m_on);
    top->addWidget(m_settings);
    auto* below = new QHBoxLayout;
    below->setSpacing(6);
    below->addWidget(m_state, 1);
    below->addWidget(m_thinkOn);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_messageBox);
    column->addWidget(m_lines);
    column->addLayout(below);
    column->addSpacing(8);
    column->addWidget(m_game);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void EnginePanel::dress()
{
    m_settings->setIcon(look::icon(QStringLiteral("settings"), m_look.theme().textDim));
}

void EnginePanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    showHead();
}

void EnginePanel::onShown()
{
    m_engines.position.setSeen(true);
}

void EnginePanel::onHidden()
{
    m_tip->leave();
    m_engines.position.setSeen(false);
}

void EnginePanel::onClosed()
{
    m_engines.position.quit();
}

void EnginePanel::refresh()
{
    m_engines.position.show(m_session.replay(), m_session.cursor().ply());
    showHead();
    showMessage();
    showLines();
    m_game->refresh();
}

void EnginePanel::showHead()
{
    const engine::UciEngine& engine = m_engines.position.process().engine();
    const QString file = m_engines.choice.program().path.section(u'/', -1);
    const QString name = QString::fromStdString(engine.name());
    const QString author = QString::fromStdString(engine.author());
    m_name->setText(!name.isEmpty() ? name : !file.isEmpty() ? file : tr("No engine"));
    const QString by = author.isEmpty() ? QString() : tr("by %1", "an author").arg(author);
    m_author->setText(m_author->fontMetrics().elidedText(by, Qt::ElideRight, m_author->width()));
    m_author->setToolTip(by);
    const QSignalBlocker noOn(m_on);
    m_on->setChecked(m_engines.choice.isOn());
    const bool isThinkingOn = m_engines.position.isThinkingOn();
    const QSignalBlocker noThinkOn(m_thinkOn);
    m_thinkOn->setChecked(isThinkingOn);
    const Condition condition = m_engines.position.condition();
    m_thinkOn->setEnabled(condition == Condition::Searching || condition == Condition::Done ||
                          isThinkingOn);
    if (const QString text = stateText(); text != m_state->text())
        m_state->setText(text);
}

QString EnginePanel::stateText() const
{
    const Condition condition = m_engines.position.condition();
    if (condition == Condition::Starting)
        return tr("Starting …");
    const engine::Finding* found = m_engines.position.finding();
    if (!found || (condition != Condition::Searching && condition != Condition::Done))
        return {};
    QStringList parts;
    if (found->depth)
        parts << tr("depth %1").arg(*found->depth);
    if (found->nodes)
        parts << words::nodesText(*found->nodes);
    if (found->nodesPerSecond)
        parts << words::nodesPerSecondText(*found->nodesPerSecond);
    return parts.join(QStringLiteral(" · "));
}

QString EnginePanel::messageText() const
{
    const PositionAnalysis& analysis = m_engines.position;
    switch (analysis.condition()) {
    case Condition::NoGame:
        return tr("No game is open.");
    case Condition::NoEngine:
        return tr("There is no engine on this computer. On Debian or Ubuntu, “apt install "
                  "stockfish” brings one; any other UCI engine can be chosen.");
    case Condition::Checkmate:
        return tr("Checkmate: there is nothing to search.");
    case Condition::Stalemate:
        return tr("Stalemate: there is nothing to search.");
    case Condition::Impossible:
        return tr("This position is not possible in chess, so no engine is asked.");
    case Condition::Restarting:
        return tr("%1 It is started again.", "what has gone wrong")
            .arg(words::sentence(*analysis.fault()));
    case Condition::Failed:
        return words::sentence(*analysis.fault());
    case Condition::Off:
    case Condition::Waiting:
    case Condition::Starting:
    case Condition::Searching:
    case Condition::Done:
        break;
    }
    return {};
}

void EnginePanel::showMessage()
{
    const Condition condition = m_engines.position.condition();
    const QString text = messageText();
    if (text != m_message->text())
        m_message->setText(text);
    m_messageBox->setVisible(!text.isEmpty());
    m_retry->setVisible(condition == Condition::Failed || condition == Condition::NoEngine);
    m_choose->setVisible(condition == Condition::Failed || condition == Condition::NoEngine);
}

std::optional<rules::Position> EnginePanel::position() const
{
    const auto& line = m_engines.position.line();
    if (!line)
        return std::nullopt;
    const auto made = rules::Position::fromSetup(line->stateAt(m_engines.position.ply()));
    return made ? std::optional(*made) : std::nullopt;
}

const engine::FoundLine* EnginePanel::foundLine(int row) const
{
    const engine::Finding* found = m_engines.position.finding();
    if (found)
        for (const engine::FoundLine& line : found->lines)
            if (line.number == row + 1)
                return &line;
    return nullptr;
}

void EnginePanel::showLines()
{
    const auto shown = position();
    const bool isHidden = m_messageBox->isVisibleTo(this) || !shown;
    m_lines->setVisible(!isHidden);
    if (!isHidden)
        m_lines->setFrame(
            linesFrame(m_engines.position.finding(), *shown, m_engines.choice.lines()));
}

void EnginePanel::showTip()
{
    const auto& marked = m_lines->marked();
    const engine::FoundLine* line = marked ? foundLine(marked->row) : nullptr;
    const auto shown = position();
    if (!line || !shown || marked->move >= static_cast<int>(line->moves.size()))
        return m_tip->leave();
    const rules::Position after = positionAfter(*line, *shown, marked->move + 1);
    const rules::Move last = line->moves[static_cast<std::size_t>(marked->move)];
    const LinesFrame::Row& row = m_lines->frame().rows[static_cast<std::size_t>(marked->row)];
    const widgets::BoardTipFrame frame{boardOf(after, last, m_look.theme()),
                                       tr("%1 · click to try it out", "a move")
                                           .arg(row.moves[static_cast<std::size_t>(marked->move)])};
    const QWidget& whole = *window();
    const QSize size = widgets::BoardTip::sizeFor(widgets::BoardTip::sideIn(whole.size()));
    const QRectF at = m_lines->geometryOfLines()
                          .rows[static_cast<std::size_t>(marked->row)]
                          .moves[static_cast<std::size_t>(marked->move)];
    constexpr int gap = 10;
    const QPoint left = m_lines->mapTo(&whole, QPoint(0, static_cast<int>(at.bottom())));
    const QPoint move = m_lines->mapTo(&whole, at.bottomLeft().toPoint());
    // Left of the panel if there is room, so that no line is covered; else below the move.
    QPoint corner(left.x() - size.width() - 2 * gap, move.y() - size.height() / 2);
    if (corner.x() < 0)
        corner = move + QPoint(0, gap);
    corner.setX(std::clamp(corner.x(), 0, std::max(0, whole.width() - size.width())));
    corner.setY(std::clamp(corner.y(), 0, std::max(0, whole.height() - size.height())));
    m_tip->pointAt(*this, QRect(corner, size), frame);
}

void EnginePanel::tryOut(int row, int move)
{
    const engine::FoundLine* line = foundLine(row);
    const auto shown = m_engines.position.line();
    if (!line || !shown)
        return;
    m_tip->leave();
    const game::Ply ply = m_engines.position.ply();
    m_engines.whatIf.ask(*shown, ply, *line, game::Ply(ply.number() + move + 1));
}

void EnginePanel::chooseProgram()
{
    auto* dialog = new QFileDialog(this, tr("Choose a UCI engine"), QStringLiteral("/usr/games"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (!m_engines.choice.choose(path))
            Q_EMIT reported(tr("%1 is not a program that can be run.").arg(path));
    });
    dialog->open();
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "engine_analysis",
        [] { return EnginePanel::tr("En&gine"); },
        [] { return EnginePanel::tr("Engine"); },
        "E",
        "engine",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Questions,
        QSize(420, 480),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new EnginePanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::engine_analysis

#include "moc_engine_panel.cpp"
