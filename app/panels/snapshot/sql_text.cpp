#include "app/panels/snapshot/sql_text.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include "core/store/names.h"

namespace plyline::snapshot {

namespace {

/// Breaks a list that is too long; its other lines are indented to the first item.
QString wrapped(QString line)
{
    const qsizetype indent = line.indexOf(u' ') + 1;
    qsizetype start = 0;
    while (line.size() - start > SqlText::width) {
        const qsizetype comma = line.lastIndexOf(u',', start + SqlText::width - 1);
        if (comma <= start)
            break;
        line.replace(comma, 2, QStringLiteral(",\n") + QString(indent, u' '));
        start = comma + 2;
    }
    return line;
}

QString inLines(const QString& sql)
{
    static const QRegularExpression clause(
        QStringLiteral("\\s+(FROM|WHERE|ORDER BY|JOIN|LEFT JOIN|GROUP BY)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression condition(QStringLiteral("\\s+AND\\s+"),
                                              QRegularExpression::CaseInsensitiveOption);
    QString text = sql.simplified();
    text.replace(clause, QStringLiteral("\n\\1"));
    text.replace(condition, QStringLiteral("\n  AND "));
    QStringList lines;
    for (const QString& line : text.split(u'\n'))
        lines << wrapped(line);
    return lines.join(u'\n');
}

QString lineOf(const QString& id, const QString& color, const QString& role, const QString& x,
               const QString& y, const QString& since)
{
    return QStringLiteral("%1 %2 %3  %4 %5 %6")
        .arg(id, 8)
        .arg(color, -5)
        .arg(role, -6)
        .arg(x, 1)
        .arg(y, 1)
        .arg(since, 16);
}

} // namespace

SqlText sqlTextOf(const store::StoredSnapshot& stored)
{
    SqlText result;
    QStringList lines = inLines(QString::fromStdString(stored.sql)).split(u'\n');
    lines << QString();
    lines << lineOf(QStringLiteral("piece_id"), QStringLiteral("color"), QStringLiteral("role"),
                    QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("last_changed_ply"));
    result.firstRowLine = static_cast<int>(lines.size());
    const game::Ply ply = stored.snapshot.ply;
    for (const replay::PieceRow& row : stored.snapshot.rows) {
        if (ply != game::Ply() && row.lastChangedPly == ply)
            result.changedLines.push_back(static_cast<int>(lines.size()));
        lines << lineOf(QString::number(row.pieceId.number()), store::colorName(row.color),
                        store::roleName(row.role), QString::number(row.x()),
                        QString::number(row.y()), QString::number(row.lastChangedPly.number()));
    }
    result.text = lines.join(u'\n');
    return result;
}

} // namespace plyline::snapshot
