#include <QtGui/QFontDatabase>
#include <QtGui/QFontMetricsF>
#include <QtGui/QGuiApplication>

#include "app/kit/look/theme.h"

namespace plyline::look {

namespace {

bool hasEqualDigits(const QFont& font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (!qFuzzyCompare(metrics.horizontalAdvance(QChar(digit)), width))
            return false;
    }
    return true;
}

/// The first installed family whose digits are equally wide; else the system's own face.
QFont firstWithEqualDigits(const QStringList& families, const QFont& otherwise)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString& family : families) {
        QFont font(family);
        if (installed.contains(family) && hasEqualDigits(font))
            return font;
    }
    return otherwise;
}

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

Fonts makeStandard()
{
    const QFont sans =
        firstWithEqualDigits({QStringLiteral("Noto Sans"), QGuiApplication::font().family(),
                              QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans")},
                             QGuiApplication::font());
    QFont mono =
        firstWithEqualDigits({QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")},
                             QFontDatabase::systemFont(QFontDatabase::FixedFont));
    mono.setFixedPitch(true);
    mono.setStyleHint(QFont::Monospace);

    Fonts fonts;
    fonts.body = sized(sans, 13);
    fonts.small = sized(sans, 11);
    fonts.strong = sized(sans, 13, QFont::Bold);
    fonts.heading = sized(sans, 17, QFont::Bold);
    fonts.moves = sized(sans, 15);
    fonts.mono = sized(mono, 12);
    return fonts;
}

} // namespace

const Fonts& Fonts::standard()
{
    static const Fonts fonts = makeStandard();
    return fonts;
}

} // namespace plyline::look
