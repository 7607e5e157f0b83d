#include "app/kit/look/pieces.h"

#include <QtCore/QCache>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtSvg/QSvgRenderer>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>

namespace plyline::look {

namespace {

constexpr int cacheKilobytes = 32 * 1024;

std::size_t numberOf(rules::Piece piece)
{
    return static_cast<std::size_t>(piece.color) * rules::allRoles.size() +
           static_cast<std::size_t>(piece.role);
}

/// The piece's vectors, read from the resources once.
QSvgRenderer& rendererOf(rules::Piece piece)
{
    static std::array<std::unique_ptr<QSvgRenderer>, 12> renderers;
    std::unique_ptr<QSvgRenderer>& renderer = renderers[numberOf(piece)];
    if (!renderer) {
        const QString path = QStringLiteral(":/pieces/%1%2.svg")
                                 .arg(QChar(piece.color == rules::Color::White ? u'w' : u'b'))
                                 .arg(QChar::fromLatin1(rules::roleLetter(piece.role)));
        renderer = std::make_unique<QSvgRenderer>(path);
        if (!renderer->isValid())
            qWarning("The piece %s cannot be read", qPrintable(path));
    }
    return *renderer;
}

struct PixmapKey
{
    std::size_t piece;
    int sideInDevicePixels;
    QRgb rim; ///< 0 without a rim.
    bool operator==(const PixmapKey&) const = default;
};

size_t qHash(const PixmapKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.piece, key.sideInDevicePixels, key.rim);
}

QImage rasterised(rules::Piece piece, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    rendererOf(piece).render(&painter, QRectF(0, 0, side, side));
    return image;
}

QImage withRim(const QImage& piece, QRgb rim)
{
    QImage silhouette = piece;
    {
        QPainter painter(&silhouette);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(silhouette.rect(), QColor::fromRgba(rim));
    }
    QImage image(piece.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const qreal width = std::clamp(piece.width() / 44.0, 0.6, 2.5);
    constexpr int directions = 16;
    for (int i = 0; i < directions; ++i) {
        const qreal angle = 2.0 * std::numbers::pi * i / directions;
        painter.drawImage(QPointF(width * std::cos(angle), width * std::sin(angle)), silhouette);
    }
    painter.drawImage(0, 0, piece);
    return image;
}

QPixmap pixmapOf(rules::Piece piece, int side, QRgb rim)
{
    static QCache<PixmapKey, QPixmap> cache(cacheKilobytes);
    const PixmapKey key{numberOf(piece), side, rim};
    if (const QPixmap* found = cache.object(key))
        return *found;
    QImage image = rasterised(piece, side);
    if (rim != 0)
        image = withRim(image, rim);
    QPixmap pixmap = QPixmap::fromImage(image);
    cache.insert(key, new QPixmap(pixmap), 1 + qsizetype{side} * side * 4 / 1024);
    return pixmap;
}

bool hasPixels(const QPainter& painter)
{
    const QPaintEngine::Type type = painter.paintEngine()->type();
    return type == QPaintEngine::Raster || type == QPaintEngine::OpenGL2;
}

void draw(QPainter& painter, rules::Piece piece, const QRectF& square, QRgb rim)
{
    if (square.width() < 1.0)
        return;
    if (!hasPixels(painter)) {
        rendererOf(piece).render(&painter, square);
        return;
    }
    const QTransform toDevice = painter.deviceTransform();
    const qreal scale = std::hypot(toDevice.m11(), toDevice.m12());
    const int side = std::max(1, qRound(square.width() * scale));
    QPixmap pixmap = pixmapOf(piece, side, rim);
    pixmap.setDevicePixelRatio(scale);
    painter.drawPixmap(square.topLeft(), pixmap);
}

} // namespace

void drawPiece(QPainter& painter, rules::Piece piece, const QRectF& square, qreal opacity)
{
    if (opacity <= 0.0)
        return;
    const qreal before = painter.opacity();
    painter.setOpacity(before * opacity);
    draw(painter, piece, square, 0);
    painter.setOpacity(before);
}

void drawRimmedPiece(QPainter& painter, rules::Piece piece, const QRectF& square, const QColor& rim)
{
    draw(painter, piece, square, rim.rgba());
}

} // namespace plyline::look
