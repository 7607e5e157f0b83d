#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtTest/QSignalSpy>

#include "app/model/study/study.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Ply;
using study::MarkerColor;
using study::OwnMarker;
using tests::SessionTest;

namespace {

constexpr char forked[] = R"([White "Branched"]
[Result "*"]

1. e4 e5 (1... c5 2. Nf3 d6 3. d4) 2. Nf3 Nc6 3. Bb5 a6 4. Bxc6 dxc6 *
)";
constexpr char forkedMore[] = R"([White "Branched"]
[Annotator "Somebody"]
[Result "*"]

1. e4 (1. d4 d5) 1... e5 {best} (1... c5 2. Nf3 d6 3. d4) 2. Nf3 Nc6 3. Bb5 a6 4. Bxc6 dxc6 *
)";

OwnMarker marker(int line, int first, int last, const char* name)
{
    return {LineId(line), Ply(first), Ply(last), QString::fromUtf8(name), {}, MarkerColor::Plain};
}

QDir folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/plyline/markers");
}

} // namespace

class TestOwnMarkers : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup()
    {
        dropSession();
        folder().removeRecursively();
    }

    void aMarkerOutlivesTheProgram();
    void aMarkerIsFoundInAnotherFile();
    void aVariationSeesTheMarkersOfItsMovesOnly();
    void aMarkerIsReplacedAtItsPly();
    void pliesAreClampedToTheLine();
    void removingTheLastLeavesNoFile();
    void aMarkerOfALineThatIsGoneIsKept();
    void aForeignFileIsNotOverwritten();
    void aFolderThatCannotBeWrittenIsReported();
    void markersStayWithAGameThatGrows();
    void anotherGameThatBeginsAlikeHasItsOwn();

private:
    study::OwnMarkers& markers() { return m_workspace->study.markers; }
    QStringList names(int line = 0)
    {
        QStringList all;
        for (const OwnMarker& each : markers().onLine(LineId(line)))
            all << each.name;
        return all;
    }
};

void TestOwnMarkers::aMarkerOutlivesTheProgram()
{
    openPgn(forked);
    const OwnMarker set{LineId(),
                        Ply(3),
                        Ply(5),
                        QStringLiteral("Knight ♞ \"out\""),
                        QStringLiteral("two\nlines"),
                        MarkerColor::Violet};
    markers().put(set);
    markers().put(marker(0, 1, 1, "first"));
    dropWorkspace();
    openPgn(forked);
    QCOMPARE(markers().all().size(), std::size_t{2});
    QCOMPARE(markers().all().at(0).name, QStringLiteral("first"));
    QVERIFY(markers().all().at(1) == set);
    openPgn(tests::foolsMate);
    QVERIFY(markers().all().empty());
}

void TestOwnMarkers::aMarkerIsFoundInAnotherFile()
{
    openPgn(forked);
    markers().put(marker(1, 3, 3, "in the variation"));
    markers().put(marker(0, 4, 4, "in the main line"));
    openPgn(forkedMore);
    QCOMPARE(names(), QStringList{QStringLiteral("in the main line")});
    QCOMPARE(names(1), QStringList{});
    QCOMPARE(names(2), QStringList{QStringLiteral("in the variation")});
}

void TestOwnMarkers::aVariationSeesTheMarkersOfItsMovesOnly()
{
    openPgn(forked);
    markers().put(marker(1, 0, 0, "start"));
    markers().put(marker(1, 1, 1, "e4"));
    markers().put(marker(0, 2, 2, "e5"));
    markers().put(marker(1, 2, 2, "c5"));
    markers().put(marker(1, 1, 3, "e4 to Nf3"));
    QCOMPARE(names(0),
             (QStringList{QStringLiteral("start"), QStringLiteral("e4"), QStringLiteral("e5")}));
    QCOMPARE(names(1), (QStringList{QStringLiteral("start"), QStringLiteral("e4"),
                                    QStringLiteral("e4 to Nf3"), QStringLiteral("c5")}));
}

void TestOwnMarkers::aMarkerIsReplacedAtItsPly()
{
    openPgn(forked);
    QSignalSpy changes(&markers(), &study::OwnMarkers::changed);
    markers().put(marker(0, 2, 2, "old"));
    markers().put(marker(0, 2, 6, "new"));
    QCOMPARE(names(), QStringList{QStringLiteral("new")});
    QCOMPARE(changes.size(), 2);
    QCOMPARE(markers().at(LineId(), Ply(2))->last, Ply(6));
    QVERIFY(!markers().at(LineId(), Ply(3)));
}

void TestOwnMarkers::pliesAreClampedToTheLine()
{
    openPgn(forked);
    markers().put(marker(0, 900, 950, "behind the end"));
    QCOMPARE(markers().all().front().first, Ply(8));
    QCOMPARE(markers().all().front().last, Ply(8));
    markers().put(marker(0, -4, -9, "before the start"));
    QCOMPARE(markers().all().front().first, Ply(0));
    QCOMPARE(markers().all().front().last, Ply(0));
}

void TestOwnMarkers::removingTheLastLeavesNoFile()
{
    openPgn(forked);
    markers().put(marker(0, 2, 2, "one"));
    QCOMPARE(folder().entryList(QDir::Files).size(), 1);
    markers().remove(LineId(), Ply(5));
    QCOMPARE(names().size(), 1);
    markers().remove(LineId(), Ply(2));
    QCOMPARE(names().size(), 0);
    QCOMPARE(folder().entryList(QDir::Files).size(), 0);
}

void TestOwnMarkers::aMarkerOfALineThatIsGoneIsKept()
{
    openPgn(forked);
    markers().put(marker(1, 4, 4, "d6"));
    openPgn(R"([White "Branched"]
[Result "*"]

1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Bxc6 dxc6 *
)");
    QVERIFY(markers().all().empty());
    markers().put(marker(0, 8, 8, "end"));
    openPgn(forked);
    QCOMPARE(names(1), QStringList{QStringLiteral("d6")});
    QCOMPARE(names(0), QStringList{QStringLiteral("end")});
}

void TestOwnMarkers::aForeignFileIsNotOverwritten()
{
    openPgn(forked);
    markers().put(marker(0, 2, 2, "one"));
    const QString path = folder().filePath(folder().entryList(QDir::Files).front());
    const QByteArray foreign = "{\"version\": 99, \"markers\": []}";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(foreign);
    file.close();
    dropWorkspace();
    QSignalSpy faults(&markers(), &study::OwnMarkers::failed);
    openPgn(forked);
    QCOMPARE(faults.size(), 1);
    markers().put(marker(0, 3, 3, "two"));
    QCOMPARE(faults.size(), 2);
    QVERIFY(markers().fault());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), foreign);
}

void TestOwnMarkers::aFolderThatCannotBeWrittenIsReported()
{
    QVERIFY(QDir().mkpath(QFileInfo(folder().path()).path()));
    QFile inTheWay(folder().path());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    openPgn(forked);
    QSignalSpy faults(&markers(), &study::OwnMarkers::failed);
    markers().put(marker(0, 2, 2, "one"));
    QCOMPARE(faults.size(), 1);
    QCOMPARE(markers().fault()->code, ErrorCode::FileNotWritable);
    QCOMPARE(names(), QStringList{QStringLiteral("one")});
    QVERIFY(inTheWay.remove());
}

void TestOwnMarkers::markersStayWithAGameThatGrows()
{
    const QString path = written(QStringLiteral("live.pgn"), "[White \"Live\"]\n\n1. e4 e5 2. Nf3");
    m_session->file().open(path, 1, 0);
    QTRY_VERIFY(m_session->game());
    markers().put(marker(0, 2, 2, "live"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(" Nc6 3. Bb5");
    file.close();
    m_session->file().readOn();
    QTRY_COMPARE(m_session->cursor().lastPly(), Ply(4));
    QCOMPARE(names(), QStringList{QStringLiteral("live")});
    QCOMPARE(folder().entryList(QDir::Files).size(), 1);
    dropWorkspace();
    m_session->file().open(path, 1, 0);
    QTRY_VERIFY(m_session->game());
    QCOMPARE(m_session->cursor().lastPly(), Ply(5));
    QCOMPARE(names(), QStringList{QStringLiteral("live")});
    QCOMPARE(folder().entryList(QDir::Files).size(), 1);
}

void TestOwnMarkers::anotherGameThatBeginsAlikeHasItsOwn()
{
    openPgn("[White \"A\"]\n[Result \"1-0\"]\n\n1. e4 e5 1-0");
    markers().put(marker(0, 2, 2, "of the short game"));
    openPgn("[White \"A\"]\n[Result \"1-0\"]\n\n1. e4 e5 2. Nf3 Nc6 1-0");
    QVERIFY(markers().all().empty());
    openPgn("[White \"A\"]\n\n1. e4 c5 *");
    markers().put(marker(0, 2, 2, "of the unfinished game"));
    openPgn("[White \"A\"]\n\n1. e4 e5 2. Nf3 Nc6 *");
    QVERIFY(markers().all().empty());
}

PLYLINE_EVENT_TEST(TestOwnMarkers)
#include "tst_own_markers.moc"
