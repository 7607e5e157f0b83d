#include "app/panels/compaction/compaction_panel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSlider>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/panel_head.h"
#include "app/kit/words/compaction_words.h"
#include "app/panels/compaction/question_list.h"

#include <algorithm>
#include <utility>

namespace plyline::compaction {

using game::Ply;
using panels::PanelDescription;
using questions::CompactedLog;
using questions::Compaction;

namespace {

constexpr int stopCount = 3;

} // namespace

CompactionPanel::CompactionPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_stops(new QWidget(this)),
      m_sentence(new QLabel(this)),
      m_questions(new QuestionList(look, this))
{
    m_slider->setRange(0, stopCount - 1);
    m_slider->setPageStep(1);
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->setAccessibleName(tr("What is kept"));
    m_sentence->setWordWrap(true);
    layOut(look);
    connect(m_slider, &QSlider::valueChanged, this, &CompactionPanel::showStop);
    showChangesOf(*m_slider, &QSlider::valueChanged);
    showChangesOf(m_session, &session::Session::gameChanged);
    showChangesOf(m_session, &session::Session::momentChanged);
    showStop();
}

void CompactionPanel::layOut(look::Look& look)
{
    auto* stops = new QHBoxLayout(m_stops);
    stops->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < stopCount; ++i) {
        auto* stop = new QLabel(words::compactionName(static_cast<Compaction>(i)), m_stops);
        look::setFace(*stop, look::Face::Small);
        stops->addWidget(stop, 1,
                         i == 0               ? Qt::AlignLeft
                         : i == stopCount - 1 ? Qt::AlignRight
                                              : Qt::AlignHCenter);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(6);
    column->addWidget(new widgets::PanelHead(
        tr("What can a thinned-out log still tell?"),
        tr("Log compaction: of each key only the last event is kept"), look, this));
    column->addWidget(m_slider);
    column->addWidget(m_stops);
    column->addWidget(m_sentence);
    column->addWidget(m_questions);
    column->addStretch(1);
}

Compaction CompactionPanel::compaction() const
{
    return static_cast<Compaction>(m_slider->value());
}

/// Says the stop of the slider, whose number says nothing.
void CompactionPanel::showStop()
{
    m_slider->setAccessibleDescription(words::compactionName(compaction()));
}

QString CompactionPanel::sentence() const
{
    return m_sentence->text();
}

void CompactionPanel::refresh()
{
    const auto line = m_session.replay();
    const Ply ply = line ? std::min(m_session.cursor().ply(), line->lastPly()) : Ply();
    m_job.stop();
    if (!line || ply == Ply())
        return take(std::nullopt, 0);
    if (ply.number() <= mostAtOnce)
        return take(questions::compacted(*line, ply, compaction()), ply.number());
    m_job.start([this, line, ply, how = compaction()](const std::stop_token&,
                                                      const jobs::Job::Deliver& deliver) {
        deliver(
            [this, ply, log = questions::compacted(*line, ply, how)] { take(log, ply.number()); });
    });
}

void CompactionPanel::take(std::optional<CompactedLog> log, int events)
{
    m_sentence->setText(log ? words::compactionSentence(*log, events)
                            : tr("There are no events yet. Step into a game."));
    m_lit.set(log ? log->kept : std::vector<Ply>());
    m_questions->setLog(std::move(log));
}

void CompactionPanel::onHidden()
{
    m_job.stop();
    m_lit.set({});
    markStale(); // to light them again
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "compaction",
        [] { return CompactionPanel::tr("C&ompaction: what is forgotten"); },
        [] { return CompactionPanel::tr("Compaction"); },
        "Ctrl+Shift+K",
        "compaction",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Laboratories,
        QSize(400, 460),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new CompactionPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::compaction

#include "moc_compaction_panel.cpp"
