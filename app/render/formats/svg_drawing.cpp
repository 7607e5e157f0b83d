#include "app/render/formats/svg_drawing.h"

#include <QtCore/QStringList>
#include <QtCore/QXmlStreamReader>

#include <algorithm>
#include <array>

namespace plyline::formats {

namespace {

const std::array drawingElements = {
    QLatin1String("g"),       QLatin1String("path"),           QLatin1String("circle"),
    QLatin1String("ellipse"), QLatin1String("rect"),           QLatin1String("line"),
    QLatin1String("polygon"), QLatin1String("polyline"),       QLatin1String("defs"),
    QLatin1String("use"),     QLatin1String("linearGradient"), QLatin1String("radialGradient"),
    QLatin1String("stop"),    QLatin1String("clipPath"),
};

/// Attributes of the root that only place it in its file.
const std::array placingAttributes = {
    QLatin1String("version"), QLatin1String("baseProfile"),
    QLatin1String("width"),   QLatin1String("height"),
    QLatin1String("viewBox"), QLatin1String("x"),
    QLatin1String("y"),       QLatin1String("preserveAspectRatio"),
};

template <typename Names>
bool isOneOf(QStringView name, const Names& names)
{
    return std::any_of(names.begin(), names.end(), [&](const auto& one) { return one == name; });
}

/// Prefixes "#id" in "url(#id)"; empty if the value refers to something outside the drawing.
QString withOwnReferences(const QString& value, const QString& prefix)
{
    QString text = value;
    text.replace(QStringLiteral("url(#"), QStringLiteral("url(#") + prefix);
    text.replace(QStringLiteral("url('#"), QStringLiteral("url('#") + prefix);
    text.replace(QStringLiteral("url(\"#"), QStringLiteral("url(\"#") + prefix);
    const bool hasOther = text.count(QStringLiteral("url"), Qt::CaseInsensitive) !=
                          text.count(QLatin1Char('#') + prefix);
    const bool isActive = text.contains(QStringLiteral("script"), Qt::CaseInsensitive) ||
                          text.contains(QLatin1Char('@'));
    return hasOther || isActive ? QString() : text;
}

/// Returns " name=\"value\""; empty for an attribute that is left out.
QString attributeText(const QXmlStreamAttribute& attribute, const QString& prefix)
{
    const QString name = attribute.name().toString();
    QString value = attribute.value().toString();
    if (name.startsWith(QStringLiteral("on"), Qt::CaseInsensitive) ||
        name == QStringLiteral("class"))
        return {};
    QString written = name;
    if (name == QStringLiteral("id")) {
        value.prepend(prefix);
    } else if (name == QStringLiteral("href")) {
        if (!value.startsWith(QLatin1Char('#')))
            return {};
        value.insert(1, prefix);
        written = QStringLiteral("xlink:href");
    } else if (!attribute.namespaceUri().isEmpty()) {
        return {}; // notes of an editor
    } else if (value.contains(QStringLiteral("url"), Qt::CaseInsensitive) ||
               name == QStringLiteral("style")) {
        const bool refers = value.contains(QStringLiteral("url"), Qt::CaseInsensitive);
        value = refers ? withOwnReferences(value, prefix) : value;
        if (value.isEmpty() || value.contains(QLatin1Char('@')))
            return {};
    }
    return QStringLiteral(" %1=\"%2\"").arg(written, value.toHtmlEscaped());
}

QRectF viewBoxOf(const QXmlStreamAttributes& root)
{
    QString text = root.value(QStringLiteral("viewBox")).toString();
    const QStringList numbers = text.replace(QLatin1Char(','), QLatin1Char(' '))
                                    .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (numbers.size() == 4)
        return {numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(),
                numbers[3].toDouble()};
    const auto lengthOf = [&root](const char* name) {
        QString length = root.value(QLatin1String(name)).toString();
        return length.remove(QStringLiteral("px")).toDouble();
    };
    return {0, 0, lengthOf("width"), lengthOf("height")};
}

/// Writes elements as they are read, without those that do not draw.
class Embedding
{
public:
    explicit Embedding(QString prefix) : m_prefix(std::move(prefix)) {}

    [[nodiscard]] SvgDrawing read(QXmlStreamReader& xml)
    {
        SvgDrawing drawing;
        if (!xml.readNextStartElement() || xml.name() != QLatin1String("svg"))
            return drawing;
        drawing.viewBox = viewBoxOf(xml.attributes());
        if (drawing.viewBox.isEmpty())
            return drawing;
        const QString root = attributes(xml.attributes(), placingAttributes);
        readChildren(xml);
        if (xml.hasError())
            return {};
        if (!root.isEmpty())
            m_text = QStringLiteral("<g%1>%2</g>").arg(root, m_text);
        drawing.content = m_text.toUtf8();
        return drawing;
    }

private:
    template <typename Names>
    [[nodiscard]] QString attributes(const QXmlStreamAttributes& all, const Names& without) const
    {
        QString text;
        for (const QXmlStreamAttribute& attribute : all)
            if (!isOneOf(attribute.name(), without))
                text += attributeText(attribute, m_prefix);
        return text;
    }

    void readChildren(QXmlStreamReader& xml)
    {
        static const std::array<QLatin1String, 0> none{};
        while (xml.readNextStartElement()) {
            if (!isOneOf(xml.name(), drawingElements)) {
                xml.skipCurrentElement();
                continue;
            }
            const QString name = xml.name().toString();
            m_text += QLatin1Char('<') + name + attributes(xml.attributes(), none);
            const auto before = m_text.size();
            m_text += QLatin1Char('>');
            readChildren(xml);
            if (m_text.size() == before + 1)
                m_text.replace(before, 1, QStringLiteral("/>"));
            else
                m_text += QStringLiteral("</%1>").arg(name);
        }
    }

    QString m_prefix;
    QString m_text;
};

} // namespace

SvgDrawing embeddable(const QByteArray& svg, const QByteArray& prefix)
{
    QXmlStreamReader xml(svg);
    return Embedding(QString::fromLatin1(prefix)).read(xml);
}

} // namespace plyline::formats
