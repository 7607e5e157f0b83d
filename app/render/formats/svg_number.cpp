#include "app/render/formats/svg_number.h"

#include <QtGui/QPainterPath>

#include <cmath>

namespace plyline::formats {

namespace {

/// Appends numbers with as few separators as the grammar of paths needs.
class PathText
{
public:
    void command(char letter)
    {
        m_text += letter;
        m_isAfterNumber = false;
    }
    void number(qreal value)
    {
        const QByteArray text = svgNumber(value);
        if (m_isAfterNumber && !text.startsWith('-'))
            m_text += ' ';
        m_text += text;
        m_isAfterNumber = true;
    }
    void point(qreal x, qreal y)
    {
        number(x);
        number(y);
    }
    [[nodiscard]] const QByteArray& text() const { return m_text; }

private:
    QByteArray m_text;
    bool m_isAfterNumber = false;
};

bool isNear(qreal a, qreal b)
{
    return std::abs(a - b) < 0.004;
}

} // namespace

QByteArray svgNumber(qreal value)
{
    const auto hundredths = std::llround(value * 100);
    QByteArray text = QByteArray::number(static_cast<double>(hundredths) / 100, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    if (text == "-0")
        return "0";
    return text;
}

QByteArray svgPath(const QPainterPath& path)
{
    PathText text;
    QPointF begin;
    QPointF at;
    bool isOpen = false;
    const auto close = [&] {
        if (isOpen && isNear(at.x(), begin.x()) && isNear(at.y(), begin.y()))
            text.command('z');
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            close();
            text.command('M');
            text.point(element.x, element.y);
            begin = element;
            isOpen = false;
            break;
        case QPainterPath::LineToElement:
            isOpen = true;
            if (isNear(element.x, begin.x()) && isNear(element.y, begin.y()) &&
                (i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo()))
                break; // closing draws it
            if (isNear(element.y, at.y())) {
                text.command('H');
                text.number(element.x);
            } else if (isNear(element.x, at.x())) {
                text.command('V');
                text.number(element.y);
            } else {
                text.command('L');
                text.point(element.x, element.y);
            }
            break;
        case QPainterPath::CurveToElement:
            isOpen = true;
            text.command('C');
            text.point(element.x, element.y);
            break;
        case QPainterPath::CurveToDataElement:
            text.point(element.x, element.y);
            break;
        }
        at = element;
    }
    close();
    return text.text();
}

} // namespace plyline::formats
