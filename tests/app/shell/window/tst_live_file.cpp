#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "app/panels/games/games_model.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/timeline/follow_bar.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

#include <filesystem>
#include <utility>

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

class TestLiveFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aBroadcastIsFollowed();
    void aBroadcastThatIsWrittenAnewIsFollowed_data();
    void aBroadcastThatIsWrittenAnewIsFollowed();
    void whatStoodInABannerIsWithdrawn();
    void aFileThatIsAsItWasIsNotCalledCut();
    void aNewGameCanBeGoneTo();
    void aFileThatIsCutShortIsSaidAndReadAgain();
    void aFileThatIsReplacedIsSaidAndReadAgain();
    void aFileThatIsRemovedIsSaid();
    void readingThatIsStoppedIsSaid();

private:
    void write(const QByteArray& text, bool isMore = false)
    {
        QFile file(m_path);
        QVERIFY(file.open(isMore ? QIODevice::Append : QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    [[nodiscard]] static QPushButton* remedy(Program& program)
    {
        const auto banners = program.window.findChildren<widgets::Banner*>();
        for (const widgets::Banner* banner : banners) {
            auto* button = banner->findChild<QPushButton*>();
            if (button && button->isVisible())
                return button;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    QString m_path;
};

void TestLiveFile::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
}

void TestLiveFile::init()
{
    QSettings().clear();
    m_path = m_folder.filePath(u"live.pgn"_s);
    QFile::remove(m_path);
    write("[White \"A\"]\n[Black \"B\"]\n\n1. e4 e5 2. Nf3 ");
}

void TestLiveFile::aBroadcastIsFollowed()
{
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    auto* bar = program.window.findChild<timeline::FollowBar*>();
    QVERIFY(!bar->isVisible());
    QAction& follow = program.window.actionsOfTable()[ActionId::Follow];
    QVERIFY(follow.isEnabled() && !follow.isChecked());
    program.press(Qt::Key_N);
    QVERIFY(follow.isChecked());
    QVERIFY(bar->isVisible());
    QCOMPARE(program.ply(), 3);
    write("Nc6 3. Bb5 ", true);
    QTRY_COMPARE(program.ply(), 5);
    program.press(Qt::Key_Left);
    QVERIFY(!follow.isChecked());
    write("a6 4. Ba4 Nf6 ", true);
    QTRY_COMPARE(program.lastPly(), 8);
    QCOMPARE(program.ply(), 4);
    QToolButton* news = nullptr;
    const auto buttons = bar->findChildren<QToolButton*>();
    for (QToolButton* button : buttons)
        if (button->isVisible() && button->text() == u"3 new events"_s)
            news = button;
    QVERIFY(news);
    QVERIFY(news->accessibleName().startsWith(u"3 new events"_s));
    QTest::mouseClick(news, Qt::LeftButton);
    QCOMPARE(program.ply(), 8);
    QVERIFY(follow.isChecked());
    QVERIFY(!news->isVisible());
}

void TestLiveFile::aBroadcastThatIsWrittenAnewIsFollowed_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("in place") << u"in place"_s;
    QTest::newRow("by another file that takes its name") << u"renamed"_s;
    QTest::newRow("removed and made again") << u"removed"_s;
}

void TestLiveFile::aBroadcastThatIsWrittenAnewIsFollowed()
{
    QFETCH(QString, how);
    const auto boards = [](const QByteArray& first, const QByteArray& second) -> QByteArray {
        return "[White \"A\"]\n[Black \"B\"]\n[Result \"*\"]\n\n" + first +
               " *\n\n[White \"C\"]\n[Black \"D\"]\n[Result \"*\"]\n\n" + second + " *\n";
    };
    const auto writeAnew = [&](const QByteArray& text) {
        if (how == u"removed")
            QVERIFY(QFile::remove(m_path));
        if (how != u"renamed")
            return write(text);
        const QString path = std::exchange(m_path, m_folder.filePath(u"new.pgn"_s));
        write(text);
        std::filesystem::rename(std::exchange(m_path, path).toStdString(), path.toStdString());
    };
    write(boards("1. e4 e5", "1. d4 d5"));
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    program.session.cursor().goToPly(game::Ply(1));
    writeAnew(boards("1. e4 e5 2. Nf3 Nc6", "1. d4 d5"));
    QTRY_COMPARE(program.lastPly(), 4);
    QCOMPARE(program.ply(), 1);
    writeAnew(boards("1. e4 e5 2. Nf3 Nc6", "1. d4 d5 2. c4"));
    QTRY_COMPARE(program.session.file().index()->entry(1).span().length,
                 static_cast<std::int64_t>(boards("", "1. d4 d5 2. c4").size() -
                                           boards("", "").indexOf("[White \"C\"]")));
    program.press(Qt::Key_N); // follow this board, which has no result yet
    QCOMPARE(program.session.cursor().place().game, 1);
    QCOMPARE(program.ply(), 4);
    writeAnew(boards("1. e4 e5 2. Nf3 Nc6 3. Bb5", "1. d4 d5 2. c4 e6"));
    QTRY_COMPARE(program.ply(), 5);
    QCOMPARE(program.session.cursor().place().game, 1);
    writeAnew(boards("1. e4 e5 2. Nf3 Nf6", "1. d4 d5 2. c4 e6")); // an arbiter's correction
    QTRY_COMPARE(program.ply(), 4);
    QCOMPARE(program.lastPly(), 4);
    QVERIFY2(program.message().isEmpty(), qPrintable(program.message()));
}

void TestLiveFile::whatStoodInABannerIsWithdrawn()
{
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(program.message().contains(u"no longer exists"_s));
    write("[White \"A\"]\n[Black \"B\"]\n\n1. e4 e5 2. Nf3 Nc6 *\n");
    QTRY_COMPARE(program.lastPly(), 4);
    QVERIFY2(program.message().isEmpty(), qPrintable(program.message()));
}

void TestLiveFile::aFileThatIsAsItWasIsNotCalledCut()
{
    const QByteArray games = "[White \"A\"]\n\n1. e4 *\n\n[White \"B\"]\n\n1. d4 *\n";
    write(games);
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    QVERIFY(QFile::resize(m_path, 30));
    QTRY_VERIFY(program.message().contains(u"was cut short"_s));
    QVERIFY(program.session.file().isLost(1));
    write(games);
    QTRY_VERIFY(program.message().isEmpty());
    QVERIFY(!program.session.file().isLost(0) && !program.session.file().isLost(1));
}

void TestLiveFile::aNewGameCanBeGoneTo()
{
    write("1-0\n\n", true);
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    QAction& next = program.window.actionsOfTable()[ActionId::NextGame];
    QVERIFY(!next.isEnabled());
    // Enabled when the growth is told, whatever else becomes of the open game.
    bool isInTime = false;
    connect(&program.session.file(), &open_file::OpenFile::indexGrown, this,
            [&] { isInTime = isInTime || next.isEnabled(); });
    write("[White \"C\"]\n\n1. d4 d5 *\n", true);
    QTRY_COMPARE(program.session.file().index()->size(), 2);
    QVERIFY(isInTime);
    program.press(Qt::Key_PageDown);
    QCOMPARE(program.session.cursor().place().game, 2);
    QCOMPARE(program.lastPly(), 2);
}

void TestLiveFile::aFileThatIsCutShortIsSaidAndReadAgain()
{
    // Large enough to be mapped: what is lost of it is really lost.
    const QByteArray game = "[White \"A\"]\n[Result \"*\"]\n\n1. e4 {" +
                            QByteArray("many words ").repeated(9000) + "} e5 *\n\n";
    const int count = 200;
    write(game.repeated(count));
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.file().index() && program.session.file().index()->isComplete());
    QFile file(m_path);
    QVERIFY(file.resize(game.size() * 150 + game.size() / 2));
    QTRY_VERIFY(!program.message().isEmpty());
    QVERIFY2(program.message().contains(u"50 of the 200 listed games"_s),
             qPrintable(program.message()));
    const auto isLost = [&](int row) {
        const auto& model = program.window.findChild<games::GamesPanel*>()->model();
        return model.index(row, 0).data(games::GamesModel::IsLostRole).toBool();
    };
    QVERIFY(!isLost(149) && isLost(150) && isLost(199));
    program.session.openGame(190); // its bytes are gone, and the program goes on
    QTRY_COMPARE(program.session.cursor().place().game, 190);
    QPushButton* button = remedy(program);
    QVERIFY(button);
    QCOMPARE(button->text(), u"Read again"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(program.session.file().index()->size(), 151);
    QTRY_VERIFY(!isLost(150));
    QTRY_VERIFY(!remedy(program));
}

void TestLiveFile::aFileThatIsReplacedIsSaidAndReadAgain()
{
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    const QString other = m_folder.filePath(u"other.pgn"_s);
    QVERIFY(QFile::rename(m_path, other));
    write("[White \"C\"]\n\n1. d4 d5 2. c4 e6 3. Nc3 Nf6 *\n");
    QTRY_VERIFY(program.message().contains(u"was changed by another program"_s));
    QCOMPARE(program.lastPly(), 3);
    QVERIFY(remedy(program));
    QTest::mouseClick(remedy(program), Qt::LeftButton);
    QTRY_COMPARE(program.lastPly(), 6);
    QVERIFY(program.message().isEmpty());
}

void TestLiveFile::aFileThatIsRemovedIsSaid()
{
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(program.message().contains(u"no longer exists"_s));
    QVERIFY(!remedy(program));
    program.press(Qt::Key_End);
    QCOMPARE(program.ply(), 3);
}

void TestLiveFile::readingThatIsStoppedIsSaid()
{
    const QByteArray game = "[White \"A\"]\n[Result \"*\"]\n\n1. e4 {" +
                            QByteArray("many words ").repeated(600) + "} e5 *\n\n";
    write(game.repeated(1500));
    Program program;
    program.session.file().setPace({std::chrono::milliseconds(0), std::chrono::milliseconds(0)});
    QAction& stop = program.window.actionsOfTable()[ActionId::StopReading];
    connect(&program.session.file(), &open_file::OpenFile::indexChanged, this,
            [&] { stop.trigger(); });
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.message().contains(u"Reading was stopped"_s));
    QVERIFY(!stop.isEnabled());
    disconnect(&program.session.file(), nullptr, this, nullptr);
    QTest::mouseClick(remedy(program), Qt::LeftButton);
    QTRY_COMPARE(program.session.file().index()->size(), 1500);
    QVERIFY(program.message().isEmpty());
}

PLYLINE_WIDGET_TEST(TestLiveFile)
#include "tst_live_file.moc"
