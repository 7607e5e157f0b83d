#include "app/render/formats/page_colors.h"

#include <array>

namespace plyline::formats {

using look::Theme;

namespace {

struct NamedColor
{
    const char* name;
    QColor Theme::*color;
};

constexpr std::array themeColors = {
    NamedColor{"window", &Theme::window},       NamedColor{"surface", &Theme::surface},
    NamedColor{"raised", &Theme::raised},       NamedColor{"line", &Theme::line},
    NamedColor{"edge", &Theme::edge},           NamedColor{"hover", &Theme::hover},
    NamedColor{"lane", &Theme::lane},           NamedColor{"text", &Theme::text},
    NamedColor{"textDim", &Theme::textDim},     NamedColor{"event", &Theme::event},
    NamedColor{"eventText", &Theme::eventText}, NamedColor{"onEvent", &Theme::onEvent},
    NamedColor{"stateText", &Theme::stateText}, NamedColor{"stateTint", &Theme::stateTint},
    NamedColor{"whiteCell", &Theme::whiteCell}, NamedColor{"blackCell", &Theme::blackCell},
};
constexpr std::array squareColors = {
    NamedColor{"lightSquare", &Theme::lightSquare},
    NamedColor{"darkSquare", &Theme::darkSquare},
    NamedColor{"onLightSquare", &Theme::onLightSquare},
    NamedColor{"onDarkSquare", &Theme::onDarkSquare},
    NamedColor{"lastMoveLight", &Theme::lastMoveLight},
    NamedColor{"lastMoveDark", &Theme::lastMoveDark},
};

template <typename Colors>
QByteArray properties(const Colors& colors, const Theme& theme)
{
    QByteArray text;
    for (const NamedColor& named : colors) {
        const QColor color = theme.*named.color;
        text += QByteArray("--") + named.name + ": " + color.name().toLatin1();
        if (color.alpha() < 255)
            text += QByteArray::number(color.alpha(), 16).rightJustified(2, '0');
        text += "; ";
    }
    return text;
}

} // namespace

QByteArray pageColors(const Theme& board)
{
    const QByteArray light = properties(themeColors, Theme::light());
    const QByteArray dark = properties(themeColors, Theme::dark());
    return ":root { " + light + properties(squareColors, board) +
           "}\n@media (prefers-color-scheme: dark) { :root { " + dark +
           "} }\n:root[data-theme=\"light\"] { " + light + "}\n:root[data-theme=\"dark\"] { " +
           dark + "}\n";
}

} // namespace plyline::formats
