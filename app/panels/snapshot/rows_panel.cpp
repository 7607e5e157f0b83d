#include "app/panels/snapshot/rows_panel.h"

#include <QtGui/QPainter>

#include "app/model/study/study.h"
#include "app/panels/snapshot/rows_view.h"

namespace plyline::snapshot {

namespace {

constexpr int margin = 12;

} // namespace

RowsPanel::RowsPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_look(look),
      m_view(new RowsView(m_model, look, this))
{
    connect(&workspace.study.trace, &study::Trace::changed, this, &RowsPanel::onTraced);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    showChangesOf(workspace.session, &session::Session::storeChanged);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    connect(m_view, &RowsView::pieceHovered, this, &RowsPanel::onPieceHovered);
    connect(m_view, &RowsView::pieceClicked, this, &RowsPanel::onPieceClicked);
    connect(m_view, &RowsView::plyClicked, &workspace.session.cursor(), &session::Cursor::goToPly);
}

void RowsPanel::refresh()
{
    m_model.setRows(shownRows(m_session));
    m_view->setVisible(m_model.rowCount() > 0);
    if (const QString absence = absenceOf(m_session); absence != m_absence) {
        m_absence = absence;
        update();
    }
    pointAtSquare();
}

QString RowsPanel::spokenTitle() const
{
    return m_session.replay() ? tr("State at ply %1").arg(m_session.cursor().ply().number())
                              : tr("State");
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
    m_view->setGeometry(rect());
}

void RowsPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    painter.fillRect(rect(), theme.surface);
    if (m_absence.isEmpty())
        return;
    painter.setFont(look::Fonts::standard().body);
    painter.setPen(theme.textDim);
    painter.drawText(rect().adjusted(margin, margin, -margin, -margin),
                     static_cast<int>(Qt::AlignTop | Qt::AlignLeft) | Qt::TextWordWrap, m_absence);
}

} // namespace plyline::snapshot

#include "moc_rows_panel.cpp"
