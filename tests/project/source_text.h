#pragma once

#include <QtCore/QRegularExpression>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace plyline::tests {

/// The end of the string or character literal that begins at `at`: behind its last quote. Raw
/// strings too.
inline qsizetype endOfLiteral(const QString& code, qsizetype at)
{
    const QChar quote = code.at(at);
    if (quote == u'"' && at > 0 && code.at(at - 1) == u'R') {
        const qsizetype open = code.indexOf(u'(', at);
        const QString close = u')' + code.mid(at + 1, open - at - 1) + u'"';
        const qsizetype end = code.indexOf(close, open);
        return end < 0 ? code.size() : end + close.size();
    }
    qsizetype i = at + 1;
    while (i < code.size() && code.at(i) != quote)
        i += code.at(i) == u'\\' ? 2 : 1;
    return qMin(i + 1, code.size());
}

/// Whether a literal begins here: an apostrophe between digits groups them.
inline bool isLiteralAt(const QString& code, qsizetype at)
{
    if (code.at(at) == u'"')
        return true;
    return code.at(at) == u'\'' && !(at > 0 && code.at(at - 1).isLetterOrNumber() &&
                                     code.at(at - 1) != u'u' && code.at(at - 1) != u'L');
}

/// C++ code with its comments taken out and its literals left as they are.
inline QString withoutComments(const QString& code)
{
    QString plain;
    for (qsizetype i = 0; i < code.size();) {
        qsizetype end = i + 1;
        if (isLiteralAt(code, i)) {
            end = endOfLiteral(code, i);
            plain += QStringView(code).mid(i, end - i);
        } else if (QStringView(code).mid(i, 2) == u"//") {
            end = code.indexOf(u'\n', i);
        } else if (QStringView(code).mid(i, 2) == u"/*") {
            end = code.indexOf(QStringLiteral("*/"), i);
            end = end < 0 ? end : end + 2;
        } else {
            plain += code.at(i);
        }
        i = end < 0 ? code.size() : end;
    }
    return plain;
}

/// The arguments, as code, of each call that `opening` matches up to its bracket.
inline QStringList callsIn(const QString& code, const QRegularExpression& opening)
{
    QStringList calls;
    for (const auto& match : opening.globalMatch(code)) {
        const qsizetype begin = match.capturedEnd();
        int depth = 1;
        qsizetype i = begin;
        while (i < code.size() && depth > 0) {
            if (isLiteralAt(code, i)) {
                i = endOfLiteral(code, i);
                continue;
            }
            depth += code.at(i) == u'(' ? 1 : code.at(i) == u')' ? -1 : 0;
            ++i;
        }
        calls << code.mid(begin, i - begin - 1);
    }
    return calls;
}

/// The text that a list of arguments begins with, its adjacent literals joined; nothing where it
/// begins with something else.
inline std::optional<QString> literalIn(const QString& arguments)
{
    std::optional<QString> text;
    qsizetype i = 0;
    while (i < arguments.size()) {
        if (arguments.at(i).isSpace()) {
            ++i;
            continue;
        }
        if (arguments.at(i) != u'"')
            break;
        const qsizetype end = endOfLiteral(arguments, i);
        QString part = arguments.mid(i + 1, end - i - 2);
        part.replace(QStringLiteral("\\n"), QStringLiteral("\n"))
            .replace(QStringLiteral("\\\""), QStringLiteral("\""))
            .replace(QStringLiteral("\\t"), QStringLiteral("\t"))
            .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
        text = text.value_or(QString()) + part;
        i = end;
    }
    return text;
}

} // namespace plyline::tests
