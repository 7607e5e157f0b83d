#include <QtCore/QCoreApplication>

#include "app/kit/words/quoting.h"
#include "app/kit/words/sentences.h"
#include "core/filter/filter.h"

#include <cassert>

namespace plyline::words {

namespace {

class FilterSentences
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::FilterSentences)
};

using filter::FilterError;
using Kind = filter::FilterError::Kind;
using FieldKind = filter::FilterFieldKind;

/// Returns examples of values for the field.
QString examplesFor(filter::FilterField field)
{
    const QString name = fromBytes(filter::filterFieldName(field));
    switch (filter::filterFieldKind(field)) {
    case FieldKind::Text:
        return QStringLiteral("%1:word, %1:\"two words\"").arg(name);
    case FieldKind::Number:
        if (field == filter::FilterField::Year)
            return QStringLiteral("year:1999, year:1990..1999, year>1990");
        return QStringLiteral("%1>40, %1:20..40").arg(name);
    case FieldKind::Round:
        return QStringLiteral("round:4, round:4.1, round:1..5");
    case FieldKind::Date:
        return QStringLiteral("date:1999.01.20, date:1999.01, date>1998");
    case FieldKind::Eco:
        return QStringLiteral("eco:B90, eco:B, eco:B90-B99");
    case FieldKind::Outcome:
        return QStringLiteral("result:1-0, result:0-1, result:1/2, result:0-0, result:*");
    case FieldKind::YesNo:
        return QStringLiteral("%1:yes, %1:no").arg(name);
    }
    return {};
}

} // namespace

QString sentence(const FilterError& error)
{
    const QString token = QStringLiteral("“%1”").arg(quoted(error.token));
    const QString examples = examplesFor(error.field);
    switch (error.kind) {
    case Kind::UnknownField:
        return FilterSentences::tr("There is no field %1. To find it as a word, put it in quotes.")
            .arg(token);
    case Kind::MissingValue:
        return FilterSentences::tr("%1 needs a value: %2.").arg(token, examples);
    case Kind::MissingWord:
        return FilterSentences::tr("A minus sign excludes the word or field after it.");
    case Kind::NotComparable:
        return FilterSentences::tr("%1 cannot be compared with < or >. Write %2.")
            .arg(token, examples);
    case Kind::BadNumber:
        return FilterSentences::tr("%1 is not a number. Write %2.").arg(token, examples);
    case Kind::BadDate:
        return FilterSentences::tr("%1 is not a date. Write %2.").arg(token, examples);
    case Kind::BadEco:
        return FilterSentences::tr("%1 is not an ECO code. Write %2.").arg(token, examples);
    case Kind::BadOutcome:
        return FilterSentences::tr("%1 is not a result. Write %2.").arg(token, examples);
    case Kind::BadYesNo:
        return FilterSentences::tr("%1 is neither yes nor no. Write %2.").arg(token, examples);
    case Kind::EmptyRange:
        return FilterSentences::tr("%1 ends before it begins, so nothing matches it.").arg(token);
    }
    assert(false);
    return {};
}

} // namespace plyline::words
