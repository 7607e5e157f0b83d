#include "app/kit/look/icons.h"

#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtSvg/QSvgRenderer>

#include <memory>

namespace plyline::look {

namespace {

/// Draws the file's shape in one colour. Copies of the icon share the shape, which never changes.
class RecolouredEngine : public QIconEngine
{
public:
    RecolouredEngine(std::shared_ptr<QSvgRenderer> shape, const QColor& color)
        : m_shape(std::move(shape)), m_color(color)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect.topLeft(), scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// `size` is in device pixels.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = std::min(size.width(), size.height());
        const QRect square((size.width() - side) / 2, (size.height() - side) / 2, side, side);
        m_shape->render(&painter, QRectF(square));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        QColor color = m_color;
        if (mode == QIcon::Disabled)
            color.setAlphaF(color.alphaF() * 0.38f);
        painter.fillRect(image.rect(), color);
        painter.end();
        QPixmap pixmap = QPixmap::fromImage(image);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine* clone() const override { return new RecolouredEngine(m_shape, m_color); }

private:
    std::shared_ptr<QSvgRenderer> m_shape;
    QColor m_color;
};

} // namespace

QIcon icon(const QString& name, const QColor& color)
{
    const QString path = QStringLiteral(":/icons/%1.svg").arg(name);
    auto shape = std::make_shared<QSvgRenderer>(path);
    if (!shape->isValid())
        qWarning("The icon %s cannot be read", qPrintable(path));
    return QIcon(new RecolouredEngine(std::move(shape), color));
}

} // namespace plyline::look
