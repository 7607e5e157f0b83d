#include "app/render/formats/svg_engine.h"

#include <QtCore/QFile>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtSvg/QSvgRenderer>

#include "app/kit/look/piece_drawings.h"
#include "app/render/formats/svg_drawing.h"
#include "app/render/formats/svg_number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace plyline::formats {

namespace {

QByteArray attribute(const char* name, const QByteArray& value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

/// Escapes the text, without the characters that XML does not allow.
QByteArray escaped(QString text)
{
    text.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; });
    return text.toHtmlEscaped().toUtf8();
}

/// Returns the colour and, if it is not solid, its opacity.
QByteArray paintAttributes(const char* name, const QColor& color, qreal opacity)
{
    QByteArray text = attribute(name, color.name().toLatin1());
    const qreal alpha = color.alphaF() * opacity;
    if (alpha < 0.999)
        text += attribute((QByteArray(name) + "-opacity").constData(), svgNumber(alpha));
    return text;
}

bool isSolid(const QBrush& brush, qreal opacity)
{
    return brush.style() == Qt::SolidPattern && brush.color().alpha() == 255 && opacity > 0.999;
}

int subpathsOf(const QPainterPath& path)
{
    int count = 0;
    for (int i = 0; i < path.elementCount(); ++i)
        count += path.elementAt(i).isMoveTo() ? 1 : 0;
    return count;
}

qreal scaleOf(const QTransform& transform)
{
    return std::hypot(transform.m11(), transform.m12());
}

QByteArray matrixText(const QTransform& transform)
{
    QByteArray text = "matrix(";
    for (const qreal value : {transform.m11(), transform.m12(), transform.m21(), transform.m22()})
        text += QByteArray::number(value, 'g', 6) + ' ';
    return text + svgNumber(transform.dx()) + ' ' + svgNumber(transform.dy()) + ')';
}

QByteArray pieceName(rules::Piece piece)
{
    const char* const letters = "pnbrqk";
    return QByteArray(piece.color == rules::Color::White ? "w" : "b") +
           letters[static_cast<std::size_t>(piece.role)];
}

} // namespace

SvgEngine::SvgEngine() : QPaintEngine(AllFeatures) {}

bool SvgEngine::begin(QPaintDevice*)
{
    setActive(true);
    return true;
}

bool SvgEngine::end()
{
    writeFills();
    endTexts();
    setActive(false);
    return true;
}

void SvgEngine::write(const QByteArray& element)
{
    writeFills();
    endTexts();
    m_content += element;
}

void SvgEngine::endTexts()
{
    if (!m_textStyle.isEmpty())
        m_content += "</g>";
    m_textStyle.clear();
}

void SvgEngine::addFill(const QByteArray& attributes, const QPainterPath& path)
{
    const QRectF rect = path.boundingRect();
    const QRectF inner = rect.adjusted(0.01, 0.01, -0.01, -0.01);
    const bool liesOnOther = std::any_of(m_fills.begin(), m_fills.end(), [&](const Fill& fill) {
        return std::any_of(fill.rects.begin(), fill.rects.end(),
                           [&](const QRectF& other) { return other.intersects(inner); });
    });
    if (liesOnOther)
        writeFills();
    endTexts();
    auto fill = std::find_if(m_fills.begin(), m_fills.end(),
                             [&](const Fill& one) { return one.attributes == attributes; });
    if (fill == m_fills.end())
        fill = m_fills.insert(fill, Fill{attributes, {}, {}});
    fill->path += svgPath(path);
    fill->rects.push_back(rect);
}

void SvgEngine::writeFills()
{
    for (const Fill& fill : m_fills)
        m_content += "<path" + fill.attributes + attribute("d", fill.path) + "/>";
    m_fills.clear();
}

QByteArray SvgEngine::fillOf(const QBrush& brush)
{
    const qreal opacity = painter()->opacity();
    if (brush.style() == Qt::NoBrush)
        return attribute("fill", "none");
    const auto* const gradient = brush.gradient();
    if (!gradient || gradient->type() != QGradient::RadialGradient)
        return paintAttributes("fill", brush.color(), opacity);
    const auto& radial = static_cast<const QRadialGradient&>(*gradient);
    const QTransform toDevice = painter()->combinedTransform();
    const QPointF centre = toDevice.map(radial.center());
    const QByteArray id = "plyline-gradient" + QByteArray::number(++m_others);
    m_definitions +=
        "<radialGradient" + attribute("id", id) + attribute("gradientUnits", "userSpaceOnUse") +
        attribute("cx", svgNumber(centre.x())) + attribute("cy", svgNumber(centre.y())) +
        attribute("r", svgNumber(radial.radius() * scaleOf(toDevice))) + '>';
    for (const auto& [offset, color] : gradient->stops())
        m_definitions += "<stop" + attribute("offset", svgNumber(offset)) +
                         paintAttributes("stop-color", color, 1.0)
                             .replace("stop-color-opacity", "stop-opacity") +
                         "/>";
    m_definitions += "</radialGradient>";
    return attribute("fill", "url(#" + id + ')');
}

QByteArray SvgEngine::strokeOf(const QPen& pen) const
{
    if (pen.style() == Qt::NoPen)
        return {};
    QByteArray text = paintAttributes("stroke", pen.color(), painter()->opacity());
    const qreal scale = pen.isCosmetic() ? 1.0 : scaleOf(painter()->combinedTransform());
    const qreal width = std::max(pen.widthF(), 1e-3) * scale;
    if (pen.widthF() > 0 && svgNumber(width) != "1")
        text += attribute("stroke-width", svgNumber(width));
    if (pen.joinStyle() == Qt::RoundJoin)
        text += attribute("stroke-linejoin", "round");
    if (pen.joinStyle() == Qt::BevelJoin)
        text += attribute("stroke-linejoin", "bevel");
    if (pen.capStyle() == Qt::RoundCap)
        text += attribute("stroke-linecap", "round");
    if (pen.capStyle() == Qt::SquareCap)
        text += attribute("stroke-linecap", "square");
    return text;
}

QByteArray SvgEngine::clipOf()
{
    if (!painter()->hasClipping())
        return {};
    const QPainterPath clip = painter()->combinedTransform().map(painter()->clipPath());
    const QByteArray id = "plyline-clip" + QByteArray::number(++m_others);
    m_definitions += "<clipPath" + attribute("id", id) + "><path" + attribute("d", svgPath(clip)) +
                     "/></clipPath>";
    return attribute("clip-path", "url(#" + id + ')');
}

void SvgEngine::drawPath(const QPainterPath& path)
{
    const QPainterPath onDevice = painter()->combinedTransform().map(path);
    if (onDevice.isEmpty())
        return;
    const QBrush& brush = painter()->brush();
    const QPen& pen = painter()->pen();
    const bool isFillAlone = pen.style() == Qt::NoPen && isSolid(brush, painter()->opacity());
    if (isFillAlone && !painter()->hasClipping() && subpathsOf(onDevice) == 1)
        return addFill(fillOf(brush), onDevice);
    if (pen.style() == Qt::NoPen && brush.style() == Qt::NoBrush)
        return;
    QByteArray attributes = fillOf(brush) + strokeOf(pen) + clipOf();
    if (onDevice.fillRule() == Qt::OddEvenFill && subpathsOf(onDevice) > 1)
        attributes += attribute("fill-rule", "evenodd");
    write("<path" + attributes + attribute("d", svgPath(onDevice)) + "/>");
}

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    if (mode != PolylineMode) {
        path.closeSubpath();
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        return drawPath(path);
    }
    const QPainterPath onDevice = painter()->combinedTransform().map(path);
    write("<path" + attribute("fill", "none") + strokeOf(painter()->pen()) + clipOf() +
          attribute("d", svgPath(onDevice)) + "/>");
}

void SvgEngine::drawTextItem(const QPointF& at, const QTextItem& item)
{
    const QFont font = item.font();
    const QTransform toDevice = painter()->combinedTransform();
    const bool isUpright = toDevice.type() <= QTransform::TxScale;
    const qreal scale = isUpright ? scaleOf(toDevice) : 1.0;
    QByteArray family = escaped(font.family());
    family = '\'' + family + "'," + (font.fixedPitch() ? "monospace" : "sans-serif");
    QByteArray style = attribute("font-family", family) +
                       attribute("font-size", svgNumber(QFontInfo(font).pixelSize() * scale)) +
                       paintAttributes("fill", painter()->pen().color(), painter()->opacity());
    if (font.weight() >= QFont::Bold)
        style += attribute("font-weight", "bold");
    if (font.letterSpacing() != 0 && font.letterSpacingType() == QFont::AbsoluteSpacing)
        style += attribute("letter-spacing", svgNumber(font.letterSpacing() * scale));
    writeFills();
    if (style != m_textStyle) {
        endTexts();
        m_content += "<g" + style + '>';
        m_textStyle = style;
    }
    const QPointF where = isUpright ? toDevice.map(at) : at;
    m_content +=
        "<text" + attribute("x", svgNumber(where.x())) + attribute("y", svgNumber(where.y()));
    if (!isUpright)
        m_content += attribute("transform", matrixText(toDevice));
    const QString text = item.text();
    if (text.startsWith(QLatin1Char(' ')) || text.endsWith(QLatin1Char(' ')))
        m_content += attribute("xml:space", "preserve"); // a part between other fonts
    m_content += '>' + escaped(text) + "</text>";
}

void SvgEngine::drawPiece(const look::PieceSet& set, rules::Piece piece, const QRectF& square,
                          qreal opacity)
{
    const DefinedPiece& defined = define(set, piece, square.width());
    QByteArray element = "<use" + attribute("xlink:href", '#' + defined.id);
    if (qFuzzyCompare(defined.side, square.width()))
        element += attribute("x", svgNumber(square.x())) + attribute("y", svgNumber(square.y()));
    else
        element += attribute("transform",
                             "translate(" + svgNumber(square.x()) + ' ' + svgNumber(square.y()) +
                                 ")scale(" +
                                 QByteArray::number(square.width() / defined.side, 'g', 5) + ')');
    if (opacity < 0.999)
        element += attribute("opacity", svgNumber(opacity));
    write(element + "/>");
}

const SvgEngine::DefinedPiece& SvgEngine::define(const look::PieceSet& set, rules::Piece piece,
                                                 qreal side)
{
    const std::size_t number = look::PieceDrawings::numberOf(piece);
    if (const auto found = m_pieces.find(number); found != m_pieces.end())
        return found->second;
    const QByteArray id = "plyline-" + pieceName(piece);
    SvgDrawing drawing;
    for (const look::PieceSet& tried : {set, look::builtInPieceSets().front()}) {
        QFile file(tried.fileOf(piece));
        if (look::readDrawing(tried.fileOf(piece)) && file.open(QIODevice::ReadOnly))
            drawing = embeddable(file.readAll(), id + '-');
        if (!drawing.content.isEmpty())
            break;
    }
    const QRectF& box = drawing.viewBox;
    const qreal largest = std::max({box.width(), box.height(), 1e-3});
    const qreal scale = side / largest;
    const QPointF shift((side - box.width() * scale) / 2 - box.x() * scale,
                        (side - box.height() * scale) / 2 - box.y() * scale);
    QByteArray transform = "scale(" + QByteArray::number(scale, 'g', 5) + ')';
    if (!shift.isNull())
        transform.prepend("translate(" + svgNumber(shift.x()) + ' ' + svgNumber(shift.y()) + ')');
    m_definitions += "<g" + attribute("id", id) + attribute("transform", transform) + '>' +
                     drawing.content + "</g>";
    return m_pieces.emplace(number, DefinedPiece{id, side}).first->second;
}

QByteArray SvgDevice::document(const QString& title, const QString& description, double scale) const
{
    const QByteArray width = svgNumber(m_size.width());
    const QByteArray height = svgNumber(m_size.height());
    return QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                      "xmlns:xlink=\"http://www.w3.org/1999/xlink\"") +
           attribute("width", svgNumber(m_size.width() * scale)) +
           attribute("height", svgNumber(m_size.height() * scale)) +
           attribute("viewBox", "0 0 " + width + ' ' + height) +
           " role=\"img\" aria-labelledby=\"plyline-title plyline-description\">\n"
           "<title id=\"plyline-title\">" +
           escaped(title) + "</title>\n<desc id=\"plyline-description\">" + escaped(description) +
           "</desc>\n<defs>" + m_engine.definitions() + "</defs>\n" + m_engine.content() +
           "\n</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    constexpr qreal dotsPerInch = 96;
    constexpr qreal millimetresPerInch = 25.4;
    switch (metric) {
    case PdmWidth:
        return qCeil(m_size.width());
    case PdmHeight:
        return qCeil(m_size.height());
    case PdmWidthMM:
        return qCeil(m_size.width() / dotsPerInch * millimetresPerInch);
    case PdmHeightMM:
        return qCeil(m_size.height() / dotsPerInch * millimetresPerInch);
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return static_cast<int>(dotsPerInch);
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace plyline::formats
