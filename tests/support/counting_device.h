#pragma once

#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainterPath>

namespace plyline::tests {

/// A paint device that draws nothing and counts what it is asked to draw.
class CountingDevice : public QPaintDevice
{
public:
    explicit CountingDevice(QSize size) : m_size(size) {}

    /// Rectangles, ellipses, lines, polygons, paths, texts and images.
    [[nodiscard]] int shapes() const { return m_engine.shapes; }
    /// The corners and control points of all shapes.
    [[nodiscard]] int points() const { return m_engine.points; }

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        if (metric == PdmWidth)
            return m_size.width();
        if (metric == PdmHeight)
            return m_size.height();
        if (metric == PdmDpiX || metric == PdmDpiY || metric == PdmPhysicalDpiX ||
            metric == PdmPhysicalDpiY)
            return 96;
        if (metric == PdmDevicePixelRatio)
            return 1;
        return QPaintDevice::metric(metric);
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        Engine() : QPaintEngine(AllFeatures) {}
        int shapes = 0;
        int points = 0;

        bool begin(QPaintDevice* /*device*/) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState& /*state*/) override {}
        [[nodiscard]] Type type() const override { return User; }

        using QPaintEngine::drawEllipse;
        using QPaintEngine::drawLines;
        using QPaintEngine::drawPoints;
        using QPaintEngine::drawPolygon;
        using QPaintEngine::drawRects;
        void drawRects(const QRectF* /*rects*/, int count) override { add(count, 4 * count); }
        void drawLines(const QLineF* /*lines*/, int count) override { add(count, 2 * count); }
        void drawPoints(const QPointF* /*points*/, int count) override { add(count, count); }
        void drawPolygon(const QPointF* /*points*/, int count, PolygonDrawMode /*mode*/) override
        {
            add(1, count);
        }
        void drawEllipse(const QRectF& /*rect*/) override { add(1, 4); }
        void drawPath(const QPainterPath& path) override { add(1, path.elementCount()); }
        void drawTextItem(const QPointF& /*at*/, const QTextItem& /*text*/) override { add(1, 4); }
        void drawPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/,
                        const QRectF& /*from*/) override
        {
            add(1, 4);
        }
        void drawImage(const QRectF& /*to*/, const QImage& /*image*/, const QRectF& /*from*/,
                       Qt::ImageConversionFlags /*flags*/) override
        {
            add(1, 4);
        }

    private:
        void add(int moreShapes, int morePoints)
        {
            shapes += moreShapes;
            points += morePoints;
        }
    };

    QSize m_size;
    mutable Engine m_engine; ///< Its painter asks a constant device for it.
};

} // namespace plyline::tests
