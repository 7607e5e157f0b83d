#include "app/kit/look/pieces.h"

#include <QtCore/QCache>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtSvg/QSvgRenderer>

#include "app/kit/look/piece_drawings.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

namespace plyline::look {

namespace {

constexpr int cacheKilobytes = 32 * 1024;

/// The drawings of the chosen set.
std::unique_ptr<PieceDrawings>& drawings()
{
    static auto chosen = std::make_unique<PieceDrawings>(builtInPieceSets().front());
    return chosen;
}

struct PixmapKey
{
    std::size_t piece;
    int sideInDevicePixels;
    QRgb rim; ///< 0 for none.
    bool operator==(const PixmapKey&) const = default;
};

size_t qHash(const PixmapKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.piece, key.sideInDevicePixels, key.rim);
}

QImage rasterised(PieceDrawings& drawings, rules::Piece piece, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawings.of(piece).render(&painter, QRectF(0, 0, side, side));
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

/// The pixmaps of the chosen set.
QCache<PixmapKey, QPixmap>& pixmaps()
{
    static QCache<PixmapKey, QPixmap> cache(cacheKilobytes);
    return cache;
}

QPixmap pixmapOf(rules::Piece piece, int side, QRgb rim)
{
    QCache<PixmapKey, QPixmap>& cache = pixmaps();
    const PixmapKey key{PieceDrawings::numberOf(piece), side, rim};
    if (const QPixmap* found = cache.object(key))
        return *found;
    QImage image = rasterised(*drawings(), piece, side);
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
        drawings()->of(piece).render(&painter, square);
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

const PieceSet& chosenPieceSet()
{
    return drawings()->set();
}

void choosePieceSet(const PieceSet& set)
{
    if (set == drawings()->set())
        return;
    drawings() = std::make_unique<PieceDrawings>(set);
    pixmaps().clear();
}

QImage pieceSample(const PieceSet& set, rules::Piece piece, int sideInDevicePixels)
{
    PieceDrawings sample(set);
    return rasterised(sample, piece, sideInDevicePixels);
}

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
