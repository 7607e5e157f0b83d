#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include "tests/app/render/formats/web_page_test.h"
#include "tests/support/test.h"

using namespace plyline::tests;
using namespace Qt::StringLiterals;

namespace {

std::string longGame(int plies)
{
    std::string pgn = "[White \"Long\"]\n[Black \"Longer\"]\n[Result \"*\"]\n\n";
    const char* const shuffle[] = {"Nf3", "Nf6", "Ng1", "Ng8"};
    for (int i = 0; i < plies; ++i)
        pgn += std::string(shuffle[i % 4]) + " {[%clk 1:23:45] [%eval 0.25]}\n";
    return pgn + "*\n";
}

} // namespace

class TestWebPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itPermitsNothingButItsOwnScriptAndStyles();
    void textsOfTheGameAreNoMarkup();
    void aLongGameStaysSmall();
    void itHoldsLinkAndEvents();
};

void TestWebPage::itPermitsNothingButItsOwnScriptAndStyles()
{
    const QString page = QString::fromUtf8(pageOf(filmGame));
    const QRegularExpression policy(
        u"http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\""_s);
    const QString permitted = policy.match(page).captured(1);
    QVERIFY(permitted.startsWith(u"default-src 'none'; script-src 'sha256-"));
    const auto hashOf = [](const QString& text) {
        return u"'sha256-%1'"_s.arg(QString::fromLatin1(
            QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toBase64()));
    };
    QString said = u"default-src 'none'; script-src "_s;
    const qsizetype script = page.indexOf(u"<script>") + 8;
    said +=
        hashOf(page.mid(script, page.indexOf(u"</script>", script) - script)) + u"; style-src"_s;
    for (qsizetype at = page.indexOf(u"<style>"); at >= 0; at = page.indexOf(u"<style>", at + 1))
        said += u' ' + hashOf(page.mid(at + 7, page.indexOf(u"</style>", at) - at - 7));
    QCOMPARE(permitted, said + u"; base-uri 'none'; form-action 'none'"_s);
    QVERIFY(!page.contains(QRegularExpression(u"\\bsrc=|@import|url\\((?!#)"_s)));
    QVERIFY(!page.contains(QRegularExpression(u"href=\"(?!#)"_s)));
    QVERIFY(!page.contains(QRegularExpression(u" on[a-z]+=|style=\""_s)));
}

void TestWebPage::textsOfTheGameAreNoMarkup()
{
    const QByteArray page = pageOf(hostileGame);
    QCOMPARE(page.count("<script"), 3);
    QCOMPARE(page.count("</script"), 3);
    QCOMPARE(page.count("<!--"), 0);
    QCOMPARE(page.count("<img"), 0);
    QVERIFY(page.contains("\\u003c/script\\u003e"));
    QVERIFY(page.contains("{{log}} &amp; ")); // a name like a part of the template stays a name
}

void TestWebPage::aLongGameStaysSmall()
{
    const QByteArray page = pageOf(longGame(600));
    QVERIFY(page.contains("\"ply\":600"));
    QVERIFY2(page.size() < 300'000, qPrintable(QString::number(page.size())));
}

void TestWebPage::itHoldsLinkAndEvents()
{
    const QByteArray page = pageOf(filmGame);
    QVERIFY(page.contains("content=\"plyline:///a.pgn#game=1&amp;ply=3\""));
    QVERIFY(page.contains("{\"type\":\"event\",\"game\":1,\"line\":0,\"ply\":4,\"uci\":\"d8h4\","
                          "\"san\":\"Qh4#\""));
    QVERIFY(page.contains("{\"type\":\"line\",\"game\":1,\"line\":1,\"parent\":0,\"fork_ply\":1}"));
    QVERIFY(page.contains("{\"type\":\"sign\",\"line\":0,\"ply\":3,\"text\":\"??\"}"));
    QCOMPARE(page.count("<symbol "), 12);
}

PLYLINE_WIDGET_TEST(TestWebPage)
#include "tst_web_page.moc"
