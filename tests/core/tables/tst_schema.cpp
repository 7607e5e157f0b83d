#include <QtCore/QStringList>
#include <QtTest/QTest>

#include "core/game/outcome.h"
#include "core/tables/schema.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using tables::Column;
using tables::TableId;

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNoteOfTheResultNamesEveryOutcome();
};

void TestSchema::theNoteOfTheResultNamesEveryOutcome()
{
    const auto& columns = tables::table(TableId::Games).columns;
    const auto result = std::ranges::find(columns, "result", &Column::name);
    QVERIFY(result != columns.end());
    QString note = QString::fromUtf8(result->note.data(), static_cast<int>(result->note.size()));
    note.replace(QStringLiteral(" (both lose)"), QString());
    note.replace(QStringLiteral(" or "), QStringLiteral(", "));
    const QStringList named = note.split(QStringLiteral(", "));
    QCOMPARE(named.size(), static_cast<int>(game::outcomeCount));
    for (const auto outcome :
         {game::Outcome::WhiteWins, game::Outcome::BlackWins, game::Outcome::Draw,
          game::Outcome::Unfinished, game::Outcome::BothLose}) {
        const std::string_view text = game::outcomeText(outcome);
        QVERIFY2(named.contains(QString::fromUtf8(text.data(), static_cast<int>(text.size()))),
                 text.data());
    }
}

PLYLINE_TEST(TestSchema)
#include "tst_schema.moc"
