#include "app/panels/timeline/marker_colors.h"

#include <QtCore/QCoreApplication>

namespace plyline::timeline {

using study::MarkerColor;

namespace {

class MarkerColorNames
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::MarkerColorNames)
};

} // namespace

QColor markerColor(MarkerColor color, const look::Theme& theme)
{
    switch (color) {
    case MarkerColor::Plain:
        return theme.text;
    case MarkerColor::Blue:
        return theme.isDark ? QColor(0x7f, 0xa8, 0xf8) : QColor(0x2a, 0x5d, 0xc0);
    case MarkerColor::Violet:
        return theme.isDark ? QColor(0xb9, 0x9a, 0xf5) : QColor(0x74, 0x45, 0xbe);
    case MarkerColor::Pink:
        return theme.isDark ? QColor(0xf0, 0x8f, 0xc4) : QColor(0xb0, 0x2c, 0x7e);
    case MarkerColor::Olive:
        return theme.isDark ? QColor(0xb7, 0xb9, 0x72) : QColor(0x66, 0x66, 0x24);
    }
    return theme.text;
}

QString markerColorName(MarkerColor color)
{
    switch (color) {
    case MarkerColor::Plain:
        return MarkerColorNames::tr("plain");
    case MarkerColor::Blue:
        return MarkerColorNames::tr("blue");
    case MarkerColor::Violet:
        return MarkerColorNames::tr("violet");
    case MarkerColor::Pink:
        return MarkerColorNames::tr("pink");
    case MarkerColor::Olive:
        return MarkerColorNames::tr("olive");
    }
    return {};
}

} // namespace plyline::timeline
