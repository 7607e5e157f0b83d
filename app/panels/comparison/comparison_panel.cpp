#include "app/panels/comparison/comparison_panel.h"

#include <QtWidgets/QLabel>

#include "app/kit/words/numbers.h"
#include "app/model/study/study.h"
#include "app/panels/shared/change_words.h"
#include "app/panels/shared/moment_words.h"

namespace plyline::comparison {

using panels::PanelDescription;

using game::Ply;
using study::Comparison;
using study::Pins;

namespace {

/// The places of the table's columns, relative to the edges of the boards.
constexpr int originAt = 180;
constexpr int toWidth = 80;
constexpr int whatAt = 143;

QString countText(const Comparison& both)
{
    if (!both.path)
        return ComparisonPanel::tr("two games");
    const questions::TreePath& path = *both.path;
    if (path.back > 0 && path.forth > 0)
        return ComparisonPanel::tr("%1 back, %2 on", "events").arg(path.back).arg(path.forth);
    if (path.back > 0)
        return ComparisonPanel::tr("%1 back", "events").arg(words::eventsText(path.back));
    return words::eventsText(path.forth);
}

int sameRows(const Comparison& both)
{
    int changed = 0;
    for (const replay::PieceChange& change : both.difference.changes)
        changed += change.before.has_value();
    return both.piecesA.size() - changed;
}

} // namespace

ComparisonPanel::ComparisonPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_look(look),
      m_view(new ComparisonView(look, this)),
      m_events(new EventsView(look, this)),
      m_summary(new QLabel(this)),
      m_transpositions(new widgets::PlyTable(tr("Where the games meet again"),
                                             {tr("A"), tr("B"), tr("same")}, look, this)),
      m_changes(new shared::ChangesTable(look, this))
{
    setAccessibleName(tr("A and B"));
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    Pins& pins = workspace.study.pins;
    showChangesOf(pins, &Pins::changed);
    showChangesOf(look, &look::Look::changed);
    connect(&look, &look::Look::changed, this, &ComparisonPanel::dress);
    connect(m_changes, &shared::ChangesTable::pieceChosen, &workspace.study.trace,
            &study::Trace::tracePiece);
    connect(m_view, &ComparisonView::momentWanted, this, [&pins](bool isA) {
        if (const auto& both = pins.comparison())
            pins.goTo(isA ? study::Pin(both->a) : study::Pin(both->b));
    });
    connect(m_events, &EventsView::stepChosen, this, &ComparisonPanel::goToStep);
    connect(m_transpositions, &widgets::PlyTable::rowChosen, this,
            &ComparisonPanel::goToTransposition);
    dress();
}

void ComparisonPanel::dress()
{
    QPalette palette = m_summary->palette();
    palette.setColor(QPalette::WindowText, m_look.theme().textDim);
    m_summary->setPalette(palette);
    // The table lies on the stage, not on a panel.
    const QString ground = QStringLiteral("QTableView, QHeaderView, QHeaderView::section "
                                          "{ background: transparent; } "
                                          "QHeaderView::section { font-size: 11px; }");
    m_changes->setStyleSheet(ground);
    m_transpositions->setStyleSheet(ground);
}

void ComparisonPanel::refresh()
{
    const std::optional<Comparison>& both = m_study.pins.comparison();
    m_events->setVisible(both && both->isOneGame());
    m_summary->setVisible(both && !both->isOneGame());
    m_transpositions->setVisible(both && !both->isOneGame());
    place();
    if (both)
        showComparison(*both);
    else
        m_view->showHint(tr("Press A to pin the shown moment as A. Then go to another moment, also "
                            "in another line or game: it is B. Press B to pin it too."));
}

void ComparisonPanel::showComparison(const Comparison& both)
{
    m_view->show(
        framesOf(both, m_look.theme()),
        captionOf(both.a, QStringLiteral("A"), true, both.isOneGame(), shared::moveText(both.a)),
        captionOf(both.b, QStringLiteral("B"), m_study.pins.pinnedB().has_value(), both.isOneGame(),
                  shared::moveText(both.b)));
    m_events->setEvents(stepsBetween(both), countText(both), shared::changesText(both));
    if (!m_changes->isHidden()) {
        m_changes->setComparison(both);
        m_changes->setNote(tr("%Ln row(s) the same", nullptr, sameRows(both)));
    }
    if (!both.isOneGame())
        showGames(both);
}

void ComparisonPanel::showGames(const Comparison& both)
{
    if (m_comparedA == both.a.replay && m_comparedB == both.b.replay)
        return;
    m_comparedA = both.a.replay;
    m_comparedB = both.b.replay;
    m_found.clear();
    m_transpositions->setRows(std::vector<widgets::PlyRow>());
    m_summary->setText(tr("Comparing …"));
    m_comparing.start([this, a = m_comparedA, b = m_comparedB](const std::stop_token& stop,
                                                               const jobs::Job::Deliver& deliver) {
        deliver([this, found = questions::divergenceOf(*a, *b, stop)] { takeDivergence(found); });
    });
}

void ComparisonPanel::takeDivergence(const questions::Divergence& divergence)
{
    m_found = divergence.transpositions;
    const QString start = divergence.lastCommon
                              ? tr("The games are the same up to ply %1, then they differ.")
                                    .arg(divergence.lastCommon->number())
                              : tr("The games begin with different positions.");
    m_summary->setText(start + u'\n' +
                       (m_found.empty() ? tr("They do not reach the same position again.")
                        : divergence.hasMoreTranspositions
                            ? tr("They reach the same position again; the first times are:")
                            : tr("They reach the same position again:")));
    std::vector<widgets::PlyRow> rows;
    for (const questions::Transposition& transposition : m_found) {
        rows.push_back(
            {std::nullopt,
             {tr("ply %1").arg(transposition.a.number()),
              tr("ply %1").arg(transposition.b.number()), QString::number(transposition.plies)},
             widgets::PlyRow::Tone::Plain});
    }
    m_transpositions->setRows(std::move(rows));
}

void ComparisonPanel::place()
{
    const ComparisonGeometry geometry = ComparisonGeometry::fit(size());
    const auto& both = m_study.pins.comparison();
    m_view->setGeometry(rect());
    m_view->setGeometryOfParts(geometry);
    m_view->lower();
    m_events->setRow(geometry.isRow);
    m_events->setGeometry(geometry.events);
    const QRect middle = geometry.events.adjusted(8, 0, -8, 0);
    const int half = geometry.isRow ? middle.height() : middle.height() / 2;
    m_summary->setGeometry(QRect(middle.topLeft(), QSize(middle.width(), half)));
    m_transpositions->setGeometry(middle.adjusted(0, half + 8, 0, 0));
    m_changes->setVisible(both.has_value() && !geometry.table.isEmpty());
    m_changes->setGeometry(geometry.table);
    m_changes->setPlaces(shared::ChangesTable::Places{originAt, geometry.boardA.right() + 1,
                                                      geometry.boardB.left() + toWidth,
                                                      geometry.boardB.left() + whatAt});
}

void ComparisonPanel::resizeEvent(QResizeEvent*)
{
    place();
    markStale(); // the table may be visible now
}

void ComparisonPanel::goToStep(int step)
{
    const EventStep chosen = m_events->steps()[static_cast<std::size_t>(step)];
    Pins& pins = m_study.pins;
    study::Pin pin = chosen.isBack ? pins.comparison()->a : pins.comparison()->b;
    pin.place.ply = chosen.ply;
    pins.goTo(pin);
}

/// Shows the ply of the transposition in the game that is open.
void ComparisonPanel::goToTransposition(int row)
{
    const questions::Transposition transposition = m_found[static_cast<std::size_t>(row)];
    Pins& pins = m_study.pins;
    const bool isAShown = m_comparedA->game() == m_session.game();
    study::Pin pin = isAShown ? pins.comparison()->a : pins.comparison()->b;
    pin.place.ply = isAShown ? transposition.a : transposition.b;
    pins.goTo(pin);
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "comparison",
        [] { return ComparisonPanel::tr("&A and B: what changed?"); },
        [] { return ComparisonPanel::tr("A and B"); },
        "Ctrl+1",
        "compare",
        panels::PanelHome::TwoMoments,
        panels::PanelGroup::Questions,
        QSize(640, 680),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new ComparisonPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::comparison

#include "moc_comparison_panel.cpp"
