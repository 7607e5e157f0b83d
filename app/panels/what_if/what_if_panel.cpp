#include "app/panels/what_if/what_if_panel.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSlider>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/mini_board.h"
#include "app/kit/widgets/panel_head.h"
#include "app/kit/words/move_label.h"
#include "app/kit/words/what_if_words.h"
#include "app/panels/shared/moment_words.h"
#include "app/panels/what_if/alteration_controls.h"
#include "app/panels/what_if/history_view.h"

#include <algorithm>
#include <utility>

namespace plyline::what_if {

using game::Ply;
using panels::PanelDescription;

namespace {

constexpr int leastBoard = 160;

} // namespace

WhatIfPanel::WhatIfPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_head(new widgets::PanelHead(
          tr("What if this event had been another?"),
          tr("A counterfactual history: the later events are folded again"), look, this)),
      m_controls(new AlterationControls(look, this)),
      m_sentence(new QLabel(this)),
      m_results(new QWidget(this)),
      m_meeting(new QLabel(m_results)),
      m_histories(new HistoryView(look, m_results)),
      m_slider(new QSlider(Qt::Horizontal, m_results)),
      m_caption(new QLabel(m_results)),
      m_board(new widgets::MiniBoard(look, m_results))
{
    layOut();
    connect(m_slider, &QSlider::valueChanged, this, &WhatIfPanel::showPly);
    connect(m_histories, &HistoryView::plyChosen, this,
            [this](Ply ply) { m_slider->setValue(ply.number()); });
    showChangesOf(*m_controls, &AlterationControls::changed);
    showChangesOf(m_session, &session::Session::gameChanged);
    showChangesOf(m_session, &session::Session::momentChanged);
    showChangesOf(m_session, &session::Session::futureHiddenChanged);
}

void WhatIfPanel::layOut()
{
    for (QLabel* label : {m_sentence, m_meeting})
        label->setWordWrap(true);
    look::setFace(*m_caption, look::Face::Small);
    m_slider->setAccessibleName(tr("Ply of the altered history"));
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->setPageStep(5);
    m_board->setAccessibleName(tr("Board of the altered history"));
    m_board->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // has what is left
    m_board->setMinimumHeight(leastBoard);
    auto* results = new QVBoxLayout(m_results);
    results->setContentsMargins(0, 0, 0, 0);
    results->setSpacing(8);
    results->addWidget(m_meeting);
    results->addWidget(m_histories);
    results->addWidget(m_slider);
    results->addWidget(m_caption);
    results->addWidget(m_board, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_controls);
    column->addWidget(m_sentence);
    column->addWidget(m_results, 1);
    column->addStretch(0);
}

QString WhatIfPanel::sentence() const
{
    return m_sentence->text();
}

QString WhatIfPanel::meeting() const
{
    return m_meeting->text();
}

QString WhatIfPanel::caption() const
{
    return m_caption->text();
}

void WhatIfPanel::refresh()
{
    if (m_session.isFutureHidden())
        return showNothing(tr("The future is hidden. What would have become of it would tell it."));
    const auto line = m_session.replay();
    const Ply ply = m_session.cursor().ply();
    if (!line || ply == Ply() || ply > line->lastPly())
        return showNothing(tr("Step to an event to change it."));
    m_head->setPlain(
        tr("What if %1 had been another event?").arg(shared::moveText(m_session.plies(), ply)));
    m_controls->show();
    m_controls->setMoves(otherMoves(*line, ply));
    const auto alteration = m_controls->alteration();
    if (!alteration)
        return showNothing(tr("There is no other legal move."));
    if (line != m_line || ply != m_ply || alteration != m_alteration)
        alter(line, ply, *alteration);
}

void WhatIfPanel::alter(const std::shared_ptr<const replay::Replay>& line, Ply ply,
                        const questions::Alteration& alteration)
{
    m_line = line;
    m_ply = ply;
    m_alteration = alteration;
    m_job.stop();
    if (line->lastPly().number() <= mostAtOnce)
        return take(std::make_shared<const AlteredRun>(alteredRun(line, ply, alteration)));
    m_job.start(
        [this, line, ply, alteration](const std::stop_token&, const jobs::Job::Deliver& deliver) {
            const auto run = std::make_shared<const AlteredRun>(alteredRun(line, ply, alteration));
            deliver([this, run] { take(run); });
        });
}

/// Keeps nothing that could tell what is not to be told.
void WhatIfPanel::showNothing(const QString& sentence)
{
    m_job.stop();
    m_run.reset();
    m_line.reset();
    m_alteration.reset();
    m_sentence->setText(sentence);
    m_meeting->clear();
    m_caption->clear();
    m_board->setFrame({});
    m_results->hide();
    const bool hasEvent = !m_session.isFutureHidden() && m_session.moment().lastEvent;
    m_controls->setVisible(hasEvent);
    if (!hasEvent) {
        m_controls->setMoves({});
        m_head->setPlain(tr("What if this event had been another?"));
    }
}

void WhatIfPanel::take(std::shared_ptr<const AlteredRun> run)
{
    m_run = std::move(run);
    showSentences();
    {
        const QSignalBlocker silent(m_slider);
        m_slider->setRange(m_run->history.from.number(), m_run->line->lastPly().number());
        m_slider->setValue(std::min(m_run->altered, m_run->line->lastPly()).number());
    }
    showPly();
    m_results->show();
}

void WhatIfPanel::showSentences()
{
    const questions::AlteredHistory& history = m_run->history;
    if (history.end)
        m_sentence->setText(
            words::oldFutureSentence(m_run->possible, *history.end,
                                     shared::moveText(m_session.plies(), history.end->original)));
    else
        m_sentence->setText(words::oldFutureSentence(m_run->possible));
    m_meeting->setText(words::meetingSentence(history.meeting));
    m_histories->setAccessibleDescription(m_sentence->text());
}

/// Shows the new history at the ply of the slider.
void WhatIfPanel::showPly()
{
    if (!m_run)
        return;
    const questions::AlteredHistory& history = m_run->history;
    const Ply ply(m_slider->value());
    HistoryFrame frame{history.from, m_run->old->lastPly(), m_run->line->lastPly(), {}, {}, ply};
    if (history.end)
        frame.impossible = history.end->original;
    if (history.meeting)
        frame.meeting = {history.meeting->original, history.meeting->altered};
    m_histories->setFrame(frame);
    m_board->setFrame(widgets::frameOf(m_run->line->piecesAt(ply)));
    const auto index = static_cast<std::size_t>(std::max(0, ply.number() - 1));
    const QString move =
        ply == Ply() ? words::startLabel()
                     : words::moveLabel(m_run->line->game()->start(), ply, m_run->sans[index]);
    const bool isPass = ply != Ply() && m_run->line->event(ply).isNull();
    m_caption->setText(isPass ? tr("ply %1: nobody moves").arg(ply.number())
                              : tr("ply %1: %2", "its move").arg(ply.number()).arg(move));
    m_slider->setAccessibleDescription(m_caption->text());
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "what_if",
        [] { return WhatIfPanel::tr("What i&f: another past"); },
        [] { return WhatIfPanel::tr("What if"); },
        "Ctrl+Shift+W",
        "what_if",
        panels::PanelHome::Column,
        panels::PanelGroup::Laboratories,
        QSize(400, 620),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new WhatIfPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::what_if

#include "moc_what_if_panel.cpp"
