#include <QtTest/QTest>

#include "app/render/formats/svg_drawing.h"
#include "tests/support/test.h"

using namespace plyline::formats;

class TestSvgDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDrawingCannotBringItsOwnScript();
};

void TestSvgDrawing::aDrawingCannotBringItsOwnScript()
{
    const QByteArray hostile =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
        "viewBox='0 0 10 10' onload='steal()'><script>steal()</script>"
        "<image xlink:href='http://example.org/a.png'/><foreignObject/><style>@import 'x';</style>"
        "<defs><linearGradient id='a'/></defs>"
        "<path fill='url(#a)' stroke='url(http://example.org/#b)' onclick='x()' d='M0 0h10'/>"
        "<use xlink:href='other.svg#a'/><use xlink:href='#a'/></svg>";
    const SvgDrawing drawing = embeddable(hostile, "p-");
    QCOMPARE(drawing.viewBox, QRectF(0, 0, 10, 10));
    for (const char* bad : {"steal", "script", "image", "example", "import", "onclick", "other"})
        QVERIFY2(!drawing.content.contains(bad), drawing.content.constData());
    QVERIFY(drawing.content.contains("id=\"p-a\"") && drawing.content.contains("url(#p-a)"));
    QVERIFY(drawing.content.contains("\"#p-a\""));
    QCOMPARE(embeddable("<html/>", "p-"), SvgDrawing());
    QCOMPARE(embeddable("<svg viewBox='0 0 1 1'><g>", "p-"), SvgDrawing());
}

PLYLINE_TEST(TestSvgDrawing)
#include "tst_svg_drawing.moc"
