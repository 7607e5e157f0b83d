#include <QCheckBox>
#include <QLineEdit>
#include <QStatusBar>

#include "app/render/paper/qr_code.h"
#include "app/shell/pictures/paper_dialog.h"
#include "tests/app/shell/window/picture_dialogs.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using pictures::PaperDialog;

class TestSavingPaper : public PictureDialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { PictureDialogTest::initTestCase(); }
    void init() { PictureDialogTest::init(); }
    void aWorksheetIsSavedAsPdf();
    void aPosterIsSavedAsShapes();
    void whatIsNotOnThePaperCannotBeChosen();
    void theCodeTellsWhatIsInIt();
    void aHiddenFutureIsOnNoPaper();
};

void TestSavingPaper::aWorksheetIsSavedAsPdf()
{
    Opened program;
    program.press(Qt::Key_End);
    auto* dialog = ask<PaperDialog>(program, ActionId::Print);
    QTRY_VERIFY(!shownIn(dialog->preview()).isNull());
    const QImage diagram = shownIn(dialog->preview());
    choose(dialog->layoutBox(), 2);
    QVERIFY(dialog->layoutBox().currentText().contains(u"4. Qxf7#"_s));
    QTRY_VERIFY(shownIn(dialog->preview()) != diagram);
    Q_EMIT dialog->saveWanted();
    saveTo(*dialog, path(u"a.pdf"_s));
    QTRY_VERIFY(program.window.statusBar()->currentMessage().contains(path(u"a.pdf"_s)));
    QFile file(path(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
}

void TestSavingPaper::aPosterIsSavedAsShapes()
{
    Opened program;
    auto* dialog = ask<PaperDialog>(program, ActionId::Print);
    choose(dialog->layoutBox(), 3);
    QTRY_VERIFY(!shownIn(dialog->preview()).isNull());
    Q_EMIT dialog->saveWanted();
    auto* const where = dialog->findChild<QFileDialog*>();
    QCOMPARE(where->nameFilters().size(), 4); // three and all files
    QCOMPARE(where->defaultSuffix(), u"pdf"_s);
    Q_EMIT where->filterSelected(where->nameFilters().at(1));
    QCOMPARE(where->defaultSuffix(), u"svg"_s);
    saveTo(*dialog, path(u"a.svg"_s));
    QTRY_VERIFY(program.window.statusBar()->currentMessage().contains(path(u"a.svg"_s)));
    QFile file(path(u"a.svg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.startsWith("<?xml"));
    QVERIFY(svg.contains("where a piece began"));
}

void TestSavingPaper::whatIsNotOnThePaperCannotBeChosen()
{
    Opened program;
    auto* dialog = ask<PaperDialog>(program, ActionId::Print);
    const auto isOffered = [dialog](const QString& title) {
        const auto boxes = dialog->findChildren<QCheckBox*>();
        const auto found = std::find_if(boxes.begin(), boxes.end(), [&](const QCheckBox* box) {
            return box->text().remove(u'&') == title;
        });
        return found != boxes.end() && (*found)->isEnabled();
    };
    choose(dialog->layoutBox(), 1);
    QVERIFY(isOffered(u"Variations"_s) && isOffered(u"Comments"_s));
    QVERIFY(dialog->movesField().isEnabled());
    for (const int layout : {2, 3}) {
        choose(dialog->layoutBox(), layout);
        QVERIFY(!isOffered(u"Variations"_s) && !isOffered(u"Comments"_s));
        QVERIFY(!dialog->movesField().isEnabled());
    }
    QVERIFY(isOffered(u"Pieces as figures"_s));
}

void TestSavingPaper::theCodeTellsWhatIsInIt()
{
    PLYLINE_NEEDS(paper::canMakeQrCodes(), "this was built without libqrencode-dev");
    Opened program;
    program.press(Qt::Key_End);
    auto* dialog = ask<PaperDialog>(program, ActionId::Print);
    QTRY_VERIFY(!shownIn(dialog->preview()).isNull());
    QCOMPARE(dialog->codeNote(), QString());
    const auto boxes = dialog->findChildren<QCheckBox*>();
    const auto code = std::find_if(boxes.begin(), boxes.end(), [](const QCheckBox* box) {
        return box->text().contains(u"QR"_s);
    });
    QVERIFY(code != boxes.end());
    QTest::keyClick(*code, Qt::Key_Space);
    QTRY_COMPARE(dialog->codeNote(), u"The code opens 4. Qxf7# in Plyline; the game is in it."_s);
    QVERIFY(dialog->choices().hasCode);
    QTest::keyClick(*code, Qt::Key_Space);
    QTRY_COMPARE(dialog->codeNote(), QString());
}

void TestSavingPaper::aHiddenFutureIsOnNoPaper()
{
    Opened program;
    program.press(Qt::Key_Right);
    program.window.actionsOfTable()[ActionId::HideFuture].setChecked(true);
    auto* dialog = ask<PaperDialog>(program, ActionId::Print);
    QCOMPARE(dialog->subject().picture.line->replay->lastPly(), game::Ply(1));
    choose(dialog->layoutBox(), 3);
    Q_EMIT dialog->saveWanted();
    saveTo(*dialog, path(u"a.svg"_s));
    QTRY_VERIFY(QFile::exists(path(u"a.svg"_s)));
    QFile file(path(u"a.svg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.contains("The white pawn e2 moved"));
    QVERIFY(!svg.contains("1-0"));
}

PLYLINE_WIDGET_TEST(TestSavingPaper)
#include "tst_saving_paper.moc"
