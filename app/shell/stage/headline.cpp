#include "app/shell/stage/headline.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/kit/words/names.h"
#include "app/kit/words/result.h"
#include "app/kit/words/sentences.h"

namespace plyline::stage {

namespace {

class HeadlineWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::stage::HeadlineWords)
};

QString onOneLine(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())).simplified();
}

QString known(const game::Game& game, std::string_view tag)
{
    return onOneLine(game.tags().known(tag));
}

QString playersOf(const game::Game& game)
{
    const QString white = known(game, "White");
    const QString black = known(game, "Black");
    if (white.isEmpty() && black.isEmpty()) {
        const QString event = known(game, "Event");
        return event.isEmpty() ? HeadlineWords::tr("White — Black") : event;
    }
    return (white.isEmpty() ? words::sideName(rules::Color::White) : white) +
           QStringLiteral(" — ") + (black.isEmpty() ? words::sideName(rules::Color::Black) : black);
}

/// Returns the date without unknown parts: "1851.06.??" becomes "1851.06".
QString dateOf(const game::Game& game)
{
    QString date = onOneLine(game.tags().date());
    while (date.endsWith(u".??"))
        date.chop(3);
    return date.startsWith(u'?') ? QString() : date;
}

QString joined(const QString& first, const QString& second, const QString& separator)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + separator + second;
}

QString resultOf(const game::Ending& ending)
{
    if (ending.kind == game::Ending::Kind::ToCome)
        return {};
    QString sentence = words::sentence(ending);
    if (ending.outcome == game::Outcome::Unfinished)
        return sentence;
    return words::resultText(ending.outcome) + QStringLiteral(" · ") + sentence;
}

} // namespace

QString Headline::line() const
{
    return joined(details, opening, QStringLiteral(" · "));
}

Headline headlineOf(const game::Game& game, const game::Ending& ending,
                    const analysis::Opening* opening)
{
    const QString inFile = joined(known(game, "ECO"), known(game, "Opening"), QStringLiteral(" "));
    const QString shown =
        opening ? QString::fromStdString(opening->eco + " " + opening->name) : inFile;
    const bool isEventInTitle = known(game, "White").isEmpty() && known(game, "Black").isEmpty();
    const QString event = isEventInTitle ? QString() : known(game, "Event");
    const QString round = known(game, "Round");
    QStringList parts{
        resultOf(ending),
        joined(event, words::siteName(known(game, "Site")), QStringLiteral(", ")),
        dateOf(game),
        round.isEmpty() ? QString() : HeadlineWords::tr("Round %1").arg(round),
    };
    parts.removeAll(QString());
    const bool isOther = !inFile.isEmpty() && shown != inFile;
    return {playersOf(game), parts.join(QStringLiteral(" · ")), shown,
            isOther ? HeadlineWords::tr("Opening in the file: %1").arg(inFile) : QString()};
}

} // namespace plyline::stage
