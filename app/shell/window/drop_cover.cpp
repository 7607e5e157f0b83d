#include "app/shell/window/drop_cover.h"

#include <QtGui/QPainter>

#include "app/kit/accessible/describe.h"

namespace plyline::window {

DropCover::DropCover(look::Look& look, QWidget& parent) : QWidget(&parent), m_look(look)
{
    setObjectName(QStringLiteral("dropCover"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    accessible::describeAs<DropCover, QAccessible::StaticText>();
    setAccessibleName(tr("Drop to open"));
    hide();
}

void DropCover::reveal()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropCover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = m_look.theme();
    QColor veil = theme.window;
    veil.setAlpha(0xd8);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(theme.textDim, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(18, 18, -18, -18), 12, 12);
    painter.setPen(theme.text);
    painter.setFont(look::Fonts::standard().heading);
    painter.drawText(rect(), Qt::AlignCenter, tr("Drop a PGN file or text to open it"));
}

} // namespace plyline::window

#include "moc_drop_cover.cpp"
