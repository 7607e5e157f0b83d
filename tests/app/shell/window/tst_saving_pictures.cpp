#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QImageReader>
#include <QMimeData>
#include <QProgressDialog>
#include <QSpinBox>
#include <QStatusBar>

#include "app/shell/pictures/paper_dialog.h"
#include "tests/app/shell/window/picture_dialogs.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using pictures::PaperDialog;

class TestSavingPictures : public PictureDialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { PictureDialogTest::initTestCase(); }
    void init() { PictureDialogTest::init(); }
    void theDialogShowsWhatIsSaved();
    void whatWasChosenIsRemembered();
    void theLoopBecomesAFilm();
    void aFilmHasTheChosenSpeedAndLoops();
    void markedMomentsBecomeAFilm();
    void aMomentMarkedOnTwoLinesIsOneImage();
    void aMomentIsCopiedAsPictureShapesAndFen();
    void theOpenFileStaysAsItIs();
    void noRightToWriteIsSaid();
    void aFilmCanBeCancelled();
    void aHiddenFutureIsInNoPicture();
    void largeTextLeavesTheButtonsOnTheScreen();
    void thereIsNothingToSaveWithoutAGame();
};

void TestSavingPictures::theDialogShowsWhatIsSaved()
{
    Opened program;
    program.press(Qt::Key_Right);
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    QTRY_VERIFY(!shownIn(dialog->preview()).isNull());
    QVERIFY(dialog->rangeBox().currentText().contains(u"1. e4"_s));
    const QImage before = shownIn(dialog->preview());
    const auto boxes = dialog->findChildren<QCheckBox*>();
    const auto coordinates = std::find_if(boxes.begin(), boxes.end(), [](const QCheckBox* box) {
        return box->text().remove(u'&') == u"Coordinates"_s;
    });
    QVERIFY(coordinates != boxes.end());
    QTest::keyClick(*coordinates, Qt::Key_Space);
    QTRY_VERIFY(shownIn(dialog->preview()) != before);
    QTRY_VERIFY(dialog->sizeText().startsWith(u"960 × "_s));

    QTest::keyClick(dialog, Qt::Key_Return);
    saveTo(*dialog, path(u"a.png"_s));
    QTRY_VERIFY(program.window.statusBar()->currentMessage().contains(path(u"a.png"_s)));
    QImageReader reader(path(u"a.png"_s));
    QCOMPARE(reader.size().width(), 960);
    QCOMPARE(reader.text(u"FEN"_s), scholarsFens[1]);
    QCOMPARE(program.message(), QString());
}

void TestSavingPictures::whatWasChosenIsRemembered()
{
    {
        Opened program;
        auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
        choose(dialog->formatBox(), 1);
        QTest::keyClick(dialog, Qt::Key_Escape);
    }
    Opened program;
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    QCOMPARE(dialog->choices().format(), std::string("svg"));
    choose(dialog->formatBox(), 0);
    QTRY_VERIFY(!shownIn(dialog->preview()).isNull());
}

void TestSavingPictures::theLoopBecomesAFilm()
{
    Opened program;
    program.playback.setLoopIn(game::Ply(2));
    program.playback.setLoopOut(game::Ply(5));
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    QCOMPARE(dialog->rangeBox().count(), 3);
    choose(dialog->rangeBox(), 1);
    QCOMPARE(dialog->choices().format(), std::string("gif"));
    QTRY_VERIFY(dialog->sizeText().endsWith(u"4 images, 6.5 s"_s));
    QTest::keyClick(dialog, Qt::Key_Return);
    saveTo(*dialog, path(u"a.gif"_s));
    QTRY_VERIFY(program.window.statusBar()->currentMessage().contains(path(u"a.gif"_s)));
    QFile file(path(u"a.gif"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("GIF89a"));
}

void TestSavingPictures::aFilmHasTheChosenSpeedAndLoops()
{
    Opened program(u"[TimeControl \"600\"]\n\n1. e4 {[%clk 0:09:56]} e5 {[%clk 0:09:56]} *"_s);
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    QVERIFY(!dialog->speedBox().isEnabled() && !dialog->loopsBox().isEnabled());
    choose(dialog->rangeBox(), 1);
    QVERIFY(!dialog->speedBox().isEnabled() && dialog->loopsBox().isEnabled());
    choose(dialog->paceBox(), 1);
    QTRY_VERIFY(dialog->sizeText().endsWith(u" 13 s"_s)); // 4 s, 4 s and the last ply
    QVERIFY(dialog->speedBox().isEnabled());
    choose(dialog->speedBox(), dialog->speedBox().findText(u"× 4"_s));
    QTRY_VERIFY(dialog->sizeText().endsWith(u" 7 s"_s));
    dialog->loopsBox().setValue(3);
    QTest::keyClick(dialog, Qt::Key_Return);
    saveTo(*dialog, path(u"a.gif"_s));
    QTRY_VERIFY(program.window.statusBar()->currentMessage().contains(path(u"a.gif"_s)));
    QFile file(path(u"a.gif"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // It repeats twice after it was played once.
    QVERIFY(file.readAll().contains(QByteArray("NETSCAPE2.0\x03\x01\x02\x00", 15)));
    auto* again = ask<PictureDialog>(program, ActionId::SavePicture);
    QCOMPARE(again->speedBox().currentText(), u"× 4"_s);
    QCOMPARE(again->loopsBox().text(), u"× 3"_s);
}

void TestSavingPictures::markedMomentsBecomeAFilm()
{
    Opened program;
    for (const int ply : {5, 2, 7})
        program.workspace.study.markers.put(
            {game::LineId::main(), game::Ply(ply), game::Ply(ply), {}, {}, {}});
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    QCOMPARE(dialog->rangeBox().itemText(1), u"The marked moments: 3"_s);
    choose(dialog->rangeBox(), 1);
    QTRY_VERIFY(dialog->sizeText().endsWith(u"3 images, 6 s"_s));
    choose(dialog->formatBox(), dialog->formatBox().findData(u"webp"_s));
    QTest::keyClick(dialog, Qt::Key_Return);
    saveTo(*dialog, path(u"a.webp"_s));
    QTRY_VERIFY(program.window.statusBar()->currentMessage().contains(path(u"a.webp"_s)));
}

void TestSavingPictures::aMomentMarkedOnTwoLinesIsOneImage()
{
    Opened program(u"1. e4 e5 2. Nf3 (2. f4 exf4) 2... Nc6 *"_s);
    const game::LineId variation(1);
    for (const auto& [line, last] : {std::pair(game::LineId::main(), 2), std::pair(variation, 4)})
        program.workspace.study.markers.put({line, game::Ply(2), game::Ply(last), {}, {}, {}});
    program.session.open({1, variation, game::Ply(3)});
    QCOMPARE(program.workspace.study.markers.onLine(variation).size(), std::size_t{2});
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    QCOMPARE(dialog->rangeBox().itemText(1), u"The marked moments: 1"_s);
}

void TestSavingPictures::aMomentIsCopiedAsPictureShapesAndFen()
{
    Opened program;
    program.press(Qt::Key_Right);
    QGuiApplication::clipboard()->clear();
    program.window.actionsOfTable()[ActionId::CopyPicture].trigger();
    QTRY_VERIFY(QGuiApplication::clipboard()->mimeData() &&
                QGuiApplication::clipboard()->mimeData()->hasImage());
    const QMimeData& data = *QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data.text(), scholarsFens[1]);
    QVERIFY(data.data(u"image/svg+xml"_s).contains("<svg"));
    QCOMPARE(data.imageData().value<QImage>().width(), 960);
    QVERIFY(program.window.statusBar()->currentMessage().startsWith(u"Copied the picture"_s));
}

void TestSavingPictures::theOpenFileStaysAsItIs()
{
    Program program;
    const QString games = path(u"games.pgn"_s);
    QVERIFY(QFile::copy(QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn"), games));
    program.window.opening().openPath(games);
    QTRY_VERIFY(program.session.game() != nullptr);
    QTRY_COMPARE(program.session.file().path(), games);
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    QTest::keyClick(dialog, Qt::Key_Return);
    saveTo(*dialog, games);
    QTRY_VERIFY(program.message().contains(u"is the open file"_s));
    QCOMPARE(QFileInfo(games).size(),
             QFileInfo(QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn")).size());
}

void TestSavingPictures::noRightToWriteIsSaid()
{
    Opened program;
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    QTest::keyClick(dialog, Qt::Key_Return);
    saveTo(*dialog, path(u"none/a.png"_s));
    QTRY_VERIFY(program.message().contains(path(u"none/a.png"_s)));
}

void TestSavingPictures::aFilmCanBeCancelled()
{
    Opened program;
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    choose(dialog->rangeBox(), 1);
    QTest::keyClick(dialog, Qt::Key_Return);
    saveTo(*dialog, path(u"a.gif"_s));
    auto* progress = program.window.findChild<QProgressDialog*>();
    QVERIFY(progress);
    Q_EMIT progress->canceled();
    QTRY_VERIFY(!program.window.findChild<QProgressDialog*>());
    QTRY_COMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QCOMPARE(program.message(), QString());
}

void TestSavingPictures::aHiddenFutureIsInNoPicture()
{
    Opened program;
    program.press(Qt::Key_Right);
    program.playback.setLoopIn(game::Ply(0));
    program.playback.setLoopOut(game::Ply(6));
    program.window.actionsOfTable()[ActionId::HideFuture].setChecked(true);
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    choose(dialog->rangeBox(), 1);
    QTRY_VERIFY(dialog->sizeText().endsWith(u"2 images, 5.5 s"_s));
    QVERIFY(dialog->rangeBox().itemText(1).endsWith(u"1. e4"_s));
}

void TestSavingPictures::largeTextLeavesTheButtonsOnTheScreen()
{
    Opened program;
    program.look.setTextSize(look::TextSize::largest);
    const int room = program.window.screen()->availableGeometry().height();
    auto* pictures = ask<PictureDialog>(program, ActionId::SavePicture);
    QVERIFY2(pictures->height() <= room, qPrintable(QString::number(pictures->height())));
    choose(pictures->rangeBox(), 1);
    QVERIFY(pictures->height() <= room);
    QTest::keyClick(pictures, Qt::Key_Escape);
    auto* pages = ask<PaperDialog>(program, ActionId::Print);
    QVERIFY2(pages->height() <= room, qPrintable(QString::number(pages->height())));
    QTest::keyClick(pages, Qt::Key_Escape);
    program.look.setTextSize(look::TextSize::standard);
}

void TestSavingPictures::thereIsNothingToSaveWithoutAGame()
{
    Program program;
    for (const ActionId id : {ActionId::SavePicture, ActionId::CopyPicture, ActionId::Print})
        QVERIFY(!program.window.actionsOfTable()[id].isEnabled());
}

PLYLINE_WIDGET_TEST(TestSavingPictures)
#include "tst_saving_pictures.moc"
