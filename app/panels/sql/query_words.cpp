#include "app/panels/sql/query_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"
#include "app/kit/words/quoting.h"

namespace plyline::sql {

using store::QueryError;
using store::QueryTable;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(plyline::sql::Words)
};

QString refusalText(const QString& name)
{
    if (name.isEmpty())
        return Words::tr("This panel can only read; this statement would do more.");
    return Words::tr("This panel can only read; %1 is not allowed.").arg(name);
}

QString plainText(const QueryError& error)
{
    const QString words = QString::fromStdString(error.words);
    switch (error.kind) {
    case QueryError::Kind::Empty:
        return Words::tr("There is no query. Write one, or choose a ready-made one.");
    case QueryError::Kind::Several:
        return Words::tr("One statement at a time: another begins here.");
    case QueryError::Kind::Refused:
        return refusalText(words);
    case QueryError::Kind::NoValue:
        return Words::tr("%1 has no value here. Use :game, :line or :ply.").arg(words);
    case QueryError::Kind::Memory:
        return Words::tr("Stopped: this query needs too much memory.");
    case QueryError::Kind::Failed:
        return Words::tr("SQLite says: %1").arg(words);
    case QueryError::Kind::Cancelled:
        return Words::tr("Cancelled.");
    }
    return {};
}

} // namespace

int placeOf(const QString& sql, std::size_t byte)
{
    return static_cast<int>(words::wholeText(sql.toStdString().substr(0, byte)).size());
}

QString errorText(const QueryError& error, const QString& sql)
{
    if (!error.offset)
        return plainText(error);
    const QString before = sql.left(placeOf(sql, *error.offset));
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf(u'\n');
    return Words::tr("Line %1, column %2. %3").arg(line).arg(column).arg(plainText(error));
}

QString resultText(const QueryTable& table, bool leads)
{
    const auto count = static_cast<std::int64_t>(table.rows.size());
    constexpr double microsPerSecond = 1e6;
    const QString time = words::microsText(table.seconds * microsPerSecond);
    QString text;
    switch (table.end) {
    case QueryTable::End::Whole:
        text = Words::tr("%1 in %2.").arg(words::rowsText(count), time);
        break;
    case QueryTable::End::MoreRows:
        text = Words::tr("The first %1 in %2; there are more.").arg(words::rowsText(count), time);
        break;
    case QueryTable::End::Large:
        text = Words::tr("The first %1 in %2; more would take too much memory.")
                   .arg(words::rowsText(count), time);
        break;
    }
    return leads && count > 0
               ? text + u' ' + Words::tr("A click or Enter on a row goes to its ply.")
               : text;
}

} // namespace plyline::sql
