#include "app/panels/moves/moves_panel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace plyline::moves {

namespace {

int headingHeight()
{
    return look::withText(36);
}

constexpr int headingLeft = 14;

} // namespace

MovesPanel::MovesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_heading(new QLabel(tr("Moves"), this)),
      m_view(new MovesView(workspace, look, this))
{
    m_heading->setContentsMargins(headingLeft, 0, 0, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(&look, &look::Look::changed, this, &MovesPanel::showLook);
    showLook();
}

void MovesPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, headingHeight() - 1, width(), 1), theme.line);
    const int textWidth = QFontMetrics(m_heading->font()).horizontalAdvance(m_heading->text());
    painter.fillRect(QRect(headingLeft, headingHeight() - 2, textWidth, 2), theme.event);
}

void MovesPanel::showLook()
{
    QPalette palette = m_heading->palette();
    palette.setColor(QPalette::WindowText, m_look.theme().text);
    m_heading->setPalette(palette);
    look::setFace(*m_heading, look::Face::Strong);
    m_heading->setFixedHeight(headingHeight());
    update();
}

} // namespace plyline::moves
