#include "app/panels/comparison/comparison_panel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/segments.h"
#include "app/kit/widgets/panel_head.h"
#include "app/kit/words/move_label.h"
#include "app/model/study/study.h"
#include "app/panels/shared/moment_words.h"
#include "core/analysis/ply_facts.h"

namespace plyline::comparison {

using panels::PanelDescription;

using game::Ply;
using study::Comparison;
using study::Pins;

namespace {

/// Returns the moves after ply `from`, up to the one that leads to ply `to`.
QString movesOf(const replay::Replay& replay, Ply from, Ply to)
{
    constexpr int mostAtEitherEnd = 100;
    const auto sequence = [&](Ply first, Ply last) {
        return words::moveSequence(replay.game()->start(), first,
                                   analysis::sansBetween(replay, first, last));
    };
    const int hidden = to.number() - from.number() - 2 * mostAtEitherEnd;
    if (hidden <= 0)
        return sequence(from.next(), to);
    return sequence(from.next(), Ply(from.number() + mostAtEitherEnd)) +
           ComparisonPanel::tr(" … %Ln more move(s) … ", nullptr, hidden) +
           sequence(Ply(to.number() - mostAtEitherEnd + 1), to);
}

ComparisonView::Caption captionOf(const study::Pin& pin, const QString& letter, bool isOneGame)
{
    return {
        letter,
        ComparisonPanel::tr("ply %1 · %2").arg(pin.place.ply.number()).arg(shared::moveText(pin)),
        isOneGame ? QString() : shared::gameText(pin)};
}

} // namespace

QString eventsText(const Comparison& comparison)
{
    if (!comparison.way)
        return {};
    const questions::Way& way = *comparison.way;
    const QString back = movesOf(*comparison.a.replay, way.common, comparison.a.place.ply);
    QString forth = movesOf(*comparison.b.replay, way.common, comparison.b.place.ply);
    if (back.isEmpty())
        return forth;
    const QString undone = ComparisonPanel::tr("taken back: %1").arg(back);
    return forth.isEmpty() ? undone : undone + u'\n' + ComparisonPanel::tr("then: %1").arg(forth);
}

ComparisonPanel::ComparisonPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_look(look),
      m_head(new widgets::PanelHead(tr("What changed between two moments?"),
                                    tr("Difference of two states, and the events that led from one "
                                       "to the other"),
                                    look, this)),
      m_shape(new look::Segments({tr("Boards"), tr("Planes")}, look, this)),
      m_view(new ComparisonView(look, this)),
      m_events(new QPlainTextEdit(this)),
      m_changes(new shared::ChangesTable(look, this)),
      m_meetings(new widgets::PlyTable(tr("Where the games meet again"),
                                       {tr("A"), tr("B"), tr("same positions")}, look, this))
{
    m_head->addControl(m_shape);
    m_events->setReadOnly(true);
    m_events->setFixedHeight(58);
    m_events->setAccessibleName(tr("The events between A and B"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_view, 3);
    column->addWidget(makeControls());
    column->addWidget(m_events);
    column->addWidget(m_meetings, 1);
    column->addWidget(m_changes, 2);

    Pins& pins = workspace.study.pins;
    showChangesOf(pins, &Pins::changed);
    showChangesOf(*m_shape, &look::Segments::currentChanged);
    showChangesOf(look, &look::Look::changed);
    connect(m_changes, &shared::ChangesTable::pieceChosen, &workspace.study.trace,
            &study::Trace::tracePiece);
    connect(m_view, &ComparisonView::momentWanted, this, [&pins](bool isA) {
        if (const auto& both = pins.comparison())
            pins.goTo(isA ? study::Pin(both->a) : study::Pin(both->b));
    });
    connect(m_meetings, &widgets::PlyTable::rowChosen, this, &ComparisonPanel::goToMeeting);
}

QString ComparisonPanel::eventsBetween() const
{
    return m_events->toPlainText();
}

QWidget* ComparisonPanel::makeControls()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    Pins& pins = m_study.pins;
    const auto add = [&](const QString& text, const QString& tip, auto action) {
        auto* button = new QPushButton(text, row);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, &pins, action);
        layout->addWidget(button);
        m_buttons.push_back(button);
    };
    add(tr("◀ Both"), tr("Step both one ply back (Alt+Left)"), [&pins] { pins.stepBoth(-1); });
    add(tr("Both ▶"), tr("Step both one ply forward (Alt+Right)"), [&pins] { pins.stepBoth(1); });
    add(tr("Swap"), tr("Swap A and B (Shift+A)"), [&pins] { pins.swap(); });
    add(tr("Clear"), tr("Clear A and B (Esc)"), [&pins] { pins.clear(); });
    layout->addStretch();
    return row;
}

void ComparisonPanel::refresh()
{
    const std::optional<Comparison>& both = m_study.pins.comparison();
    for (QPushButton* button : m_buttons)
        button->setEnabled(both.has_value());
    m_changes->setComparison(both);
    m_changes->setVisible(both.has_value());
    m_events->setVisible(both.has_value());
    m_meetings->setVisible(both && !both->isOneGame());
    if (!both) {
        m_head->setPlain(tr("What changed between two moments?"));
        m_view->showHint(tr("Press A to pin the shown moment as A. Then go to another moment, also "
                            "in another line or game: it is B. Press B to pin it too."));
        return;
    }
    m_head->setPlain(shared::comparisonText(both));
    m_view->show(framesOf(*both, m_shape->current() == 1, m_look.theme()),
                 captionOf(both->a, QStringLiteral("A"), both->isOneGame()),
                 captionOf(both->b, QStringLiteral("B"), both->isOneGame()));
    if (both->isOneGame())
        m_events->setPlainText(eventsText(*both));
    else
        showGames(*both);
}

void ComparisonPanel::showGames(const Comparison& both)
{
    if (m_partedA != both.a.replay || m_partedB != both.b.replay) {
        m_partedA = both.a.replay;
        m_partedB = both.b.replay;
        takeDivergence({});
        m_parting = tr("Comparing …");
        m_comparing.start([this, a = m_partedA, b = m_partedB](const std::stop_token& stop,
                                                               const jobs::Job::Deliver& deliver) {
            deliver([this, found = questions::divergenceOf(*a, *b, stop)] {
                takeDivergence(found);
                markStale();
            });
        });
    }
    m_events->setPlainText(m_parting);
}

void ComparisonPanel::takeDivergence(const questions::Divergence& divergence)
{
    m_found = divergence.meetings;
    m_parting = divergence.lastCommon ? tr("The games are the same up to ply %1, then they differ.")
                                            .arg(divergence.lastCommon->number())
                                      : tr("The games begin with different positions.");
    m_parting += u'\n' + (m_found.empty() ? tr("They do not reach the same position again.")
                          : divergence.hasMoreMeetings
                              ? tr("They reach the same position again; the first times are:")
                              : tr("They reach the same position again:"));
    std::vector<widgets::PlyRow> rows;
    for (const questions::SharedStretch& meeting : m_found) {
        rows.push_back({std::nullopt,
                        {tr("ply %1").arg(meeting.a.number()), tr("ply %1").arg(meeting.b.number()),
                         QString::number(meeting.plies)},
                        widgets::PlyRow::Tone::Plain});
    }
    m_meetings->setRows(std::move(rows));
}

/// Shows the ply of the meeting in the game that is open.
void ComparisonPanel::goToMeeting(int row)
{
    const questions::SharedStretch meeting = m_found[static_cast<std::size_t>(row)];
    Pins& pins = m_study.pins;
    const bool isAShown = m_partedA->game() == m_session.game();
    study::Pin pin = isAShown ? pins.comparison()->a : pins.comparison()->b;
    pin.place.ply = isAShown ? meeting.a : meeting.b;
    pins.goTo(pin);
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "comparison",
        [] { return ComparisonPanel::tr("&A and B: what changed?"); },
        "Ctrl+1",
        panels::PanelPlace::OwnWindow,
        QSize(640, 680),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new ComparisonPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::comparison
