#include "app/snapshot/rows_panel.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/look/badge.h"
#include "app/snapshot/rows_view.h"

namespace plyline::snapshot {

namespace {

constexpr int headingHeight = 36;
constexpr int margin = 12;

} // namespace

RowsPanel::RowsPanel(state::Session& session, look::Look& look, QWidget* parent)
    : QWidget(parent), m_session(session), m_look(look), m_view(new RowsView(m_model, look, this))
{
    connect(&session, &state::Session::momentChanged, this, &RowsPanel::refresh);
    connect(&session, &state::Session::storeChanged, this, &RowsPanel::refresh);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    connect(m_view, &RowsView::pieceHovered, this, &RowsPanel::onPieceHovered);
    connect(m_view, &RowsView::pieceClicked, this, &RowsPanel::onPieceClicked);
    connect(m_view, &RowsView::plyClicked, &session.cursor(), &state::Cursor::goToPly);
    refresh();
}

void RowsPanel::refresh()
{
    m_model.setRows(shownRows(m_session));
    m_view->setVisible(m_model.rowCount() > 0);
    m_heading = m_session.replay() ? tr("State at ply %1").arg(m_session.cursor().ply().number())
                                   : tr("State");
    m_absence = absenceOf(m_session);
    setAccessibleName(m_heading);
    announceSquare();
    update();
}

void RowsPanel::onPieceClicked(game::PieceId piece)
{
    const bool isPointedAt = m_view->pointedAt() == piece;
    m_view->setPointedAt(isPointedAt ? std::nullopt : std::optional(piece));
    announceSquare();
}

void RowsPanel::onPieceHovered(std::optional<game::PieceId> piece)
{
    m_hovered = piece;
    announceSquare();
}

void RowsPanel::announceSquare()
{
    const std::optional<game::PieceId> piece = m_hovered ? m_hovered : m_view->pointedAt();
    std::optional<rules::Square> square;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.rowAt(row).row.pieceId == piece)
            square = m_model.rowAt(row).row.square;
    }
    if (square == m_announced)
        return;
    m_announced = square;
    Q_EMIT squareHighlighted(square);
}

void RowsPanel::resizeEvent(QResizeEvent*)
{
    m_view->setGeometry(0, headingHeight, width(), std::max(0, height() - headingHeight));
}

void RowsPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    painter.fillRect(rect(), theme.surface);
    const qreal textWidth = QFontMetricsF(fonts.strong).horizontalAdvance(m_heading);
    painter.fillRect(QRectF(0, headingHeight - 1, width(), 1), theme.line);
    painter.fillRect(QRectF(0, headingHeight - 2, textWidth + 2 * margin, 2), theme.state);
    look::drawElided(painter, QRectF(margin, 0, width() - 2 * margin, headingHeight - 2), m_heading,
                     fonts.strong, theme.text);
    if (m_absence.isEmpty())
        return;
    painter.setFont(fonts.body);
    painter.setPen(theme.textDim);
    painter.drawText(rect().adjusted(margin, headingHeight + margin, -margin, -margin),
                     static_cast<int>(Qt::AlignTop | Qt::AlignLeft) | Qt::TextWordWrap, m_absence);
}

} // namespace plyline::snapshot
