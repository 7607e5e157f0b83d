#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/panels/games/filter_field.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/games/list_bar.h"
#include "tests/support/test.h"

using namespace plyline;
using games::GamesModel;
using games::GamesPanel;
using session::Session;

namespace {

constexpr int gameCount = 1500;

/// Long enough for several batches.
QString longText()
{
    const QString words = QStringLiteral("many words ").repeated(600);
    QString text;
    for (int i = 1; i <= gameCount; ++i)
        text += QStringLiteral("[White \"N%1\"]\n[Black \"B\"]\n[Result \"*\"]\n\n1. e4 {%2} *\n\n")
                    .arg(5000 - i)
                    .arg(words);
    return text;
}

} // namespace

class TestGrowingList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_text = longText(); }
    void init();
    void cleanup();
    void batchesAreAppended();
    void anOrderedListStaysWhereItIs();
    void aFilteredListSaysSoFar();
    void moreMovesLeaveTheListAlone();

private:
    void open() { m_session->file().openText(m_text, QStringLiteral("long.pgn")); }
    [[nodiscard]] games::GamesView& view() { return m_panel->view(); }
    [[nodiscard]] int gameAtTop()
    {
        return m_panel->model().rows().game(view().indexAt(QPoint(5, 0)).row());
    }
    [[nodiscard]] bool says(const QString& text) const
    {
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            if (label->isVisible() && label->accessibleName() == text)
                return true;
        }
        return false;
    }

    QString m_text;
    std::unique_ptr<workspace::Workspace> m_workspace;
    Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<GamesPanel> m_panel;
};

void TestGrowingList::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_session->file().setPace({std::chrono::milliseconds(0), std::chrono::milliseconds(0)});
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<GamesPanel>(*m_workspace, *m_look);
    m_panel->resize(250, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestGrowingList::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestGrowingList::batchesAreAppended()
{
    QAbstractItemModelTester tester(&m_panel->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&m_panel->model(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&m_panel->model(), &QAbstractItemModel::rowsInserted);
    // With the first rows: another game is opened, two are selected, the list is scrolled.
    connect(&m_session->file(), &open_file::OpenFile::indexChanged, this, [&] {
        QTRY_VERIFY(m_panel->model().rowCount() > 20);
        QVERIFY(m_session->isLoading());
        QVERIFY(says(QStringLiteral("%1 games so far").arg(m_panel->model().rowCount())));
        m_session->openGame(3);
        view().selectRows({5, 7});
        view().verticalScrollBar()->setValue(333);
    });
    open();
    QTRY_VERIFY(m_session->file().index() && !m_session->isLoading());
    QTRY_COMPARE(m_panel->model().rowCount(), gameCount);
    QCOMPARE(resets.size(), 1);
    QVERIFY(inserted.size() >= 1);
    QCOMPARE(view().verticalScrollBar()->value(), 333);
    QCOMPARE(view().selectedRows(), (std::vector<int>{5, 7}));
    QCOMPARE(m_session->cursor().place().game, 3);
    QVERIFY(says(QStringLiteral("2 selected · 1,500 games")));
}

void TestGrowingList::anOrderedListStaysWhereItIs()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("live.pgn")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto add = [&file](int name) {
        file.write("[White \"N" + QByteArray::number(name) + "\"]\n[Result \"*\"]\n\n1. e4 *\n\n");
    };
    for (int i = 0; i < 40; ++i)
        add(500 + i);
    m_session->file().open(file.fileName());
    QTRY_COMPARE(m_panel->model().rowCount(), 40);
    m_workspace->list.setOrder({filter::OrderKey::White, true});
    QTRY_COMPARE(m_panel->model().rows().game(0), 39);
    view().verticalScrollBar()->setValue(10 * games::GameRowGeometry::height() + 7);
    view().selectRows({12});
    QCOMPARE(gameAtTop(), 29);
    for (int i = 0; i < 20; ++i)
        add(900 + i); // before all others
    m_session->file().readOn();
    QTRY_COMPARE(m_panel->model().rowCount(), 60);
    QCOMPARE(m_panel->model().rows().game(0), 59);
    QCOMPARE(gameAtTop(), 29);
    QCOMPARE(view().verticalScrollBar()->value(), 30 * games::GameRowGeometry::height() + 7);
    QCOMPARE(m_panel->selectedEntries(), std::vector<int>{27});
}

void TestGrowingList::aFilteredListSaysSoFar()
{
    QStringList said;
    connect(&m_session->file(), &open_file::OpenFile::indexChanged, this,
            [&] { QTest::keyClicks(&m_panel->filterField(), QStringLiteral("white:N4")); });
    connect(&m_workspace->list, &game_list::GameList::rowsChanged, this, [&] {
        for (const QLabel* label : m_panel->bar().findChildren<QLabel*>())
            said << label->accessibleName();
    });
    open();
    // N4999 to N4000.
    QTRY_VERIFY(says(QStringLiteral("1,000 of 1,500 games")));
    QVERIFY(said.first().endsWith(QStringLiteral("so far")));
}

void TestGrowingList::moreMovesLeaveTheListAlone()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("live.pgn")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    for (int i = 0; i < 30; ++i)
        file.write("[White \"A\"]\n[Black \"B\"]\n[Result \"*\"]\n\n1. e4 *\n\n");
    file.write("[White \"Live\"]\n[Black \"B\"]\n\n1. d4 d5 ");
    m_session->file().open(file.fileName(), 31, 2);
    QTRY_COMPARE(m_panel->model().rowCount(), 31);
    view().verticalScrollBar()->setValue(111);
    view().selectRows({2, 3});
    QSignalSpy resets(&m_panel->model(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(&m_panel->model(), &QAbstractItemModel::dataChanged);
    file.write("2. c4 1-0\n\n[White \"Next\"]\n[Black \"B\"]\n\n1. c4 ");
    m_session->file().readOn();
    QTRY_COMPARE(m_panel->model().rowCount(), 32);
    QCOMPARE(resets.size(), 0);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(
        m_panel->model().data(m_panel->model().index(30, 0), GamesModel::ResultRole).toString(),
        QStringLiteral("1-0"));
    QCOMPARE(view().verticalScrollBar()->value(), 111);
    QCOMPARE(view().selectedRows(), (std::vector<int>{2, 3}));
    QCOMPARE(m_session->cursor().ply().number(), 2);
    QCOMPARE(m_session->cursor().lastPly().number(), 3);
}

PLYLINE_WIDGET_TEST(TestGrowingList)
#include "tst_growing_list.moc"
