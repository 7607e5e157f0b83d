#include "app/kit/widgets/sql_highlighter.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QTextBlock>

namespace plyline::widgets {

void SqlHighlighter::highlightBlock(const QString& text)
{
    QTextCharFormat dim;
    dim.setForeground(m_look.theme().textDim);
    if (m_firstRowLine) {
        const int line = currentBlock().blockNumber();
        if (line >= *m_firstRowLine)
            return;
        if (line == *m_firstRowLine - 1) {
            setFormat(0, static_cast<int>(text.size()), dim);
            return;
        }
    }
    static const QRegularExpression keyword(
        QStringLiteral(
            "\\b(SELECT|DISTINCT|FROM|WHERE|AND|OR|ORDER|BY|AS|JOIN|LEFT|CROSS|ON|USING|IN|"
            "LIMIT|OFFSET|GROUP|HAVING|NOT|NULL|IS|EXISTS|BETWEEN|LIKE|CASE|WHEN|THEN|"
            "ELSE|END|WITH|RECURSIVE|UNION|ALL|EXCEPT|INTERSECT|VALUES|OVER|PARTITION|"
            "WINDOW|FILTER|DESC|ASC|EXPLAIN|QUERY|PLAN)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression value(
        QStringLiteral("\\b[0-9]+(\\.[0-9]+)?\\b|'[^']*'|:[A-Za-z_]+"));
    static const QRegularExpression comment(QStringLiteral("--.*$"));
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QTextCharFormat toned;
    toned.setForeground(m_look.theme().stateText);
    apply(text, keyword, bold);
    apply(text, value, toned);
    apply(text, comment, dim);
}

void SqlHighlighter::apply(const QString& text, const QRegularExpression& pattern,
                           const QTextCharFormat& format)
{
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  format);
    }
}

} // namespace plyline::widgets

#include "moc_sql_highlighter.cpp"
