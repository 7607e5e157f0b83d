#include "app/kit/words/quoting.h"

#include "core/base/text.h"

#include <algorithm>

namespace plyline::words {

QString fromBytes(std::string_view bytes)
{
    return QString::fromStdString(toUtf8(bytes));
}

QString quoted(std::string_view bytes)
{
    constexpr int longest = 40;
    QString text = fromBytes(bytes).simplified();
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); },
        QChar(QChar::ReplacementCharacter));
    if (text.size() > longest) {
        text.truncate(text.at(longest - 2).isHighSurrogate() ? longest - 2 : longest - 1);
        text += QChar(0x2026);
    }
    return text;
}

} // namespace plyline::words
