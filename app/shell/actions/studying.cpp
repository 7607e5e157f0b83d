#include "app/shell/actions/studying.h"

#include <QtGui/QAction>

#include "app/model/study/study.h"

namespace plyline::actions {

using study::Pins;
using study::Trace;

Studying::Studying(Actions& actions, workspace::Workspace& workspace, QObject* parent)
    : QObject(parent), m_actions(actions), m_session(workspace.session), m_study(workspace.study)
{
    Pins* pins = &workspace.study.pins;
    Trace* trace = &workspace.study.trace;
    connect(&actions[ActionId::PinA], &QAction::triggered, pins, &Pins::pinA);
    connect(&actions[ActionId::PinB], &QAction::triggered, pins, &Pins::pinB);
    connect(&actions[ActionId::SwapPins], &QAction::triggered, pins, &Pins::swap);
    connect(&actions[ActionId::StepBothBack], &QAction::triggered, pins,
            [pins] { pins->stepBoth(-1); });
    connect(&actions[ActionId::StepBothForward], &QAction::triggered, pins,
            [pins] { pins->stepBoth(1); });
    connect(&actions[ActionId::ClearPins], &QAction::triggered, this, &Studying::clearOne);
    connect(&actions[ActionId::PreviousChange], &QAction::triggered, trace,
            &Trace::goToPreviousChange);
    connect(&actions[ActionId::NextChange], &QAction::triggered, trace, &Trace::goToNextChange);
    connect(pins, &Pins::changed, this, &Studying::enableWhatIsPossible);
    connect(trace, &Trace::changed, this, &Studying::enableWhatIsPossible);
    connect(&workspace.study.answers, &study::Answers::changed, this,
            &Studying::enableWhatIsPossible);
    connect(&workspace.session, &session::Session::gameChanged, this,
            &Studying::enableWhatIsPossible);
    enableWhatIsPossible();
}

void Studying::clearOne()
{
    study::Study& study = m_study;
    if (study.trace.traced()) {
        study.trace.clear();
        Q_EMIT reported(tr("Cleared the trace."));
    } else if (!study.answers.question().terms.empty()) {
        study.answers.ask({});
        Q_EMIT reported(tr("Cleared the question and its answers."));
    } else if (study.pins.pinnedB()) {
        study.pins.unpinB();
        Q_EMIT reported(study.pins.a() ? tr("Cleared B, which follows the shown move again.")
                                       : tr("Cleared B."));
    } else if (study.pins.a()) {
        study.pins.clear();
        Q_EMIT reported(tr("Cleared A."));
    } else {
        Q_EMIT goingOut();
    }
}

void Studying::setZoomed(bool isZoomed)
{
    m_isZoomed = isZoomed;
    enableWhatIsPossible();
}

void Studying::enableWhatIsPossible()
{
    const study::Study& study = m_study;
    const bool hasGame = m_session.game() != nullptr;
    const bool isComparing = study.pins.comparison().has_value();
    m_actions[ActionId::PinA].setEnabled(hasGame);
    m_actions[ActionId::PinB].setEnabled(hasGame);
    m_actions[ActionId::SwapPins].setEnabled(isComparing);
    m_actions[ActionId::StepBothBack].setEnabled(isComparing);
    m_actions[ActionId::StepBothForward].setEnabled(isComparing);
    // While the action is disabled, Esc is free for other widgets.
    m_actions[ActionId::ClearPins].setEnabled(!study.pins.isEmpty() || study.trace.traced() ||
                                              !study.answers.question().terms.empty() ||
                                              m_isZoomed);
    m_actions[ActionId::PreviousChange].setEnabled(!study.trace.plies().empty());
    m_actions[ActionId::NextChange].setEnabled(!study.trace.plies().empty());
}

} // namespace plyline::actions

#include "moc_studying.cpp"
