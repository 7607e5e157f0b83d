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
#include "app/kit/widgets/focus_hand_on.h"
#include "app/kit/words/engine_words.h"
#include "app/model/engines/engines.h"
#include "app/panels/engine_analysis/engine_message.h"
#include "app/panels/engine_analysis/engine_settings.h"
#include "app/panels/engine_analysis/found_lines.h"
#include "app/panels/engine_analysis/game_box.h"

namespace plyline::engine_analysis {

using panels::PanelDescription;

using Condition = engines::PositionAnalysis::Condition;
using engines::EngineChoice;
using engines::GameAnalysis;
using engines::PositionAnalysis;

namespace {

/// Shows as much of the text as there is room for, and all of it in the tip.
void showShortened(QLabel& label, const QString& text)
{
    label.setText(label.fontMetrics().elidedText(text, Qt::ElideRight, label.width()));
    const bool isWhole = label.text() == text;
    label.setToolTip(isWhole ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal));
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
      m_lines(new FoundLines(workspace, look, this)),
      m_thinkOn(new QPushButton(tr("Keep thinking"), this)),
      m_message(new EngineMessage(this)),
      m_game(new GameBox(workspace, this))
{
    makeTop();
    widgets::handFocusOn(*this, *m_on);
    connect(m_on, &QPushButton::toggled, &m_engines.choice, &EngineChoice::setOn);
    connect(m_thinkOn, &QPushButton::toggled, &m_engines.position,
            &PositionAnalysis::setThinkingOn);
    connect(m_message, &EngineMessage::retryWanted, &m_engines.position, &PositionAnalysis::retry);
    connect(m_message, &EngineMessage::chooseWanted, this, &EnginePanel::chooseProgram);
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

LinesView& EnginePanel::lines()
{
    return m_lines->view();
}

widgets::BoardTip& EnginePanel::boardTip()
{
    return m_lines->boardTip();
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
    column->addWidget(m_message);
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
    m_lines->leave();
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
    m_message->show(m_engines.position);
    if (m_message->isHidden())
        m_lines->refresh();
    else
        m_lines->hide();
    m_game->refresh();
}

void EnginePanel::showHead()
{
    const PositionAnalysis& analysis = m_engines.position;
    const QString file = m_engines.choice.program().path.section(u'/', -1);
    const QString name = QString::fromStdString(analysis.engineName());
    const QString author = QString::fromStdString(analysis.process().engine().author());
    showShortened(*m_name, !name.isEmpty() ? name : !file.isEmpty() ? file : tr("No engine"));
    showShortened(*m_author, author.isEmpty() ? QString() : tr("by %1", "an author").arg(author));
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
    const PositionAnalysis& analysis = m_engines.position;
    const Condition condition = analysis.condition();
    const engine::Finding* found = analysis.finding();
    if (!found)
        return condition == Condition::Starting ? tr("Starting …") : QString();
    QStringList parts;
    if (analysis.isKept())
        parts << tr("kept", "of what an engine has found in an earlier search");
    if (found->depth)
        parts << tr("depth %1").arg(*found->depth);
    if (found->nodes)
        parts << words::nodesText(*found->nodes);
    const engine::Finding* running = analysis.runningFinding();
    if (!analysis.isKept() && found->nodesPerSecond)
        parts << words::nodesPerSecondText(*found->nodesPerSecond);
    else if (analysis.isKept() && condition == Condition::Searching && running && running->depth)
        parts << tr("now at depth %1").arg(*running->depth);
    return parts.join(QStringLiteral(" · "));
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
