#include "app/panels/engine_analysis/game_box.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/progress.h"
#include "app/kit/words/engine_words.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/sentences.h"
#include "app/model/engines/engines.h"
#include "app/model/saving/save_places.h"
#include "core/files/new_file.h"
#include "core/pgn/evaluated_copy.h"

#include <algorithm>

namespace plyline::engine_analysis {

using engines::GameAnalysis;

GameBox::GameBox(workspace::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_engines(*workspace.engines),
      m_budget(new QComboBox(this)),
      m_start(new QPushButton(tr("Analyse the game"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_retry(new QPushButton(tr("Retry"), this)),
      m_save(new QPushButton(tr("Save with evaluations …"), this)),
      m_progress(new QProgressBar(this)),
      m_status(new QLabel(this))
{
    m_budget->addItem(tr("Quick: 50 k nodes"), QVariant::fromValue(GameAnalysis::quickNodes));
    m_budget->addItem(tr("Normal: 150 k nodes"), QVariant::fromValue(GameAnalysis::normalNodes));
    m_budget->addItem(tr("As Lichess: 1.5 M nodes"),
                      QVariant::fromValue(GameAnalysis::lichessNodes));
    m_budget->setCurrentIndex(1);
    m_budget->setAccessibleName(tr("Nodes for each position"));
    m_start->setToolTip(tr("Evaluate every position of the shown line, from the last to the "
                           "first, with one thread: the same engine gives the same each time"));
    m_save->setToolTip(tr("Write a copy of this game with [%eval] after its moves. The open file "
                          "stays as it is."));
    m_progress->setAccessibleName(tr("Progress of the analysis"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setInvertedAppearance(true); // the last position comes first
    m_status->setWordWrap(true);
    m_status->setObjectName(QStringLiteral("game-status"));
    look::setFace(*m_status, look::Face::Small);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_budget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_budget, 1);
    for (QPushButton* button : {m_start, m_cancel, m_retry, m_save})
        button->setFocusPolicy(Qt::TabFocus);
    for (QPushButton* button : {m_start, m_retry, m_cancel})
        first->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(first);
    column->addWidget(m_progress);
    column->addWidget(m_status);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_start, &QPushButton::clicked, this, &GameBox::start);
    connect(m_cancel, &QPushButton::clicked, &m_engines.game, &GameAnalysis::cancel);
    connect(m_retry, &QPushButton::clicked, &m_engines.game, &GameAnalysis::retry);
    connect(m_save, &QPushButton::clicked, this, &GameBox::askAndSave);
}

/// The scores are those of a line; while the future is hidden it is shown only in part.
bool GameBox::isOfShownLine() const
{
    const auto whole = m_session.whole().replay();
    const auto& line = m_engines.game.line();
    return whole && line && line->game() == whole->game() && line->line() == whole->line();
}

void GameBox::start()
{
    const auto line = m_session.whole().replay();
    if (!line || m_engines.choice.program().isEmpty())
        return;
    m_engines.game.start(line, m_engines.choice.program(),
                         m_engines.choice.settings().hashMegabytes,
                         m_budget->currentData().value<std::int64_t>());
}

QString GameBox::statusText() const
{
    const GameAnalysis& game = m_engines.game;
    if (const auto& failure = game.failure())
        return words::sentence(failure->fault);
    if (!game.line())
        return {};
    QString done = tr("%1 of %Ln position(s)", nullptr, game.positionCount())
                       .arg(words::countText(game.doneCount()));
    if (!isOfShownLine())
        return game.isRunning() ? tr("Another game or line: %1").arg(done) : QString();
    if (game.isRunning())
        return done;
    const QString by = QString::fromStdString(game.engineName());
    return game.isComplete() ? tr("All positions evaluated by %1").arg(by)
                             : tr("Cancelled: %1 evaluated by %2").arg(done, by);
}

void GameBox::refresh()
{
    const GameAnalysis& game = m_engines.game;
    const bool isRunning = game.isRunning();
    const bool isGivenUp = game.failure() && game.failure()->isGivenUp;
    m_start->setEnabled(m_session.game() && !m_engines.choice.program().isEmpty());
    m_start->setVisible(!isRunning);
    m_budget->setEnabled(!isRunning);
    m_cancel->setVisible(isRunning);
    m_retry->setVisible(isRunning && isGivenUp);
    m_progress->setRange(0, std::max(1, game.positionCount()));
    widgets::setProgress(*m_progress, game.doneCount());
    m_progress->setVisible(isRunning || (isOfShownLine() && !game.isComplete()));
    m_save->setVisible(!isRunning && isOfShownLine() && game.doneCount() > 0);
    const QString text = statusText();
    if (text != m_status->text())
        m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

void GameBox::askAndSave()
{
    auto* dialog = new QFileDialog(this, tr("Save a copy with evaluations"),
                                   saving::folderToSaveIn(m_session), tr("PGN files (*.pgn)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pgn"));
    dialog->selectFile(saving::suggestedFileName(m_session, m_session.cursor().place().game - 1));
    connect(dialog, &QFileDialog::fileSelected, this, &GameBox::saveTo);
    dialog->open();
}

void GameBox::saveTo(const QString& path)
{
    const auto& line = m_engines.game.line();
    if (!line)
        return;
    if (saving::isOpenFile(m_session, path)) {
        Q_EMIT reported(tr("The open file stays as it is: choose another name for the copy."));
        return;
    }
    std::vector<std::optional<pgn::GivenEvaluation>> given;
    for (const auto& score : m_engines.game.scores())
        given.push_back(score ? std::optional(pgn::GivenEvaluation{score->evaluation, score->depth})
                              : std::nullopt);
    const std::string text =
        pgn::writeEvaluatedCopy(*line->game(), line->line(), given, m_engines.game.engineName());
    const auto saved = files::replaceFile(path.toStdString(), text);
    Q_EMIT reported(saved ? tr("Saved %1").arg(path) : words::sentence(saved.error()));
}

} // namespace plyline::engine_analysis

#include "moc_game_box.cpp"
