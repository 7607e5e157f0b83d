#include "app/panels/moves/glyphs.h"

#include <QtCore/QStringList>

#include "app/kit/words/nag_meanings.h"
#include "core/game/nag_signs.h"

#include <algorithm>

namespace plyline::moves {

QString nagGlyph(int nag)
{
    const std::string_view sign = game::signOfNag(nag);
    return sign.empty() ? QLatin1Char('$') + QString::number(nag)
                        : QString::fromUtf8(sign.data(), static_cast<qsizetype>(sign.size()));
}

QString glyphsOf(const std::vector<int>& nags)
{
    constexpr int lastOnTheMove = 6;
    QString text;
    for (const int nag : nags) {
        if (nag == 0)
            continue; // NAG 0 has no meaning
        if (nag > lastOnTheMove)
            text += QLatin1Char(' ');
        text += nagGlyph(nag);
    }
    return text;
}

QString meaningsOf(const std::vector<int>& nags)
{
    QStringList lines;
    for (const int nag : nags)
        if (nag != 0)
            lines << QStringLiteral("%1  %2").arg(nagGlyph(nag), words::nagMeaning(nag));
    return lines.join(u'\n');
}

bool callsMistake(const std::vector<int>& nags)
{
    return std::any_of(nags.begin(), nags.end(),
                       [](int nag) { return nag == 2 || nag == 4 || nag == 6; });
}

} // namespace plyline::moves
