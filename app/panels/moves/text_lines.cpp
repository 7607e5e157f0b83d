#include "app/panels/moves/text_lines.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtGui/QFontMetricsF>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <utility>

namespace plyline::moves {

namespace {

class TextLines
{
    Q_DECLARE_TR_FUNCTIONS(plyline::moves::TextLines)
};

} // namespace

QString unfoldingText(bool isWhole)
{
    return isWhole ? TextLines::tr("less", "folds a long comment")
                   : TextLines::tr("more", "unfolds a long comment");
}

QStringList wrapped(const QString& text, const QFont& font, double width, int maxLines,
                    double roomAtEnd)
{
    const QFontMetricsF metrics(font);
    // No line can hold more characters than this, so the rest of a long comment is not examined. A
    // comment may have megabytes.
    const auto lettersALine = static_cast<qsizetype>(
        std::max(1.0, width) / std::max(1.0, metrics.horizontalAdvance(QLatin1Char('i'))) + 2);
    const QString seen = text.left(lettersALine * (maxLines + 1));
    if (seen.size() == text.size() && metrics.horizontalAdvance(text) <= width)
        return {text};
    QTextLayout layout(seen, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        if (lines.size() == maxLines - 1) {
            lines << metrics.elidedText(seen.mid(line.textStart()), Qt::ElideRight,
                                        std::max(0.0, width - roomAtEnd));
            break;
        }
        lines << seen.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

double textWidth(const MoveToken& token, const look::Fonts& fonts)
{
    // The same few thousand texts are measured again at each new width, so their widths are cached.
    static QHash<QString, double> known;
    static int knownSize = 0;
    if (std::exchange(knownSize, fonts.body.pixelSize()) != fonts.body.pixelSize())
        known.clear();
    const QString brackets = token.opening + token.closing;
    const QString key =
        token.text + (token.isMove() ? QChar(1) : QChar(2)) + token.glyphs + QChar(3) + brackets;
    if (const auto found = known.constFind(key); found != known.constEnd())
        return *found;
    QFont bold = fonts.body;
    bold.setBold(true);
    const double own = !token.isMove()
                           ? QFontMetricsF(fonts.small).horizontalAdvance(token.text)
                           : QFontMetricsF(bold).horizontalAdvance(token.text + token.glyphs);
    const double width =
        own + (brackets.isEmpty() ? 0.0 : QFontMetricsF(fonts.body).horizontalAdvance(brackets));
    if (known.size() > 200'000)
        known.clear();
    known.insert(key, width);
    return width;
}

} // namespace plyline::moves
