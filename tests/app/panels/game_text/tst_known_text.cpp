#include <QTest>

#include "app/panels/game_text/known_text.h"
#include "core/game/past.h"
#include "core/pgn/game_builder.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Ply;

namespace {

constexpr char forked[] = "[White \"Ann\"]\n[Result \"1-0\"]\n[Site \"1-0 street\"]\n\n"
                          "1. e4 {One} e5 (1... c5 2. Nf3) 2. Bc4 Nc6 (2... d6) 1-0\n";

} // namespace

class TestKnownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToComeIsBlank_data();
    void whatIsToComeIsBlank();
};

void TestKnownText::whatIsToComeIsBlank_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("ply");
    QTest::addColumn<QString>("moves");
    QTest::newRow("start") << 0 << 0 << QStringLiteral("1.");
    QTest::newRow("first move") << 0 << 1 << QStringLiteral("1. e4 {One}");
    QTest::newRow("the variation's first move")
        << 0 << 2 << QStringLiteral("1. e4 {One} e5 (1... c5 2.    ) 2.");
    QTest::newRow("third move") << 0 << 3
                                << QStringLiteral("1. e4 {One} e5 (1... c5 2. Nf3) 2. Bc4");
    QTest::newRow("in the variation")
        << 1 << 3 << QStringLiteral("1. e4 {One} e5 (1... c5 2. Nf3) 2.");
    QTest::newRow("in the last variation, the result stays hidden")
        << 2 << 4 << QStringLiteral("1. e4 {One} e5 (1... c5 2. Nf3) 2. Bc4 Nc6 (2... d6)");
}

void TestKnownText::whatIsToComeIsBlank()
{
    QFETCH(int, line);
    QFETCH(int, ply);
    QFETCH(QString, moves);
    const auto source = files::Source::fromText(forked, "test");
    const Span whole{0, static_cast<std::int64_t>(source->bytes().size())};
    const auto game = pgn::buildGame(source, whole, 1, 1);
    const game::Game past = game::pastOf(*game, {1, LineId(line), Ply(ply)});
    const auto text =
        QString::fromStdString(game_text::knownText(past, pgn::movePlacesOf(*game), whole));
    QCOMPARE(text.trimmed(), QStringLiteral("[White \"Ann\"]\n[Result      ]\n[Site \"1-0 street\"]"
                                            "\n\n") +
                                 moves);
}

PLYLINE_TEST(TestKnownText)
#include "tst_known_text.moc"
