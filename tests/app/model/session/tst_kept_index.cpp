#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include "core/files/cache_folder.h"
#include "core/index/index_cache.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using session::Session;

/// What a session does with the index of a large file.
class TestKeptIndex : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }
    void aLargeFileOpenedAgainHasItsFactsAtOnce();
    void smallFilesLeaveNothingBehind();
    void whereListsAreNotKeptNothingIsLeft();

private:
    static constexpr int games = 1200;
    [[nodiscard]] static QByteArray largePgn(int plies)
    {
        const QByteArray comment = "{" + QByteArray("many words ").repeated(1300) + "} ";
        const QByteArray moves = QByteArray("e4 e5 Nf3 Nc6 ").left(plies == 4 ? 14 : 6);
        return ("[White \"W\"]\n[Result \"*\"]\n\n" + moves + comment + "*\n\n").repeated(games);
    }
    [[nodiscard]] static QStringList kept()
    {
        const QString folder = QString::fromStdString(files::cacheFolder() + "/index");
        return QDir(folder).entryList({QStringLiteral("*.index")}, QDir::Files);
    }
    /// A file that nobody has touched for a minute.
    QString rested(const QByteArray& text)
    {
        const QString path = written(QStringLiteral("large.pgn"), text);
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite) ||
            !file.setFileTime(QDateTime::currentDateTime().addSecs(-60),
                              QFileDevice::FileModificationTime))
            qFatal("cannot set the time of %s", qPrintable(path));
        return path;
    }
    /// What is kept by now as the plies of the last game.
    [[nodiscard]] static int keptPlies(const QString& path)
    {
        const auto source = files::Source::open(QFile::encodeName(path).toStdString());
        const auto index = index::IndexCache().load(source.value());
        return index && index->size() == games ? index->facts(games - 1).plies : -2;
    }
    /// The plies of the last game when the list comes; -1: they are not known yet.
    int pliesAtOnce(const QString& path)
    {
        dropWorkspace();
        int plies = -2;
        connect(&m_session->file(), &open_file::OpenFile::indexChanged, this, [&] {
            if (plies == -2 && m_session->file().index())
                plies = m_session->file().facts(games - 1).plies;
        });
        m_session->file().open(path, 1, 0);
        const bool hasCome = QTest::qWaitFor([&] { return plies != -2; }, 30'000);
        return hasCome ? plies : -3;
    }
};

void TestKeptIndex::aLargeFileOpenedAgainHasItsFactsAtOnce()
{
    const QString path = rested(largePgn(4));
    QVERIFY(QFileInfo(path).size() > 16 << 20);
    m_session->file().open(path, 1, 0);
    QTRY_COMPARE_WITH_TIMEOUT(keptPlies(path), 4, 30'000);
    QCOMPARE(m_session->file().index()->size(), games);
    QCOMPARE(m_session->file().facts(games - 1).plies, 4);

    QCOMPARE(pliesAtOnce(path), 4);
    QCOMPARE(m_session->file().index()->size(), games);

    // Other games in its place, as many and as long: nothing of the old ones is shown.
    QVERIFY(QFile::remove(path));
    QVERIFY(pliesAtOnce(rested(largePgn(2))) != 4);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->file().facts(games - 1).plies, 2, 30'000);
}

void TestKeptIndex::smallFilesLeaveNothingBehind()
{
    const QStringList before = kept();
    m_session->file().open(written(QStringLiteral("small.pgn"), manyGames()), 1, 0);
    QTRY_VERIFY(m_session->file().index() &&
                m_session->file().facts(m_session->file().index()->size() - 1).isKnown());
    QCOMPARE(kept(), before);
}

void TestKeptIndex::whereListsAreNotKeptNothingIsLeft()
{
    const QString path = rested(largePgn(4));
    m_session->file().open(path, 1, 0);
    QTRY_COMPARE_WITH_TIMEOUT(keptPlies(path), 4, 30'000);
    m_session->file().setListsKept(false);
    open_file::OpenFile::forgetLists();
    QCOMPARE(kept(), QStringList());
    m_session->reload();
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isLoading() && m_session->file().index()->isComplete(),
                             30'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->file().facts(games - 1).plies, 4, 30'000);
    m_session = nullptr;
    m_workspace.reset(); // with its work
    QCOMPARE(kept(), QStringList());
}

PLYLINE_EVENT_TEST(TestKeptIndex)

#include "tst_kept_index.moc"
