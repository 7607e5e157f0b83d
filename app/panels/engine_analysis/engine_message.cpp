#include "app/panels/engine_analysis/engine_message.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/words/engine_words.h"

namespace plyline::engine_analysis {

using Condition = engines::PositionAnalysis::Condition;

EngineMessage::EngineMessage(QWidget* parent)
    : QWidget(parent),
      m_text(new QLabel(this)),
      m_retry(new QPushButton(tr("Retry"), this)),
      m_choose(new QPushButton(tr("Choose …"), this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(QStringLiteral("message"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton* button : {m_retry, m_choose}) {
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, &EngineMessage::retryWanted);
    connect(m_choose, &QPushButton::clicked, this, &EngineMessage::chooseWanted);
}

void EngineMessage::show(const engines::PositionAnalysis& analysis)
{
    const Condition condition = analysis.condition();
    const QString text = textFor(analysis);
    if (text != m_text->text())
        m_text->setText(text);
    setVisible(!text.isEmpty());
    const bool hasWayOn = condition == Condition::Failed || condition == Condition::NoEngine;
    m_retry->setVisible(hasWayOn);
    m_choose->setVisible(hasWayOn);
}

QString EngineMessage::textFor(const engines::PositionAnalysis& analysis)
{
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

} // namespace plyline::engine_analysis

#include "moc_engine_message.cpp"
