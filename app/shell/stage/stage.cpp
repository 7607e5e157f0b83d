#include "app/shell/stage/stage.h"

#include <QtGui/QPainter>
#include <QtWidgets/QMenu>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/ring.h"
#include "app/kit/widgets/banner.h"
#include "app/panels/board/board_panel.h"
#include "app/panels/snapshot/check_badge.h"
#include "app/panels/snapshot/cost_strip.h"
#include "app/panels/snapshot/snapshot_panel.h"
#include "app/shell/stage/damage.h"
#include "app/shell/stage/future_chip.h"
#include "app/shell/stage/headline_view.h"
#include "app/shell/stage/view_switch.h"

#include <utility>

namespace plyline::stage {

using session::Session;

namespace {

/// Space between the headline's text and the switch.
constexpr int headlineGap = 16;

/// The stage has the focus while the keys step through the game; for a screen reader, its part that
/// names the shown place has it.
class StageParts : public accessible::Parts
{
public:
    explicit StageParts(Stage& stage) : Parts(stage), m_stage(stage) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Pane; }
    [[nodiscard]] int count() const override { return m_stage.placeWords().isEmpty() ? 0 : 1; }
    [[nodiscard]] accessible::Part part(int) const override
    {
        accessible::Part part;
        part.name = m_stage.placeWords();
        part.rect = m_stage.rect();
        part.state.focusable = true;
        return part;
    }
    /// The place is written elsewhere, and what lies on the stage comes first.
    [[nodiscard]] std::optional<int> indexAt(QPoint) const override { return std::nullopt; }
    [[nodiscard]] std::optional<int> focused() const override
    {
        return count() > 0 ? std::optional(0) : std::nullopt;
    }

private:
    Stage& m_stage;
};

} // namespace

Stage::Stage(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_look(look),
      m_headline(new HeadlineView(look, this)),
      m_hidden(new FutureChip(look, this)),
      m_views(new ViewSwitch({tr("Both"), tr("Replay"), tr("Snapshot"), tr("A and B")},
                             {tr("Replay and snapshot (Alt+1)"), tr("Replay alone (Alt+2)"),
                              tr("Snapshot alone (Alt+3)"), tr("Two moments (Alt+4)")},
                             look, this)),
      m_damage(new widgets::Banner(look, this)),
      m_board(new board::BoardPanel(workspace, look, this)),
      m_check(new snapshot::CheckBadge(workspace.session, look, this)),
      m_snapshot(new snapshot::SnapshotPanel(workspace, look, this)),
      m_cards(new snapshot::CostStrip(workspace.session, look, this))
{
    setFocusPolicy(Qt::StrongFocus);
    accessible::describe<Stage, StageParts>();
    setAccessibleName(tr("Stage"));
    connect(m_views, &ViewSwitch::chosen, this, &Stage::onChosen);
    connect(m_views, &ViewSwitch::extraClosed, this, &Stage::panelCloseWanted);
    connect(m_views, &ViewSwitch::extraMenuWanted, this, &Stage::showPanelMenu);
    connect(m_damage, &widgets::Banner::shownChanged, this, &Stage::place);
    connect(&workspace.session, &Session::gameChanged, this, &Stage::onGameChanged);
    connect(&workspace.session, &Session::momentChanged, this, &Stage::onMomentChanged);
    m_hidden->setVisible(m_session.isFutureHidden());
    connect(&m_session, &Session::futureHiddenChanged, m_hidden, &QWidget::setVisible);
    connect(&m_session, &Session::futureHiddenChanged, this, &Stage::place);
    connect(m_hidden, &FutureChip::clicked, this, [this] { m_session.setFutureHidden(false); });
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, &Stage::place);
    onGameChanged();
}

View Stage::shownView() const
{
    return m_view == View::Both && m_standInSide ? View::Replay : m_view;
}

void Stage::onChosen(int segment)
{
    const auto view = static_cast<View>(segment);
    if (view == View::Both && m_standInSide)
        Q_EMIT roomForBothWanted();
    setView(view);
}

void Stage::setView(View view)
{
    if (view == View::Panel && !m_panel)
        return;
    if (view != m_view) {
        if (m_view != View::Panel && m_view != View::Comparison)
            m_viewBefore = m_view;
        m_view = view;
    }
    showView();
}

void Stage::leave(View view)
{
    if (m_view == view)
        setView(m_viewBefore);
}

void Stage::setStandIn(std::optional<int> largestSide)
{
    if (largestSide == m_standInSide)
        return;
    m_standInSide = largestSide;
    showView();
}

void Stage::setCardsShown(bool areShown)
{
    if (areShown == m_hasCards)
        return;
    m_hasCards = areShown;
    place();
}

void Stage::setComparison(QWidget* comparison)
{
    m_comparison = comparison;
    comparison->setParent(this);
    showView();
}

void Stage::setPanel(const QString& title, QWidget* panel)
{
    m_panel = panel;
    panel->setParent(this);
    m_views->setExtra(title);
    setView(View::Panel);
}

QWidget* Stage::takePanel()
{
    QWidget* panel = std::exchange(m_panel, nullptr);
    if (!panel)
        return nullptr;
    panel->hide();
    if (m_view == View::Panel)
        m_view = m_viewBefore;
    m_views->setExtra(QString());
    showView();
    return panel;
}

/// Shows the widgets of the current view and hides the others.
void Stage::showView()
{
    const View shown = shownView();
    if (shown == View::Comparison && !m_comparison)
        Q_EMIT comparisonNeeded();
    m_views->setCurrent(static_cast<int>(shown));
    place();
    m_board->setVisible(shown == View::Both || shown == View::Replay);
    m_snapshot->setVisible(shown == View::Both || shown == View::Snapshot);
    m_check->setVisible(shown == View::Both);
    if (m_comparison)
        m_comparison->setVisible(shown == View::Comparison);
    if (m_panel)
        m_panel->setVisible(shown == View::Panel);
    Q_EMIT viewChanged();
}

void Stage::onGameChanged()
{
    const auto& game = m_session.game();
    m_opening = openingShown();
    m_headline->setHeadline(game ? headlineOf(*game, m_session.ending(), m_opening) : Headline());
    m_damage->showMessage(game ? damageOf(*game) : QString());
    place();
}

const analysis::Opening* Stage::openingShown() const
{
    const auto& line = m_session.preparedLine();
    return line ? line->openings.at(m_session.cursor().place().ply) : nullptr;
}

void Stage::onMomentChanged()
{
    const analysis::Opening* const opening = openingShown();
    if (opening == std::exchange(m_opening, opening) || !m_session.game())
        return;
    m_headline->setHeadline(headlineOf(*m_session.game(), m_session.ending(), opening));
}

bool Stage::isRoomy() const
{
    return StageGeometry::isRoomyAt(size());
}

StageGeometry Stage::geometryOfParts() const
{
    StageGeometry::Wishes wishes;
    wishes.hasBar = m_board->barWidth() > 0;
    wishes.hasCards = m_hasCards;
    wishes.views = m_views->sizeHint();
    wishes.largestSide = m_view == View::Both ? m_standInSide : std::nullopt;
    if (!m_damage->isHidden()) {
        const int width = StageGeometry::fit(size(), shownView(), wishes).headline.width();
        wishes.messageHeight = m_damage->heightForWidth(width);
    }
    return StageGeometry::fit(size(), shownView(), wishes);
}

void Stage::place()
{
    m_views->setTight(!isRoomy());
    const StageGeometry geometry = geometryOfParts();
    m_headline->setTwoLines(isRoomy());
    QRect words = geometry.headline.adjusted(0, 0, -geometry.views.width() - headlineGap, 0);
    if (m_session.isFutureHidden()) {
        m_hidden->setTight(!isRoomy());
        const QSize chip = m_hidden->sizeHint();
        m_hidden->setGeometry(QRect(
            {words.right() + 1 - chip.width(), geometry.views.center().y() - chip.height() / 2 + 1},
            chip));
        words.setRight(m_hidden->x() - headlineGap);
    }
    m_headline->setGeometry(words);
    m_views->setGeometry(geometry.views);
    m_damage->setGeometry(geometry.message);
    m_board->setSpacing(geometry.spacing);
    m_board->setGeometry(geometry.replay);
    m_check->setGeometry(geometry.check);
    m_snapshot->setSpacing(geometry.spacing);
    m_snapshot->setGeometry(geometry.snapshot);
    m_cards->setVisible(!geometry.cards.isEmpty());
    m_cards->setGeometry(geometry.cards);
    if (m_comparison)
        m_comparison->setGeometry(geometry.body);
    if (m_panel)
        m_panel->setGeometry(geometry.whole);
}

void Stage::showPanelMenu(const QPoint& globalPosition)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open in a window of its own")), &QAction::triggered, this,
            &Stage::panelDetachWanted);
    connect(menu->addAction(tr("Close")), &QAction::triggered, this, &Stage::panelCloseWanted);
    menu->popup(globalPosition);
}

QString Stage::placeWords() const
{
    return m_session.game() && m_placeWords ? m_placeWords() : QString();
}

void Stage::announcePlace()
{
    const QString words = placeWords();
    if (words.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, words);
    QAccessible::updateAccessibility(&event);
#else
    // Screen readers speak what gets the focus, and speak nothing when the name of what has it
    // changes: Qt does not send the name. So a new part gets it.
    if (hasFocus()) {
        accessible::partsReplaced(*this);
        accessible::focusedPartChanged(*this);
    } else {
        accessible::partsChanged(*this);
    }
#endif
}

void Stage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void Stage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().window);
    if (look::hasRing(*this))
        look::drawRing(painter, rect(), m_look.theme());
}

void Stage::mousePressEvent(QMouseEvent*)
{
    setFocus(Qt::MouseFocusReason);
}

} // namespace plyline::stage

#include "moc_stage.cpp"
