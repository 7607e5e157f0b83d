#include "app/shell/actions/navigation.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include "app/kit/words/quoting.h"
#include "app/model/game_list/game_list.h"
#include "app/panels/shared/copy_line.h"
#include "app/panels/shared/game_pgn.h"
#include "core/rules/fen.h"

namespace plyline::actions {

using session::Cursor;
using session::Playback;
using session::Session;

Navigation::Navigation(Actions& actions, workspace::Workspace& workspace, Playback& playback,
                       QObject* parent)
    : QObject(parent),
      m_actions(actions),
      m_session(workspace.session),
      m_list(workspace.list),
      m_markers(workspace.study.markerFilter),
      m_playback(playback)
{
    connectSteps(actions);
    connectPlayback(actions);
    connect(&actions[ActionId::CopyGame], &QAction::triggered, this, &Navigation::copyGame);
    connect(&actions[ActionId::CopyLine], &QAction::triggered, this, &Navigation::copyLine);
    connect(&actions[ActionId::CopyPosition], &QAction::triggered, this, &Navigation::copyPosition);
    connect(&workspace.session, &Session::gameChanged, this, &Navigation::enableWhatIsPossible);
    connect(&workspace.session.file(), &open_file::OpenFile::indexChanged, this,
            &Navigation::enableWhatIsPossible);
    connect(&workspace.session.file(), &open_file::OpenFile::indexGrown, this,
            &Navigation::enableWhatIsPossible);
    connect(&playback, &Playback::changed, this, &Navigation::enableWhatIsPossible);
    enableWhatIsPossible();
}

void Navigation::connectSteps(Actions& actions)
{
    Cursor* cursor = &m_session.cursor();
    const auto onStep = [&](ActionId id, int plies) {
        connect(&actions[id], &QAction::triggered, cursor,
                [cursor, plies] { cursor->step(plies); });
    };
    onStep(ActionId::StepBack, -1);
    onStep(ActionId::StepForward, 1);
    onStep(ActionId::FiveBack, -5);
    onStep(ActionId::FiveForward, 5);
    connect(&actions[ActionId::GoToStart], &QAction::triggered, cursor, &Cursor::goToStart);
    connect(&actions[ActionId::GoToEnd], &QAction::triggered, cursor, &Cursor::goToEnd);
    connect(&actions[ActionId::ChooseAbove], &QAction::triggered, this, &Navigation::chooseAbove);
    connect(&actions[ActionId::ChooseBelow], &QAction::triggered, this, &Navigation::chooseBelow);
    connect(&actions[ActionId::ReturnToMainLine], &QAction::triggered, &m_session,
            &Session::returnToMainLine);
    connect(&actions[ActionId::NextMarker], &QAction::triggered, this, &Navigation::goToNextMarker);
    connect(&actions[ActionId::PreviousMarker], &QAction::triggered, this,
            &Navigation::goToPreviousMarker);
    connect(&actions[ActionId::NextGame], &QAction::triggered, &m_list,
            &game_list::GameList::openNextGame);
    connect(&actions[ActionId::PreviousGame], &QAction::triggered, &m_list,
            &game_list::GameList::openPreviousGame);
}

void Navigation::connectPlayback(Actions& actions)
{
    Playback* playback = &m_playback;
    const auto onTrigger = [&](ActionId id, void (Playback::*slot)()) {
        connect(&actions[id], &QAction::triggered, playback, slot);
    };
    onTrigger(ActionId::TogglePlay, &Playback::toggle);
    onTrigger(ActionId::PlayBackwards, &Playback::playBackwards);
    onTrigger(ActionId::Pause, &Playback::pause);
    onTrigger(ActionId::PlayForwards, &Playback::playForwards);
    onTrigger(ActionId::LoopIn, &Playback::setLoopInHere);
    onTrigger(ActionId::LoopOut, &Playback::setLoopOutHere);
    onTrigger(ActionId::ClearLoop, &Playback::clearLoop);
    connect(&actions[ActionId::ToggleLoop], &QAction::triggered, playback, &Playback::setLooping);
    for (int speed = 1; speed <= 9; ++speed) {
        const auto id = static_cast<ActionId>(static_cast<int>(ActionId::Speed1) + speed - 1);
        connect(&actions[id], &QAction::triggered, playback,
                [playback, speed] { playback->choosePliesPerSecond(speed); });
    }
    onTrigger(ActionId::Faster, &Playback::speedUp);
    onTrigger(ActionId::Slower, &Playback::slowDown);
    connect(&actions[ActionId::RealPace], &QAction::triggered, playback, &Playback::setRealPace);
    connect(&actions[ActionId::CutThinking], &QAction::triggered, playback, [playback](bool isOn) {
        session::PlaybackOptions options = playback->options();
        options.pace.idleCap = isOn ? analysis::PaceOptions().idleCap : std::nullopt;
        playback->setOptions(options);
    });
    connect(&actions[ActionId::ResumeScrubbed], &QAction::triggered, playback,
            [playback](bool isOn) {
                session::PlaybackOptions options = playback->options();
                options.isResumedAfterScrubbing = isOn;
                playback->setOptions(options);
            });
}

void Navigation::chooseAbove()
{
    if (m_session.continuations().empty())
        goToPreviousMarker();
    else
        m_session.chooseContinuation(-1);
}

void Navigation::chooseBelow()
{
    if (m_session.continuations().empty())
        goToNextMarker();
    else
        m_session.chooseContinuation(1);
}

void Navigation::goToNextMarker()
{
    if (const auto ply = m_markers.next(m_session.cursor().ply()))
        m_session.cursor().goToPly(*ply);
}

void Navigation::goToPreviousMarker()
{
    if (const auto ply = m_markers.previous(m_session.cursor().ply()))
        m_session.cursor().goToPly(*ply);
}

void Navigation::sayCopied(const QString& sentence)
{
    Q_EMIT reported(m_session.isFutureHidden() ? tr("%1 The hidden moves are in it.").arg(sentence)
                                               : sentence);
}

void Navigation::copyGame()
{
    const auto game = m_session.wholeGame();
    if (!game || !game->source())
        return;
    QGuiApplication::clipboard()->setText(words::wholeText(shared::pgnOf(*game)));
    sayCopied(tr("Copied the game as PGN."));
}

void Navigation::copyLine()
{
    if (const auto game = m_session.wholeGame())
        sayCopied(shared::copyLine(*game, m_session.cursor().line()));
}

void Navigation::copyPosition()
{
    if (!m_session.game())
        return;
    const std::string fen = rules::fen::write(m_session.moment().position);
    QGuiApplication::clipboard()->setText(QString::fromStdString(fen));
    Q_EMIT reported(tr("Copied the position as FEN."));
}

void Navigation::enableWhatIsPossible()
{
    const bool hasGame = m_session.game() != nullptr;
    for (const ActionSpec& spec : actionTable())
        if (spec.group == ActionGroup::Go || spec.group == ActionGroup::Play)
            m_actions[spec.id].setEnabled(hasGame);
    for (const ActionId chosen : {ActionId::RealPace, ActionId::CutThinking,
                                  ActionId::ResumeScrubbed, ActionId::TickInTrouble})
        m_actions[chosen].setEnabled(true); // for the next game, too
    m_actions[ActionId::ReturnToMainLine].setEnabled(hasGame &&
                                                     !m_session.cursor().line().isMain());
    m_actions[ActionId::SaveGame].setEnabled(hasGame);
    m_actions[ActionId::SavePage].setEnabled(hasGame);
    m_actions[ActionId::CopyGame].setEnabled(hasGame);
    m_actions[ActionId::CopyLine].setEnabled(hasGame);
    m_actions[ActionId::CopyPosition].setEnabled(hasGame);
    m_actions[ActionId::CopyRows].setEnabled(hasGame);
    m_actions[ActionId::CopyLink].setEnabled(hasGame);
    m_actions[ActionId::CopyMarkdownLink].setEnabled(hasGame);
    m_actions[ActionId::CopyGameLink].setEnabled(hasGame);
    m_actions[ActionId::SearchPosition].setEnabled(hasGame);
    m_actions[ActionId::Reload].setEnabled(!m_session.file().path().isEmpty());
    const bool hasGames = m_session.file().index() && m_session.file().index()->size() > 1;
    m_actions[ActionId::NextGame].setEnabled(hasGames);
    m_actions[ActionId::PreviousGame].setEnabled(hasGames);
    const session::PlaybackOptions& options = m_playback.options();
    m_actions[ActionId::RealPace].setChecked(options.isRealPace);
    m_actions[ActionId::CutThinking].setChecked(options.pace.idleCap.has_value());
    m_actions[ActionId::ResumeScrubbed].setChecked(options.isResumedAfterScrubbing);
    m_actions[ActionId::ToggleLoop].setChecked(m_playback.isLooping());
    m_actions[ActionId::ClearLoop].setEnabled(m_playback.loopIn() || m_playback.loopOut());
}

} // namespace plyline::actions

#include "moc_navigation.cpp"
