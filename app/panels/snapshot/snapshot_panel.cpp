#include "app/panels/snapshot/snapshot_panel.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>

#include "app/kit/look/segments.h"
#include "app/kit/words/numbers.h"
#include "app/model/study/study.h"
#include "app/panels/snapshot/pane_painter.h"
#include "app/panels/snapshot/plane_view.h"
#include "app/panels/snapshot/rows_view.h"
#include "app/panels/snapshot/sql_page.h"

namespace plyline::snapshot {

using words::microsText;

SnapshotPanel::SnapshotPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : widgets::Panel(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_look(look),
      m_switch(new look::Segments({tr("Plane"), tr("Table"), tr("SQL")}, look, this,
                                  look::SegmentTone::State)),
      m_plane(new PlaneView(look, this)),
      m_table(new RowsView(m_model, look, this)),
      m_sql(new SqlPage(look, this))
{
    setAccessibleName(tr("Snapshot"));
    m_switch->setAccessibleName(tr("Show the snapshot as"));
    m_table->hide();
    m_sql->hide();
    connect(m_switch, &look::Segments::currentChanged, this,
            [this](int index) { setPage(static_cast<Page>(index)); });
    connect(m_plane, &PlaneView::squareClicked, this, &SnapshotPanel::onSquareClicked);
    connect(m_table, &RowsView::plyClicked, &workspace.session.cursor(), &session::Cursor::goToPly);
    connect(m_table, &RowsView::pieceClicked, this, [this](game::PieceId piece) {
        const auto row = m_session.moment().pieces.row(piece);
        if (row)
            onSquareClicked(row->square);
    });
    showChangesOf(workspace.session, &session::Session::momentChanged);
    showChangesOf(workspace.session, &session::Session::storeChanged);
    showChangesOf(workspace.session, &session::Session::gameChanged);
    showChangesOf(workspace.session.pointing(), &session::Pointing::squareChanged);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, &SnapshotPanel::place);
}

void SnapshotPanel::setPage(Page page)
{
    if (page == m_page)
        return;
    m_page = page;
    m_switch->setCurrent(page);
    m_plane->setVisible(page == Plane);
    m_table->setVisible(page == Table);
    m_sql->setVisible(page == Sql);
    markStale();
    update();
    Q_EMIT pageChanged(page);
}

void SnapshotPanel::onSquareClicked(rules::Square square)
{
    session::Pointing& pointing = m_session.pointing();
    pointing.setSquare(pointing.square() == square ? std::nullopt : std::optional(square));
    m_study.trace.toggle(square);
}

void SnapshotPanel::refresh()
{
    refreshPage();
    if (m_page == Sql)
        look::updatePart(*this, m_pane.below.toAlignedRect()); // the time that reading took
    const QString caption = captionOf(m_session);
    if (caption == m_caption)
        return;
    m_caption = caption;
    m_shortCaption = shortCaptionOf(m_session);
    look::updatePart(*this, m_pane.above.toAlignedRect());
}

void SnapshotPanel::refreshPage()
{
    switch (m_page) {
    case Plane:
        m_plane->setFrame(
            {shownRows(m_session), absenceOf(m_session), m_session.pointing().square()});
        break;
    case Table:
        m_model.setRows(shownRows(m_session));
        break;
    case Sql:
        if (const auto& stored = m_session.moment().stored)
            m_sql->showSql(sqlTextOf(*stored));
        else
            m_sql->showAbsence(absenceOf(m_session));
        break;
    }
}

QString SnapshotPanel::footnote() const
{
    switch (m_page) {
    case Plane:
        return planeFootnote();
    case Table:
        return tr("since = the ply that last wrote the row");
    case Sql:
        if (const auto& stored = m_session.moment().stored)
            return tr("read in %1").arg(microsText(stored->readMicros));
        break;
    }
    return {};
}

void SnapshotPanel::setSpacing(const look::Pane::Spacing& spacing)
{
    if (spacing == m_spacing)
        return;
    m_spacing = spacing;
    place();
    update();
}

void SnapshotPanel::resizeEvent(QResizeEvent*)
{
    place();
}

void SnapshotPanel::place()
{
    m_pane = look::Pane::fit(size(), devicePixelRatioF(), false, m_spacing);
    const QRect square = m_pane.square.toAlignedRect();
    m_plane->setGeometry(square);
    m_table->setGeometry(square.adjusted(1, 4, -1, -4));
    m_sql->setGeometry(square.adjusted(1, 4, -1, -4));
    m_switch->setTight(false);
    if (m_switch->sizeHint().width() > m_pane.heading.width() - badgeRoom())
        m_switch->setTight(true);
    const QSize size = m_switch->sizeHint();
    const int right = qRound(m_pane.heading.right());
    m_switch->setGeometry(right - size.width(), qRound(m_pane.heading.top()), size.width(),
                          size.height());
}

void SnapshotPanel::paintEvent(QPaintEvent* event)
{
    if (m_pane.square.isEmpty())
        return;
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    const bool hasBadge = m_pane.heading.left() + badgeRoom() <= m_switch->x();
    drawPane(painter, m_pane, {m_caption, m_shortCaption, footnote(), hasBadge}, theme,
             event->region());
    if (m_page == Plane)
        return;
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(m_pane.square.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace plyline::snapshot

#include "moc_snapshot_panel.cpp"
