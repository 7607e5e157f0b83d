#include "app/kit/look/faces.h"

#include <QtCore/QVariant>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontMetricsF>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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

/// Returns the first installed family whose digits are equally wide; `otherwise` if there is none.
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

/// The scale of text sizes: up to twice the standard size, in steps of about an eighth.
constexpr std::array ladder = {80, 90, 100, 110, 125, 150, 175, 200};

int percentNow = TextSize::standard;

/// The fonts of the picture that this thread paints; null if it paints none.
thread_local const PictureFonts* pictureFonts = nullptr;

const char* const faceProperty = "plylineFace";

/// Returns the families. Searches for them only once, because that takes longer than the rest of a
/// start.
const std::pair<QFont, QFont>& families()
{
    static const std::pair<QFont, QFont> found = [] {
        const QFont sans =
            firstWithEqualDigits({QStringLiteral("Noto Sans"), QGuiApplication::font().family(),
                                  QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans")},
                                 QGuiApplication::font());
        QFont mono = firstWithEqualDigits(
            {QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")},
            QFontDatabase::systemFont(QFontDatabase::FixedFont));
        mono.setFixedPitch(true);
        mono.setStyleHint(QFont::Monospace);
        return std::pair(sans, mono);
    }();
    return found;
}

QFont bold(QFont font)
{
    font.setWeight(QFont::Bold);
    return font;
}

Fonts makeFonts()
{
    const auto& [sans, mono] = families();
    Fonts fonts;
    fonts.body = sized(sans, 13);
    fonts.small = sized(sans, 11);
    fonts.strong = bold(sized(sans, 13));
    fonts.heading = bold(sized(sans, 17));
    fonts.moves = sized(sans, 15);
    fonts.mono = sized(mono, 12);
    fonts.control = sized(sans, 12);
    fonts.cell = sized(sans, 10);
    fonts.clock = bold(sized(mono, 13));
    return fonts;
}

Fonts& fontsInForce()
{
    static Fonts fonts = makeFonts();
    return fonts;
}

} // namespace

const Fonts& Fonts::standard()
{
    return pictureFonts ? pictureFonts->fonts() : fontsInForce();
}

PictureFonts::PictureFonts(int percent)
    : m_percent(std::clamp(percent, TextSize::smallest, TextSize::largest)), m_before(pictureFonts)
{
    pictureFonts = this;
    m_fonts = makeFonts();
    for (const auto font :
         {&Fonts::body, &Fonts::small, &Fonts::strong, &Fonts::heading, &Fonts::moves, &Fonts::mono,
          &Fonts::control, &Fonts::cell, &Fonts::clock})
        (m_fonts.*font).setStyleStrategy(QFont::NoSubpixelAntialias);
}

PictureFonts::~PictureFonts()
{
    pictureFonts = m_before;
}

const QFont& Fonts::of(Face face) const
{
    switch (face) {
    case Face::Body:
        break;
    case Face::Small:
        return small;
    case Face::Strong:
        return strong;
    case Face::Heading:
        return heading;
    case Face::Moves:
        return moves;
    case Face::Mono:
        return mono;
    case Face::Control:
        return control;
    case Face::Cell:
        return cell;
    case Face::Clock:
        return clock;
    }
    return body;
}

int TextSize::percent()
{
    return pictureFonts ? pictureFonts->percent() : percentNow;
}

void TextSize::setPercent(int percent)
{
    const int wanted = std::clamp(percent, smallest, largest);
    if (wanted == percentNow)
        return;
    percentNow = wanted;
    fontsInForce() = makeFonts();
}

int TextSize::nextTo(int percent, int steps)
{
    const auto above = std::upper_bound(ladder.begin(), ladder.end(), percent);
    const auto from = std::lower_bound(ladder.begin(), ladder.end(), percent);
    const auto at = steps > 0 ? above - ladder.begin() + steps - 1 : from - ladder.begin() + steps;
    const auto last = static_cast<std::ptrdiff_t>(ladder.size()) - 1;
    return ladder[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last))];
}

int withText(double pixels)
{
    return static_cast<int>(std::lround(pixels * TextSize::percent() / 100.0));
}

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(std::max(1, withText(pixels)));
    return font;
}

void setFace(QWidget& widget, Face face)
{
    widget.setProperty(faceProperty, static_cast<int>(face));
    widget.setFont(Fonts::standard().of(face));
}

void applyFaces()
{
    const Fonts& fonts = Fonts::standard();
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        const QVariant face = widget->property(faceProperty);
        if (face.isValid())
            widget->setFont(fonts.of(static_cast<Face>(face.toInt())));
    }
}

} // namespace plyline::look
