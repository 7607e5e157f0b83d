#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/support/needs.h"
#include "tests/support/other_programs.h"
#include "tests/support/test.h"

using namespace plyline::tests;

class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFormatIsWrittenWithoutADisplay_data();
    void eachFormatIsWrittenWithoutADisplay();
    void mistakesHaveTheirStatus_data();
    void mistakesHaveTheirStatus();
    void nothingIsLeftHalfWritten();
    void aPictureGoesToStandardOutput();
    void pagesOfAGameAreWritten_data();
    void pagesOfAGameAreWritten();
    void aPosterIsShapesOrPixels();
    void variationsAreLeftOutIfAsked();
    void aCodeIsPrintedIfAsked();
    void aPictureHoldsALinkToItsMoment();

private:
    [[nodiscard]] QString pathOf(const QString& name) const { return m_folder.filePath(name); }

    const QString m_games = QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn");
    QTemporaryDir m_folder;
};

void TestRender::eachFormatIsWrittenWithoutADisplay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("\x89PNG");
    QTest::newRow("svg") << QStringLiteral("a.svg") << QByteArray("<?xml");
    QTest::newRow("pdf") << QStringLiteral("a.pdf") << QByteArray("%PDF-");
    QTest::newRow("gif") << QStringLiteral("a.gif") << QByteArray("GIF89a");
    QTest::newRow("page") << QStringLiteral("a.html") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("webp") << QStringLiteral("a.WEBP") << QByteArray("RIFF");
}

void TestRender::eachFormatIsWrittenWithoutADisplay()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    const CliRun run =
        runCli({QStringLiteral("render"), m_games, QStringLiteral("--game"), QStringLiteral("2"),
                QStringLiteral("--from"), QStringLiteral("4"), QStringLiteral("--to"),
                QStringLiteral("6"), QStringLiteral("--width"), QStringLiteral("200"),
                QStringLiteral("--snapshot"), QStringLiteral("-o"), pathOf(name)});
    QVERIFY2(run.status == 0, qPrintable(run.complaint));
    QCOMPARE(run.complaint, QString());
    QFile file(pathOf(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begin));
}

void TestRender::mistakesHaveTheirStatus_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [this](const char* name, const QString& arguments, int status) {
        QStringList list = arguments.split(u' ');
        list.replaceInStrings(QStringLiteral("GAMES"), m_games);
        QTest::newRow(name) << list << status;
    };
    row("no output", QStringLiteral("GAMES --game 1"), 2);
    row("no game", QStringLiteral("GAMES -o a.png"), 2);
    row("unknown suffix", QStringLiteral("GAMES --game 1 -o a.bmp"), 2);
    row("unknown format", QStringLiteral("GAMES --game 1 --format bmp -o a"), 2);
    row("no such game", QStringLiteral("GAMES --game 99 -o a.png"), 2);
    row("no such ply", QStringLiteral("GAMES --game 1 --from 999 -o a.png"), 2);
    row("no such line", QStringLiteral("GAMES --game 1 --line 999 -o a.png"), 2);
    row("no such pieces", QStringLiteral("GAMES --game 1 --pieces nonsense -o a.png"), 2);
    row("no such pieces of one's own", QStringLiteral("GAMES --game 1 --pieces own/none -o a.png"),
        2);
    row("no date", QStringLiteral("GAMES --game 1 --date hello -o a.pdf"), 2);
    row("no such file", QStringLiteral("/no/such.pgn --game 1 -o a.png"), 3);
    row("no right to write", QStringLiteral("GAMES --game 1 -o /proc/a.png"), 3);
    row("no such moment",
        QStringLiteral("GAMES --game 1 --layout diagrams --moments 4,999 -o a.pdf"), 2);
    row("no marked moment", QStringLiteral("GAMES --game 1 --layout diagrams -o a.pdf"), 1);
    row("pages as pixels", QStringLiteral("GAMES --game 1 --layout game -o a.png"), 2);
    row("a poster that moves", QStringLiteral("GAMES --game 1 --layout poster -o a.gif"), 2);
    row("no times", QStringLiteral("GAMES --game 1 --real-pace -o a.gif"), 1);
}

void TestRender::mistakesHaveTheirStatus()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const CliRun run = runCli(QStringList(QStringLiteral("render")) + arguments);
    QCOMPARE(run.status, status);
    QVERIFY(!run.complaint.isEmpty());
    QCOMPARE(run.output, QByteArray());
}

void TestRender::nothingIsLeftHalfWritten()
{
    const QString path = pathOf(QStringLiteral("kept.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    file.close();
    const CliRun run = runCli({QStringLiteral("render"), m_games, QStringLiteral("--game"),
                               QStringLiteral("99"), QStringLiteral("-o"), path});
    QCOMPARE(run.status, 2);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
}

void TestRender::aPictureGoesToStandardOutput()
{
    const CliRun run = runCli({QStringLiteral("render"), m_games, QStringLiteral("--game"),
                               QStringLiteral("2"), QStringLiteral("--format"),
                               QStringLiteral("png"), QStringLiteral("-o"), QStringLiteral("-")});
    QVERIFY2(run.status == 0, qPrintable(run.complaint));
    QVERIFY(run.output.startsWith("\x89PNG"));
    QVERIFY(run.output.endsWith("IEND\xae\x42\x60\x82"));
    QVERIFY(!QFile::exists(QStringLiteral("-")));
}

void TestRender::pagesOfAGameAreWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("diagrams") << QStringList{QStringLiteral("diagrams"),
                                             QStringLiteral("--moments"), QStringLiteral("4,10")};
    QTest::newRow("game") << QStringList{QStringLiteral("game")};
    QTest::newRow("worksheet") << QStringList{QStringLiteral("worksheet"), QStringLiteral("--from"),
                                              QStringLiteral("12")};
    QTest::newRow("poster") << QStringList{QStringLiteral("poster"), QStringLiteral("--paper"),
                                           QStringLiteral("a3")};
}

void TestRender::pagesOfAGameAreWritten()
{
    QFETCH(QStringList, arguments);
    const QString path = pathOf(QStringLiteral("pages.pdf"));
    const CliRun run = runCli(QStringList{QStringLiteral("render"), m_games,
                                          QStringLiteral("--game"), QStringLiteral("2"),
                                          QStringLiteral("-o"), path, QStringLiteral("--layout")} +
                              arguments);
    QVERIFY2(run.status == 0, qPrintable(run.complaint));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/Type /Outlines"));
}

void TestRender::aPosterIsShapesOrPixels()
{
    for (const auto& [name, begin] : {std::pair("poster.svg", QByteArray("<?xml")),
                                      std::pair("poster.png", QByteArray("\x89PNG"))}) {
        const QString path = pathOf(QLatin1String(name));
        const CliRun run = runCli({QStringLiteral("render"), m_games, QStringLiteral("--game"),
                                   QStringLiteral("3"), QStringLiteral("--layout"),
                                   QStringLiteral("poster"), QStringLiteral("-o"), path});
        QVERIFY2(run.status == 0, qPrintable(run.complaint));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray picture = file.readAll();
        QVERIFY(picture.startsWith(begin));
        // The link is in the notes of each, which a PNG packs.
        QVERIFY(picture.contains("plyline://") || picture.contains("zTXtLink"));
    }
}

void TestRender::variationsAreLeftOutIfAsked()
{
    PLYLINE_NEEDS_PROGRAM("pdftotext", "poppler-utils");
    const QString path = pathOf(QStringLiteral("game.pdf"));
    const auto textWith = [&](const QStringList& more) {
        const CliRun run =
            runCli(QStringList{QStringLiteral("render"), m_games, QStringLiteral("--game"),
                               QStringLiteral("1"), QStringLiteral("--layout"),
                               QStringLiteral("game"), QStringLiteral("-o"), path} +
                   more);
        return run.status == 0 ? outputOf("pdftotext", {path, QStringLiteral("-")}).simplified()
                               : QString();
    };
    const QString sober = QStringLiteral("nobody would remember the game"); // said in a variation
    QVERIFY(textWith({}).contains(sober));
    const QString mainLine = textWith({QStringLiteral("--no-variations")});
    QVERIFY(!mainLine.contains(sober));
    QVERIFY(mainLine.contains(QStringLiteral("The move that makes history.")));
}

void TestRender::aCodeIsPrintedIfAsked()
{
    const QString path = pathOf(QStringLiteral("coded.pdf"));
    const QStringList arguments{QStringLiteral("render"),
                                m_games,
                                QStringLiteral("--game"),
                                QStringLiteral("1"),
                                QStringLiteral("--layout"),
                                QStringLiteral("poster"),
                                QStringLiteral("--from"),
                                QStringLiteral("47"),
                                QStringLiteral("--qr"),
                                QStringLiteral("-o"),
                                path};
    const CliRun run = runCli(arguments);
    PLYLINE_NEEDS(run.status != 1 || !run.complaint.contains(QStringLiteral("libqrencode")),
                  "this was built without libqrencode-dev");
    QVERIFY2(run.status == 0, qPrintable(run.complaint));
    const CliRun given =
        runCli(arguments + QStringList{QStringLiteral("--link"), QString(3000, u'x')});
    QCOMPARE(given.status, 1);
    QVERIFY(given.complaint.contains(QStringLiteral("too long")));
    PLYLINE_NEEDS_PROGRAM("pdftotext", "poppler-utils");
    QVERIFY(outputOf("pdftotext", {path, QStringLiteral("-")})
                .simplified()
                .contains(QStringLiteral("The code opens 24. Rxd4")));
}

void TestRender::aPictureHoldsALinkToItsMoment()
{
    const auto rendered = [this](const QString& name, const QStringList& more) {
        const CliRun run =
            runCli(QStringList{QStringLiteral("render"), m_games, QStringLiteral("--game"),
                               QStringLiteral("2"), QStringLiteral("--from"), QStringLiteral("4"),
                               QStringLiteral("-o"), pathOf(name)} +
                   more);
        QFile file(pathOf(name));
        return run.status == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray link = "plyline://" + m_games.toUtf8() + "#game=2&amp;ply=4&amp;id=";
    for (const char* const name : {"linked.svg", "linked.html"})
        QVERIFY(rendered(QString::fromLatin1(name), {}).contains(link));
    const QString given = QStringLiteral("https://example.org/7");
    const QByteArray other =
        rendered(QStringLiteral("other.svg"), {QStringLiteral("--link"), given});
    QVERIFY(other.contains(given.toUtf8()) && !other.contains("plyline:"));
}

PLYLINE_EVENT_TEST(TestRender)
#include "tst_render.moc"
