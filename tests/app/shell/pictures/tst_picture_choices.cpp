#include <QtTest/QTest>

#include "app/shell/pictures/paper_choices.h"
#include "app/shell/pictures/picture_choices.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::pictures;

class TestPictureChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasChosenIsReadBack();
    void damagedChoicesBecomeTheUsualOnes_data();
    void damagedChoicesBecomeTheUsualOnes();
};

void TestPictureChoices::whatWasChosenIsReadBack()
{
    PictureChoices choices;
    choices.still = "svg";
    choices.film = "webp";
    choices.width = 640;
    choices.scale = 5;
    choices.theme = PictureTheme::Dark;
    choices.contents.hasNames = false;
    choices.contents.hasSnapshot = true;
    choices.contents.arrows = 0;
    choices.hasRealPace = true;
    choices.intervalSeconds = 1.5;
    choices.idleCapSeconds = 0.0;
    choices.speed = 4.0;
    choices.loops = 3;
    QCOMPARE(PictureChoices::fromJson(choices.toJson()), choices);
    choices.range = PictureRange::Line;
    QCOMPARE(PictureChoices::fromJson(choices.toJson()).range, PictureRange::Moment);

    PaperChoices paper;
    paper.layout = paper::PaperLayout::Worksheet;
    paper.diagramsOnPage = 9;
    paper.hasFigurines = false;
    paper.paper = QPageSize::Letter;
    QCOMPARE(PaperChoices::fromJson(paper.toJson()), paper);
    paper.layout = paper::PaperLayout::Poster;
    paper.hasVariations = false;
    paper.hasCode = true;
    paper.paper = QPageSize::A3;
    QCOMPARE(PaperChoices::fromJson(paper.toJson()), paper);
}

void TestPictureChoices::damagedChoicesBecomeTheUsualOnes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no object") << QByteArray("[1,2]");
    QTest::newRow("other types") << QByteArray(
        R"({"width":"wide","scale":true,"still":7,"film":"png","theme":9,"names":"yes","layout":-1,"paper":9})");
}

void TestPictureChoices::damagedChoicesBecomeTheUsualOnes()
{
    QFETCH(QByteArray, json);
    QCOMPARE(PictureChoices::fromJson(json), PictureChoices());
    QCOMPARE(PaperChoices::fromJson(json), PaperChoices());
    const PictureChoices far =
        PictureChoices::fromJson(R"({"width":1000000,"scale":-3,"speed":0,"loops":-1})");
    QCOMPARE(far.width, PictureChoices::largestWidth);
    QCOMPARE(far.scale, 1);
    QCOMPARE(far.speed, analysis::PaceOptions::slowest);
    QCOMPARE(far.loops, 0);
}

PLYLINE_TEST(TestPictureChoices)
#include "tst_picture_choices.moc"
