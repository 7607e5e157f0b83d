#include "app/kit/words/quoting.h"

#include "core/base/text.h"

#include <algorithm>

namespace plyline::words {

QString wholeText(std::string_view utf8)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    QString text;
    while (utf8.starts_with(mark)) {
        text += QChar(QChar::ByteOrderMark);
        utf8.remove_prefix(mark.size());
    }
    return text + QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString fromBytes(std::string_view bytes)
{
    return wholeText(toUtf8(bytes));
}

QString wholeCharacters(const QString& text, qsizetype most)
{
    const bool cutsOne = most > 0 && most < text.size() && text.at(most - 1).isHighSurrogate() &&
                         text.at(most).isLowSurrogate();
    return text.left(cutsOne ? most - 1 : most);
}

QString quoted(std::string_view bytes)
{
    constexpr int longest = 40;
    QString text = fromBytes(bytes).simplified();
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); },
        QChar(QChar::ReplacementCharacter));
    if (text.size() > longest)
        text = wholeCharacters(text, longest - 1) + QChar(0x2026);
    return text;
}

} // namespace plyline::words
