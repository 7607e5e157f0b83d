#include <QCheckBox>
#include <QClipboard>
#include <QImageReader>
#include <QMimeData>
#include <QProcess>
#include <QRegularExpression>
#include <QStatusBar>

#include "app/shell/pictures/picture_words.h"
#include "tests/app/shell/window/picture_dialogs.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestPictureLinks : public PictureDialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { PictureDialogTest::initTestCase(); }
    void init() { PictureDialogTest::init(); }
    void theLinkInAPictureOpensItsMoment_data();
    void theLinkInAPictureOpensItsMoment();
    void aPictureWithoutLinkHasNone();
    void aHiddenFutureIsInNoLink();

private:
    /// Returns the link in the notes of a picture, as any program finds it.
    static QString linkIn(const QString& path)
    {
        if (path.endsWith(u".pdf"_s)) {
            QProcess process;
            process.start(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
            process.waitForFinished();
            return linkAmong(process.readAllStandardOutput().replace("\n", ""));
        }
        if (path.endsWith(u".png"_s))
            return QImageReader(path).text(u"Link"_s);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? linkAmong(file.readAll()) : QString();
    }
    /// Returns the first link among other bytes, in which "&" may be written as in XML.
    static QString linkAmong(const QByteArray& bytes)
    {
        static const QRegularExpression pattern(u"plyline:[!-;=?-~]+"_s);
        return pattern.match(QString::fromLatin1(bytes)).captured().replace(u"&amp;"_s, u"&"_s);
    }
};

void TestPictureLinks::theLinkInAPictureOpensItsMoment_data()
{
    QTest::addColumn<QString>("format");
    for (const formats::PictureFormat& format : formats::pictureFormats())
        if (!pictures::formatTitle(format).isEmpty() && format.isAvailable())
            QTest::newRow(format.id.data()) << QString::fromLatin1(format.id.data());
}

void TestPictureLinks::theLinkInAPictureOpensItsMoment()
{
    QFETCH(QString, format);
    const bool isFilm = formats::pictureFormatOfId(format.toStdString())->isMoving;
    const QString picture = path(u"a."_s + format);
    QString link;
    {
        Program program;
        const QString games = path(u"games.pgn"_s);
        QVERIFY(QFile::copy(QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn"), games));
        program.window.opening().openPath(games, 3, 12);
        QTRY_COMPARE(program.ply(), 12);
        program.playback.setLoopIn(game::Ply(9));
        program.playback.setLoopOut(game::Ply(12));
        auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
        choose(dialog->rangeBox(), isFilm ? 1 : 0);
        choose(dialog->formatBox(), dialog->formatBox().findData(format));
        QTest::keyClick(dialog, Qt::Key_Return);
        saveTo(*dialog, picture);
        QTRY_VERIFY_WITH_TIMEOUT(program.window.statusBar()->currentMessage().contains(picture),
                                 60'000);
        link = linkIn(picture);
        QVERIFY(link.startsWith(u"plyline:///"_s));
    }
    QSettings().clear();
    Program program;
    program.window.links().open(link);
    if (program.message().contains(u"outside"_s))
        program.window.links().confirm();
    QTRY_COMPARE(program.ply(), isFilm ? 9 : 12);
    QCOMPARE(program.session.cursor().place().game, 3);
    QTRY_COMPARE(program.playback.loopOut(), std::optional(game::Ply(12)));
}

void TestPictureLinks::aPictureWithoutLinkHasNone()
{
    Opened program;
    auto* dialog = ask<PictureDialog>(program, ActionId::SavePicture);
    choose(dialog->formatBox(), dialog->formatBox().findData(u"svg"_s));
    QVERIFY(dialog->choices().hasLink);
    const auto boxes = dialog->findChildren<QCheckBox*>();
    const auto box = std::find_if(boxes.begin(), boxes.end(), [](const QCheckBox* one) {
        return one->text().remove(u'&').startsWith(u"Link"_s);
    });
    QVERIFY(box != boxes.end() && (*box)->isEnabled());
    QTest::keyClick(*box, Qt::Key_Space);
    QTest::keyClick(dialog, Qt::Key_Return);
    saveTo(*dialog, path(u"a.svg"_s));
    QTRY_VERIFY(QFile::exists(path(u"a.svg"_s)));
    QCOMPARE(linkIn(path(u"a.svg"_s)), QString());
}

void TestPictureLinks::aHiddenFutureIsInNoLink()
{
    Opened program; // a pasted game, which a link holds inside
    program.press(Qt::Key_Right);
    program.window.actionsOfTable()[ActionId::HideFuture].setChecked(true);
    const auto copiedSvg = [&program] {
        QGuiApplication::clipboard()->clear();
        program.window.actionsOfTable()[ActionId::CopyPicture].trigger();
        QByteArray svg;
        const auto take = [&svg] {
            const QMimeData* data = QGuiApplication::clipboard()->mimeData();
            svg = data ? data->data(u"image/svg+xml"_s) : QByteArray();
            return !svg.isEmpty();
        };
        [&] { QTRY_VERIFY(take()); }();
        return svg;
    };
    QVERIFY(!copiedSvg().contains("plyline:"));
    program.window.actionsOfTable()[ActionId::HideFuture].setChecked(false);
    QVERIFY(copiedSvg().contains("plyline:pgn,"));
}

PLYLINE_WIDGET_TEST(TestPictureLinks)
#include "tst_picture_links.moc"
