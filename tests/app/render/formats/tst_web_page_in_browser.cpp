#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/rules/fen.h"
#include "tests/app/render/formats/web_page_test.h"
#include "tests/support/browser.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;

namespace {

/// Every kind of event: castling on both sides, en passant, a promotion with a capture, a null
/// move, and variations inside variations.
const char* const eventfulGame =
    "[White \"A\"]\n[Black \"B\"]\n[Result \"*\"]\n\n"
    "1. e4 d5 2. e5 f5 3. exf6 (3. Nf3 Nc6 (3... Bd7 4. Nc3 (4. -- Nc6) 4... Qc8 5. d3 Nc6 "
    "6. Bd2 Nd8) 4. Be2 Be6 5. O-O Qd7 6. Re1 O-O-O) 3... Nh6 4. fxg7 d4 5. c4 dxc3 6. gxh8=Q cxb2 "
    "7. Qxh7 bxa1=N 8. -- Nc2+ 9. Qdxc2 *\n";

/// Runs a script in the page after its own, without the policy that would forbid it, and returns
/// the text that it leaves in the element "out".
QString answerOf(QByteArray page, const QByteArray& script, const QStringList& options = {})
{
    page.replace("Content-Security-Policy", "nothing");
    page.replace("</body>", "<pre id=\"out\"></pre><script>document.getElementById('out')."
                            "textContent = (() => {" +
                                script + "})();</script></body>");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"page.html"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size())
        return {};
    file.close();
    const QString dom = pageInBrowser(file.fileName(), {}, options);
    const QString begin = u"<pre id=\"out\">"_s;
    const qsizetype from = dom.indexOf(begin) + begin.size();
    QString text = dom.mid(from, dom.indexOf(u"</pre>", from) - from);
    return text.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
}

/// Returns position and rows of every ply of every line, as the program folds them.
QString foldsOf(const std::string& pgn)
{
    const frames::FrameSource source = sourceOf(pgn);
    const auto& game = source.game().game;
    QStringList folds;
    for (const game::Line& line : game->lines()) {
        const replay::Replay replay(game, line.id);
        for (game::Ply ply; ply <= replay.lastPly(); ply = ply.next()) {
            QString text = u"%1 %2 %3"_s.arg(line.id.number())
                               .arg(ply.number())
                               .arg(QString::fromStdString(rules::fen::write(replay.stateAt(ply))));
            for (const replay::PieceRow& row : replay.piecesAt(ply).rows())
                text += u" %1:%2%3%4@%5"_s.arg(row.pieceId.number())
                            .arg(QChar(QLatin1Char(rules::fenLetter({row.color, row.role}))))
                            .arg(row.x())
                            .arg(row.y())
                            .arg(row.lastChangedPly.number());
            folds << text;
        }
    }
    return folds.join(u'\n');
}

/// Does the same in the page.
const QByteArray foldsScript = R"(
const letters = { pawn: 'p', knight: 'n', bishop: 'b', rook: 'r', queen: 'q', king: 'k' };
const folds = [];
for (const line of plyline.lines)
  for (let ply = 0; ply <= plyline.pathOf(line.id).length; ++ply) {
    const state = plyline.fold(line.id, ply);
    let text = `${line.id} ${ply} ${plyline.fenOf(state)}`;
    for (const id of [...state.rows.keys()].sort((one, other) => one - other)) {
      const row = state.rows.get(id);
      const letter = row.color === 'white' ? letters[row.role].toUpperCase() : letters[row.role];
      text += ` ${id}:${letter}${row.x}${row.y}@${row.since}`;
    }
    folds.push(text);
  }
return folds.join('\n');)";

} // namespace

class TestWebPageInBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itFoldsWhatTheProgramFolds_data();
    void itFoldsWhatTheProgramFolds();
    void itRunsUnderItsPolicy();
    void hostileTextsStayTexts();
    void keysWheelAndPointerMoveIt();
    void clocksAreRightAtEveryPly();
    void itScrubsAndAsksForNothing();
    void itIsLightOrDarkAsTheSystemIs_data();
    void itIsLightOrDarkAsTheSystemIs();
};

// Too large to be installed for ./tests/run, so that it may be missing where CI is set, too, unless
// PLYLINE_WITH_CHROMIUM says that it was installed.
void TestWebPageInBrowser::initTestCase()
{
    constexpr auto missing = "Chromium is not installed: it is in the package chromium";
    if (!browser().isEmpty())
        return;
    if (!qEnvironmentVariableIsEmpty("PLYLINE_WITH_CHROMIUM"))
        QFAIL(missing);
    QSKIP(missing);
}

void TestWebPageInBrowser::itFoldsWhatTheProgramFolds_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::newRow("film") << QByteArray(filmGame);
    QTest::newRow("every kind of event") << QByteArray(eventfulGame);
    QTest::newRow("black begins, rights lost")
        << QByteArray("[SetUp \"1\"]\n[FEN \"r3k2r/8/8/8/3p4/8/4P3/R3K2R b Qk - 7 31\"]\n\n"
                      "31... O-O 32. e4 dxe3 33. O-O-O Rxa1 *\n");
    QTest::newRow("chess960") << QByteArray(
        "[Variant \"Chess960\"]\n[SetUp \"1\"]\n"
        "[FEN \"1rk4r/pppppppp/8/8/8/8/PPPPPPPP/1RK4R w HBhb - 0 1\"]\n\n"
        "1. O-O O-O-O 2. a3 Rg8 *\n");
    QTest::newRow("refused") << QByteArray(
        "[SetUp \"1\"]\n[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]\n\n*\n");
}

void TestWebPageInBrowser::itFoldsWhatTheProgramFolds()
{
    QFETCH(QByteArray, pgn);
    const QString expected = foldsOf(pgn.toStdString());
    QVERIFY(!expected.isEmpty());
    QCOMPARE(answerOf(pageOf(pgn.toStdString()), foldsScript).split(u'\n'), expected.split(u'\n'));
}

void TestWebPageInBrowser::itRunsUnderItsPolicy()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"page.html"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pageOf(filmGame, 3));
    file.close();
    const QString opened = pageInBrowser(file.fileName());
    QVERIFY(opened.contains(u"aria-valuenow=\"3\""));
    QVERIFY(opened.contains(u"2. g4, ply 3 of 4"));
    QCOMPARE(opened.count(u"<use "), 32);
    QVERIFY(opened.contains(u"rnbqkbnr/pppp1ppp/8/4p3/6P1/5P2/PPPPP2P/RNBQKBNR b KQkq - 0 2"));
    const QString linked = pageInBrowser(file.fileName(), u"line=1&ply=2"_s);
    QVERIFY(linked.contains(u"1… d5, ply 2 of 3"));
    const QString beyond = pageInBrowser(file.fileName(), u"line=99&ply=999"_s);
    QVERIFY(beyond.contains(u"2… Qh4#, ply 4 of 4"));
}

void TestWebPageInBrowser::hostileTextsStayTexts()
{
    const QString said =
        answerOf(pageOf(hostileGame), "return [document.scripts.length, document.images.length, "
                                      "document.title === 'taken', "
                                      "document.querySelector('.comment').textContent].join('|');");
    // The test's own script is the fourth.
    QCOMPARE(said, u"4|0|false|</script><!-- <script> ]]> & &lt;b&gt;"_s);
}

void TestWebPageInBrowser::keysWheelAndPointerMoveIt()
{
    const QByteArray script = R"(
const told = [];
const tell = () => told.push(`${plyline.shown.line}.${plyline.shown.ply}`);
const press = (key, more = {}) => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  tell();
};
press('End'); press('ArrowLeft'); press('Home'); press('ArrowRight', { shiftKey: true });
const board = document.getElementById('board');
board.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, cancelable: true })); tell();
board.dispatchEvent(new WheelEvent('wheel', { deltaY: -60, cancelable: true })); tell();
board.dispatchEvent(new WheelEvent('wheel', { deltaY: -60, cancelable: true })); tell();
document.querySelectorAll('#moves .variation .move')[1].click(); tell();
press('Backspace');
document.getElementById('flip').click();
told.push(plyline.shown.isFlipped);
document.getElementById('theme').click();
told.push(document.documentElement.dataset.theme);
press(' '); told.push(document.getElementById('play').textContent);
press(' '); told.push(document.getElementById('play').textContent);
told.push(document.querySelectorAll('[aria-current]').length);
return told.join(' ');)";
    QCOMPARE(answerOf(pageOf(filmGame), script),
             u"0.4 0.3 0.0 0.4 0.3 0.3 0.2 1.3 0.1 true light 0.1 Pause 0.1 Play 1"_s);
}

void TestWebPageInBrowser::clocksAreRightAtEveryPly()
{
    const QByteArray script = R"(
const told = [];
for (let ply = 0; ply <= 4; ++ply) {
  plyline.goTo(0, ply);
  told.push([...document.querySelectorAll('.clock')].map((clock) => clock.textContent).reverse().join('-'));
}
return told.join(' ');)";
    QCOMPARE(answerOf(pageOf(filmGame), script),
             u"0:10:00-0:10:00 0:09:58-0:10:00 0:09:58-0:09:57 0:09:30-0:09:57 0:09:30-0:09:44"_s);
}

void TestWebPageInBrowser::itScrubsAndAsksForNothing()
{
    // A made-up event has no pointer that could be captured.
    const QByteArray script = R"(
const timeline = document.getElementById('timeline');
let captured = false;
timeline.setPointerCapture = () => { captured = true; };
timeline.hasPointerCapture = () => captured;
const box = timeline.getBoundingClientRect();
const told = [];
const point = (type, part) => {
  timeline.dispatchEvent(new PointerEvent(type, { clientX: box.left + part * box.width, bubbles: true }));
  told.push(`${plyline.shown.ply} ${timeline.getAttribute('aria-valuenow')}`);
};
point('pointermove', .5); point('pointerdown', .75); point('pointermove', .3); point('pointermove', -1);
point('pointermove', 2);
told.push(box.width > 200, performance.getEntriesByType('resource').length);
return told.join('|');)";
    QCOMPARE(answerOf(pageOf(filmGame), script), u"0 0|3 3|1 1|0 0|4 4|true|0"_s);
}

void TestWebPageInBrowser::itIsLightOrDarkAsTheSystemIs_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QStringList>("colors"); // of the system, then chosen: light, dark
    const auto nameOf = [](const look::Theme& theme) { return theme.window.name(); };
    const QString light = nameOf(look::Theme::light());
    const QString dark = nameOf(look::Theme::dark());
    QTest::newRow("dark") << u"0"_s << QStringList{dark, light, dark};
    QTest::newRow("light") << u"1"_s << QStringList{light, light, dark};
}

void TestWebPageInBrowser::itIsLightOrDarkAsTheSystemIs()
{
    QFETCH(QString, setting);
    QFETCH(QStringList, colors);
    const QByteArray script = R"(
const seen = () => '#' + getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)
  .map((part) => Number(part).toString(16).padStart(2, '0')).join('');
const told = [seen()];
for (let i = 0; i < 2; ++i) { document.getElementById('theme').click(); told.push(seen()); }
return told.join(' ');)";
    const QStringList options{u"--blink-settings=preferredColorScheme="_s + setting};
    QCOMPARE(answerOf(pageOf(filmGame), script, options), colors.join(u' '));
}

PLYLINE_WIDGET_TEST(TestWebPageInBrowser)
#include "tst_web_page_in_browser.moc"
