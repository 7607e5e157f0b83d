#include "app/shell/window/status_line.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

#include "app/kit/look/faces.h"
#include "app/kit/look/theme.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/stream_sentences.h"
#include "app/model/study/study.h"
#include "app/panels/shared/moment_words.h"
#include "app/shell/stage/damage.h"
#include "app/shell/window/stream_words.h"
#include "core/rules/fen.h"

#include <utility>

namespace plyline::window {

using session::Session;

namespace {

constexpr int lineHeight = 24;

} // namespace

StatusLine::StatusLine(workspace::Workspace& workspace, QWidget* parent)
    : QStatusBar(parent),
      m_workspace(workspace),
      m_session(workspace.session),
      m_file(new QLabel(this)),
      m_cancel(new QToolButton(this)),
      m_fenTitle(new QLabel(tr("FEN"), this)),
      m_fen(new QLineEdit(this)),
      m_studied(new QLabel(this)),
      m_twoMoments(new QToolButton(this)),
      m_streamFaults(new QToolButton(this)),
      m_diagnostics(new QToolButton(this))
{
    setSizeGripEnabled(false);
    look::setFace(*this, look::Face::Small);
    m_file->setContentsMargins(10, 0, 12, 0);
    look::setFace(*m_file, look::Face::Small);
    m_fen->setReadOnly(true);
    m_fen->setFrame(false);
    m_fen->setFocusPolicy(Qt::ClickFocus);
    look::setFace(*m_fen, look::Face::Small);
    m_fen->setStyleSheet(
        QStringLiteral("QLineEdit { background: transparent; border: none; padding: 0; }"));
    m_fen->setAccessibleName(tr("Position as FEN"));
    m_diagnostics->setAutoRaise(true);
    look::setFace(*m_diagnostics, look::Face::Small);
    m_diagnostics->setToolTip(tr("Show the problems of this game"));
    m_diagnostics->setAccessibleName(tr("Show the problems of this game"));
    m_streamFaults->setAutoRaise(true);
    look::setFace(*m_streamFaults, look::Face::Small);
    m_streamFaults->setToolTip(tr("Show what of the stream did not become a part of its games"));
    m_streamFaults->hide();
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop reading; the games found so far stay"));
    m_cancel->setAccessibleName(tr("Stop reading"));
    addWidget(m_file);
    addWidget(m_cancel);
    look::setFace(*m_fenTitle, look::Face::Small);
    addWidget(m_fenTitle);
    addWidget(m_fen, 1);
    look::setFace(*m_studied, look::Face::Small);
    m_studied->setContentsMargins(8, 0, 10, 0);
    m_studied->hide();
    addPermanentWidget(m_studied);
    m_twoMoments->setFont(look::Fonts::standard().small);
    m_twoMoments->setText(tr("Show A and B"));
    m_twoMoments->setToolTip(tr("Both boards and what lies between them (Alt+4)"));
    m_twoMoments->setFocusPolicy(Qt::TabFocus);
    m_twoMoments->hide();
    addPermanentWidget(m_twoMoments);
    addPermanentWidget(m_streamFaults);
    addPermanentWidget(m_diagnostics);
    const study::Study& study = workspace.study;
    connect(&study.pins, &study::Pins::changed, this, &StatusLine::showStudy);
    connect(&study.trace, &study::Trace::changed, this, &StatusLine::showStudy);

    connect(m_diagnostics, &QToolButton::clicked, this, &StatusLine::diagnosticsWanted);
    connect(m_streamFaults, &QToolButton::clicked, this, &StatusLine::diagnosticsWanted);
    connect(m_cancel, &QToolButton::clicked, &workspace.session, &Session::cancelLoading);
    m_patience.setSingleShot(true);
    m_patience.setInterval(250);
    connect(&m_patience, &QTimer::timeout, this, &StatusLine::showFile);
    connect(&workspace.session, &Session::loadingChanged, this, &StatusLine::onLoadingChanged);
    connect(&workspace.session.file(), &open_file::OpenFile::indexChanged, this,
            &StatusLine::showFile);
    connect(&workspace.session.file(), &open_file::OpenFile::indexGrown, this,
            &StatusLine::showFile);
    connect(&workspace.session.file(), &open_file::OpenFile::streamChanged, this,
            &StatusLine::showFile);
    connect(&workspace.session, &Session::gameChanged, this, &StatusLine::onGameChanged);
    connect(&workspace.session, &Session::momentChanged, this, &StatusLine::onMomentChanged);
    onLoadingChanged();
    onGameChanged();
    onMomentChanged();
}

QString StatusLine::fileText() const
{
    const auto& index = m_session.file().index();
    if (!index)
        return {};
    QStringList parts{m_session.file().title(), words::gamesText(index->size())};
    if (const auto* const stream = m_session.file().stream())
        parts << streamStateText(*stream);
    else if (index->source())
        parts << words::bytesText(static_cast<qint64>(index->source()->bytes().size()));
    return parts.join(QStringLiteral(" · "));
}

/// Returns "Reading · 412,345 games · 380 MB of 1 GB · 2 s left".
QString StatusLine::readingText() const
{
    if (const auto* const stream = m_session.file().stream()) {
        return streamReadingText(*stream);
    }
    const open_file::Reading& reading = m_session.file().reading();
    const open_file::ReadingProgress& progress = reading.progress;
    QStringList parts{progress.isUnpacking ? tr("Unpacking") : tr("Reading")};
    if (progress.games > 0)
        parts << words::gamesText(progress.games);
    if (progress.allBytes > 0)
        parts << tr("%1 of %2")
                     .arg(words::bytesText(progress.bytes), words::bytesText(progress.allBytes));
    if (reading.secondsLeft)
        parts << (*reading.secondsLeft < 90
                      ? tr("%1 s left").arg(*reading.secondsLeft)
                      : tr("%1 min left").arg((*reading.secondsLeft + 30) / 60));
    return parts.join(QStringLiteral(" · "));
}

void StatusLine::onLoadingChanged()
{
    if (!m_session.isLoading())
        m_isLoading = false;
    else if (!std::exchange(m_isLoading, true))
        m_patience.start();
    showFile();
}

void StatusLine::showFile()
{
    const bool isSlow = m_isLoading && !m_patience.isActive();
    m_file->setText(isSlow ? readingText() : fileText());
    QStringList hint{m_session.file().path()};
    if (const auto* const stream = m_session.file().stream())
        hint << streamDetailText(*stream);
    hint.removeAll(QString());
    m_file->setToolTip(hint.join(u'\n'));
    m_cancel->setVisible(isSlow);
    showStreamFaults();
}

void StatusLine::showStreamFaults()
{
    const auto* const stream = m_session.file().stream();
    const QString text =
        stream ? words::streamFaultsText(stream->count(streams::Arrival::Poison),
                                         static_cast<int>(stream->faults->gaps.size()))
               : QString();
    m_streamFaults->setText(text);
    m_streamFaults->setAccessibleName(text);
    m_streamFaults->setVisible(!text.isEmpty());
}

void StatusLine::onGameChanged()
{
    const auto& game = m_session.game();
    const QString count = game ? stage::countOfDiagnostics(*game) : QString();
    m_diagnostics->setText(count);
    m_diagnostics->setVisible(!count.isEmpty());
    m_fenTitle->setVisible(game != nullptr);
    m_fen->setVisible(game != nullptr);
}

void StatusLine::showStudy()
{
    const study::Study& study = m_workspace.study;
    const QString text = study.pins.comparison() ? shared::comparisonText(study.pins.comparison())
                                                 : shared::lastChangeText(m_session, study.trace);
    m_studied->setText(text);
    m_studied->setVisible(!text.isEmpty());
    m_twoMoments->setVisible(study.pins.a() && study.pins.pinnedB() && m_showTwoMoments &&
                             !m_showTwoMoments->isChecked());
}

void StatusLine::setTwoMoments(QAction& action)
{
    m_showTwoMoments = &action;
    connect(m_twoMoments, &QToolButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::toggled, this, &StatusLine::showStudy);
    showStudy();
}

void StatusLine::onMomentChanged()
{
    showStudy();
    if (!m_session.game())
        return;
    const QString fen = QString::fromStdString(rules::fen::write(m_session.moment().position));
    m_fen->setText(fen);
    const bool isCut = m_fen->fontMetrics().horizontalAdvance(fen) > m_fen->width();
    m_fen->setToolTip(isCut ? fen : QString());
    m_fen->setCursorPosition(0);
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        setFixedHeight(look::withText(lineHeight));
    QStatusBar::changeEvent(event);
}

} // namespace plyline::window

#include "moc_status_line.cpp"
