#pragma once

#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>

#include "app/kit/look/pieces.h"

#include <map>
#include <memory>
#include <vector>

namespace plyline::formats {

/// Writes what a QPainter draws as SVG: shapes, text that stays text, and each piece once, in
/// `defs`. Every id begins with `plyline-`. It has no pixels: images are not drawn.
class SvgEngine : public QPaintEngine, public look::PieceEngine
{
public:
    SvgEngine();

    bool begin(QPaintDevice* device) override;
    bool end() override;
    [[nodiscard]] Type type() const override { return User; }
    void updateState(const QPaintEngineState&) override {}
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF& at, const QTextItem& item) override;
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPiece(const look::PieceSet& set, rules::Piece piece, const QRectF& square,
                   qreal opacity) override;

    /// Valid after end().
    [[nodiscard]] const QByteArray& definitions() const { return m_definitions; }
    [[nodiscard]] const QByteArray& content() const { return m_content; }

private:
    /// Shapes of one solid colour that can still be written together.
    struct Fill
    {
        QByteArray attributes;
        QByteArray path;
        std::vector<QRectF> rects;
    };
    struct DefinedPiece
    {
        QByteArray id;
        qreal side; ///< At which it is defined, in device pixels.
    };

    void addFill(const QByteArray& attributes, const QPainterPath& path);
    void writeFills();
    void write(const QByteArray& element);
    void endTexts();
    [[nodiscard]] QByteArray fillOf(const QBrush& brush);
    [[nodiscard]] QByteArray strokeOf(const QPen& pen) const;
    [[nodiscard]] QByteArray clipOf();
    [[nodiscard]] const DefinedPiece& define(const look::PieceSet& set, rules::Piece piece,
                                             qreal side);

    QByteArray m_definitions;
    QByteArray m_content;
    std::vector<Fill> m_fills;
    QByteArray m_textStyle; ///< Of the open group of texts; empty if none is open.
    std::map<std::size_t, DefinedPiece> m_pieces;
    int m_others = 0; ///< Gradients and clips defined so far.
};

/// A surface without pixels whose painter writes SVG. `size` is in logical pixels.
class SvgDevice : public QPaintDevice
{
public:
    explicit SvgDevice(const QSizeF& size) : m_size(size) {}

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    /// Returns the document of what was drawn. The title and the description are for people who do
    /// not see it. `scale` makes it larger where nothing else gives it a size.
    [[nodiscard]] QByteArray document(const QString& title, const QString& description,
                                      double scale) const;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    mutable SvgEngine m_engine;
};

} // namespace plyline::formats
