#include "app/panels/snapshot/rows_panel.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtWidgets/QTabBar>

#include "app/kit/look/badge.h"
#include "app/kit/look/pane.h"
#include "app/kit/look/style.h"
#include "app/model/study/study.h"
#include "app/panels/snapshot/rows_view.h"

namespace plyline::snapshot {

namespace {

int headingHeight()
{
    return look::withText(36);
}

constexpr int margin = 12;

} // namespace

RowsPanel::RowsPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_look(look),
      m_view(new RowsView(m_model, look, this)),
      m_changes(new shared::ChangesTable(look, this)),
      m_tabs(new QTabBar(this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->setAccessibleName(tr("State or changes"));
    m_tabs->addTab(QString());
    m_tabs->addTab(tr("A → B changes"));
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        look::setTabMark(*m_tabs, tab, look::TabMark::State);
    m_tabs->hide();
    m_changes->hide();
    study::Study& study = workspace.study;
    connect(m_tabs, &QTabBar::currentChanged, this, &RowsPanel::showTab);
    connect(m_changes, &shared::ChangesTable::pieceChosen, &study.trace, &study::Trace::tracePiece);
    showChangesOf(study.pins, &study::Pins::changed);
    connect(&study.trace, &study::Trace::changed, this, &RowsPanel::onTraced);
    connect(&look, &look::Look::changed, this, &RowsPanel::dress);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    showChangesOf(workspace.session, &session::Session::storeChanged);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    connect(m_view, &RowsView::pieceHovered, this, &RowsPanel::onPieceHovered);
    connect(m_view, &RowsView::pieceClicked, this, &RowsPanel::onPieceClicked);
    connect(m_view, &RowsView::plyClicked, &workspace.session.cursor(), &session::Cursor::goToPly);
    dress();
}

void RowsPanel::refresh()
{
    m_model.setRows(shownRows(m_session));
    refreshTabs();
    const QString heading = m_session.replay()
                                ? tr("State at ply %1").arg(m_session.cursor().ply().number())
                                : tr("State");
    if (heading != m_heading) {
        m_heading = heading;
        setAccessibleName(m_heading);
        look::updatePart(*this, QRect(0, 0, width(), headingHeight()));
    }
    if (const QString absence = absenceOf(m_session); absence != m_absence) {
        m_absence = absence;
        update();
    }
    pointAtSquare();
}

void RowsPanel::refreshTabs()
{
    const auto& comparison = m_study.pins.comparison();
    m_changes->setComparison(comparison);
    const bool isBShown = !m_study.pins.pinnedB();
    m_tabs->setTabText(0, isBShown ? tr("State at B")
                                   : tr("State at ply %1").arg(m_session.cursor().ply().number()));
    if (m_tabs->isHidden() == comparison.has_value()) {
        m_tabs->setVisible(comparison.has_value());
        update();
    }
    showTab();
}

void RowsPanel::showTab()
{
    const bool areChanges = !m_tabs->isHidden() && m_tabs->currentIndex() == 1;
    const bool areRows = !areChanges && m_model.rowCount() > 0;
    if (areChanges == !m_changes->isHidden() && areRows == !m_view->isHidden())
        return;
    m_changes->setVisible(areChanges);
    m_view->setVisible(areRows);
    update();
}

void RowsPanel::dress()
{
    look::setFace(*m_tabs, look::Face::Body);
    placeParts();
    update();
}

void RowsPanel::onPieceClicked(game::PieceId piece)
{
    study::Trace& trace = m_study.trace;
    if (trace.piece() == piece)
        trace.clear();
    else
        trace.tracePiece(piece);
}

void RowsPanel::onTraced()
{
    m_view->setPointedAt(m_study.trace.piece());
    pointAtSquare();
}

void RowsPanel::onPieceHovered(std::optional<game::PieceId> piece)
{
    m_hovered = piece;
    pointAtSquare();
}

void RowsPanel::pointAtSquare()
{
    const std::optional<game::PieceId> piece = m_hovered ? m_hovered : m_view->pointedAt();
    std::optional<rules::Square> square;
    if (!piece)
        square = m_study.trace.square();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.rowAt(row).row.pieceId == piece)
            square = m_model.rowAt(row).row.square;
    }
    m_session.pointing().setSquare(square);
}

void RowsPanel::resizeEvent(QResizeEvent*)
{
    placeParts();
}

void RowsPanel::placeParts()
{
    const QRect below(0, headingHeight(), width(), std::max(0, height() - headingHeight()));
    m_view->setGeometry(below);
    m_changes->setGeometry(below);
    m_tabs->setGeometry(0, 0, width(), headingHeight() - 1);
}

void RowsPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRectF(0, headingHeight() - 1, width(), 1), theme.line);
    if (m_tabs->isHidden()) {
        const qreal textWidth = QFontMetricsF(fonts.strong).horizontalAdvance(m_heading);
        painter.fillRect(QRectF(0, headingHeight() - 2, textWidth + 2 * margin, 2), theme.state);
        look::drawElided(painter, QRectF(margin, 0, width() - 2 * margin, headingHeight() - 2),
                         m_heading, fonts.strong, theme.text);
    }
    if (m_absence.isEmpty() || !m_changes->isHidden())
        return;
    painter.setFont(fonts.body);
    painter.setPen(theme.textDim);
    painter.drawText(rect().adjusted(margin, headingHeight() + margin, -margin, -margin),
                     static_cast<int>(Qt::AlignTop | Qt::AlignLeft) | Qt::TextWordWrap, m_absence);
}

} // namespace plyline::snapshot
