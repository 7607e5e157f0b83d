#include "app/kit/look/pieces.h"

#include <QtCore/QCache>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

#include "app/kit/look/piece_drawings.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

namespace plyline::look {

/// Identifies an image of a piece within its set.
struct PieceImageKey
{
    std::size_t piece;
    int sideInDevicePixels;
    QRgb rim;    ///< 0 for none.
    qreal scale; ///< Device pixels in a logical one, which is a property of the image.
    bool operator==(const PieceImageKey&) const = default;
};

inline size_t qHash(const PieceImageKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.piece, key.sideInDevicePixels, key.rim, key.scale);
}

namespace {

constexpr int cacheKilobytes = 32 * 1024;

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

bool hasPixels(const QPainter& painter)
{
    const QPaintEngine::Type type = painter.paintEngine()->type();
    return type == QPaintEngine::Raster || type == QPaintEngine::OpenGL2;
}

} // namespace

/// A set's drawings and the images that were made of them.
class PieceCache
{
public:
    explicit PieceCache(const PieceSet& set) : m_drawings(set), m_images(cacheKilobytes) {}

    [[nodiscard]] PieceDrawings& drawings() { return m_drawings; }
    [[nodiscard]] QImage imageOf(rules::Piece piece, int side, QRgb rim, qreal scale)
    {
        const PieceImageKey key{PieceDrawings::numberOf(piece), side, rim, scale};
        if (const QImage* found = m_images.object(key))
            return *found;
        QImage image = rasterised(m_drawings, piece, side);
        if (rim != 0)
            image = withRim(image, rim);
        image.setDevicePixelRatio(scale);
        m_images.insert(key, new QImage(image), 1 + qsizetype{side} * side * 4 / 1024);
        return image;
    }

private:
    PieceDrawings m_drawings;
    QCache<PieceImageKey, QImage> m_images;
};

namespace {

/// The pieces of the window.
std::unique_ptr<PieceCache>& windowPieces()
{
    static auto chosen = std::make_unique<PieceCache>(builtInPieceSets().front());
    return chosen;
}

/// The pieces of the picture that this thread paints; null if it paints none.
thread_local PieceCache* picturePieces = nullptr;

PieceCache& pieces()
{
    return picturePieces ? *picturePieces : *windowPieces();
}

void draw(QPainter& painter, rules::Piece piece, const QRectF& square, QRgb rim)
{
    if (square.width() < 1.0)
        return;
    const QTransform toDevice = painter.deviceTransform();
    if (auto* const engine = dynamic_cast<PieceEngine*>(painter.paintEngine())) {
        engine->drawPiece(pieces().drawings().set(), piece, toDevice.mapRect(square),
                          painter.opacity());
        return;
    }
    if (!hasPixels(painter)) {
        pieces().drawings().of(piece).render(&painter, square);
        return;
    }
    const qreal scale = std::hypot(toDevice.m11(), toDevice.m12());
    const int side = std::max(1, qRound(square.width() * scale));
    painter.drawImage(square.topLeft(), pieces().imageOf(piece, side, rim, scale));
}

} // namespace

PicturePieces::PicturePieces(const PieceSet& set)
    : m_before(picturePieces), m_cache(std::make_unique<PieceCache>(set))
{
    picturePieces = m_cache.get();
}

PicturePieces::~PicturePieces()
{
    picturePieces = m_before;
}

const PieceSet& chosenPieceSet()
{
    return windowPieces()->drawings().set();
}

void choosePieceSet(const PieceSet& set)
{
    if (set != chosenPieceSet())
        windowPieces() = std::make_unique<PieceCache>(set);
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
