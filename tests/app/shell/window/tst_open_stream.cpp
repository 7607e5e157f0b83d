#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "app/kit/widgets/ply_table.h"
#include "app/model/open_file/stream_status.h"
#include "app/panels/diagnostics/diagnostics_panel.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/timeline/follow_bar.h"
#include "app/shell/opening/open_stream_dialog.h"
#include "app/shell/window/stream_words.h"
#include "core/kafka/kafka_address.h"
#include "tests/app/shell/window/program.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;
using open_file::StreamStatus;

class TestOpenStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aStreamIsFollowedAsAGrowingFileIs();
    void theListOfAStreamIsFilteredWhileItGrows();
    void momentsOfAStreamAreCompared();
    void whatIsKeptAsideIsSaidAndListed();
    void theTextOfARejectedEventFitsTheTab();
    void waitingForTheFirstGameIsSaid();
    void theDialogOpensAFileOfEvents();
    void theDialogSaysWhatIsWrong();
    void recentTopicsHaveNamesAndNoSecrets();
    void theStateIsSaidInWords();

private:
    void add(const std::vector<std::string>& events) const
    {
        QFile to(m_path);
        QVERIFY(to.open(QIODevice::Append));
        for (const std::string& event : events)
            to.write(QByteArray::fromStdString(event) + '\n');
    }
    [[nodiscard]] static QString said(Program& program)
    {
        QStringList texts;
        const auto labels = program.window.statusBar()->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            texts << label->text();
        return texts.join(u'\n');
    }
    [[nodiscard]] static QToolButton* button(Program& program, const QString& text)
    {
        const auto buttons = program.window.findChildren<QToolButton*>();
        for (QToolButton* one : buttons)
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }

    QTemporaryDir m_folder;
    QString m_path;
    /// 1 start, 3 moves, 1 end; then 1 start, 2 moves, 1 end.
    std::vector<std::string> m_events = published(gamesOf(files::Source::fromText(
        "[White \"Anderssen\"]\n\n1. e4 e5 2. Nf3 *\n\n[White \"Morphy\"]\n\n1. d4 d5 *\n",
        "test")));
};

void TestOpenStream::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
}

void TestOpenStream::init()
{
    QSettings().clear();
    m_path = m_folder.filePath(u"live.ndjson"_s);
    QFile::remove(m_path);
    add({m_events[0], m_events[1]});
}

void TestOpenStream::aStreamIsFollowedAsAGrowingFileIs()
{
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(said(program).contains(u"live.ndjson · 1 game · caught up"_s));
    QCOMPARE(program.window.opening().openedPath(), m_path);
    program.press(Qt::Key_N);
    QTRY_COMPARE(program.ply(), 1);
    add({m_events[2]});
    QTRY_COMPARE(program.ply(), 2);
    program.press(Qt::Key_Left);
    add({m_events[3]});
    QTRY_COMPARE(program.lastPly(), 3);
    QCOMPARE(program.ply(), 1);
    QToolButton* news = nullptr;
    QTRY_VERIFY(news = button(program, u"1 new event"_s));
    QTest::mouseClick(news, Qt::LeftButton);
    QCOMPARE(program.ply(), 3);
    PLYLINE_SHOWS(program, u"rnbqkbnr/pppp1ppp/8/4p3/4P3/5N2/PPPP1PPP/RNBQKB1R b KQkq - 1 2"_s);
}

void TestOpenStream::theListOfAStreamIsFilteredWhileItGrows()
{
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    program.workspace.list.setFilterText(u"white:Morphy"_s);
    QTRY_COMPARE(program.workspace.list.rows().size(), 0);
    add({m_events.begin() + 2, m_events.end()});
    QTRY_COMPARE(program.workspace.list.rows().size(), 1);
}

void TestOpenStream::momentsOfAStreamAreCompared()
{
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    program.press(Qt::Key_A);
    add({m_events[2], m_events[3]});
    QTRY_COMPARE(program.lastPly(), 3);
    program.press(Qt::Key_End);
    program.press(Qt::Key_B);
    QVERIFY(program.workspace.study.pins.comparison());
}

void TestOpenStream::whatIsKeptAsideIsSaidAndListed()
{
    add({"rubbish", m_events[3], m_events[5], m_events[5]});
    Program program;
    program.session.file().setGapPatience(std::chrono::milliseconds(0));
    program.window.opening().openPath(m_path);
    QToolButton* faults = nullptr;
    QTRY_VERIFY(faults = button(program, u"1 event kept aside · 1 game waits for an event"_s));
    QTest::mouseClick(faults, Qt::LeftButton);
    auto* panel = program.window.findChild<diagnostics::DiagnosticsPanel*>();
    QVERIFY(panel && panel->isVisible());
    auto& rows = panel->streamFaults().table().rows();
    QTRY_COMPARE(rows.rowCount(), 2);
    QCOMPARE(rows.row(0).cells.at(1), u"1"_s);
    QVERIFY(rows.row(0).cells.at(2).startsWith(u"Event 2 is missing; 1 event that follows it"_s));
    const auto offset = m_events[0].size() + m_events[1].size() + 2;
    QCOMPARE(rows.row(1).cells.at(0), QLocale().toString(static_cast<qulonglong>(offset)));
    QVERIFY(rows.row(1).cells.at(2).startsWith(u"The event is not JSON"_s));
    panel->streamFaults().table().setCurrentIndex(rows.index(1, 0));
    QVERIFY(panel->streamFaults().detail().endsWith(u"\nrubbish"_s));
    program.session.open({2, game::LineId::main(), game::Ply()});
    QTRY_COMPARE(program.session.cursor().place().game, 2);
    Q_EMIT panel->streamFaults().table().rowChosen(0);
    QTRY_COMPARE(program.session.cursor().place().game, 1);
    // A file has neither.
    program.session.file().openText(scholarsMate, u"test"_s);
    QTRY_VERIFY(!panel->streamFaults().isVisible());
    QVERIFY(!faults->isVisible());
}

void TestOpenStream::theTextOfARejectedEventFitsTheTab()
{
    add({std::string(150, 'x')});
    Program program;
    program.window.opening().openPath(m_path);
    QToolButton* faults = nullptr;
    QTRY_VERIFY(faults = button(program, u"1 event kept aside"_s));
    QTest::mouseClick(faults, Qt::LeftButton);
    auto* panel = program.window.findChild<diagnostics::DiagnosticsPanel*>();
    QTRY_VERIFY(panel->streamFaults().detail().count(u'x') >= 150);
    constexpr int narrowestTab = 308;
    QVERIFY(panel->streamFaults().minimumSizeHint().width() <= narrowestTab);
}

void TestOpenStream::waitingForTheFirstGameIsSaid()
{
    QVERIFY(QFile::resize(m_path, 0));
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(said(program).contains(u"Waiting for the first game of the stream"_s));
    add({m_events[0]});
    QTRY_VERIFY(said(program).contains(u"1 game · caught up"_s));
}

void TestOpenStream::theDialogOpensAFileOfEvents()
{
    Program program;
    program.window.actionsOfTable()[ActionId::OpenStream].trigger();
    auto* dialog = program.window.findChild<opening::OpenStreamDialog*>();
    QVERIFY(dialog);
    dialog->stream().setText(m_path);
    QVERIFY(dialog->complaint().isEmpty());
    QVERIFY(!dialog->settings().isEnabled());
    const auto buttons = dialog->findChildren<QPushButton*>();
    for (QPushButton* one : buttons)
        if (one->text() == u"Open"_s)
            one->click();
    QTRY_VERIFY(program.session.game());
    QVERIFY(program.session.file().stream());
}

void TestOpenStream::theDialogSaysWhatIsWrong()
{
    Program program;
    opening::OpenStreamDialog dialog(program.window.opening());
    const auto isOffered = [&] {
        const auto buttons = dialog.findChildren<QPushButton*>();
        return std::any_of(buttons.begin(), buttons.end(), [](const QPushButton* one) {
            return one->text() == u"Open"_s && one->isEnabled();
        });
    };
    QVERIFY(!isOffered());
    dialog.stream().setText(u"kafka://host"_s);
    QVERIFY(!isOffered());
    QVERIFY(dialog.complaint().contains(u"kafka://host"_s));
    dialog.stream().setText(u"kafka://host:9092/moves"_s);
    QCOMPARE(isOffered(), kafka::hasKafka());
    QCOMPARE(dialog.complaint().contains(u"librdkafka"_s), !kafka::hasKafka());
    if (!kafka::hasKafka())
        return;
    dialog.settings().setText(u"/nowhere/client.properties"_s);
    QVERIFY(!isOffered());
    QVERIFY(dialog.complaint().contains(u"/nowhere/client.properties"_s));
    dialog.settings().setText(m_path);
    QVERIFY(isOffered());
}

void TestOpenStream::recentTopicsHaveNamesAndNoSecrets()
{
    Program program;
    program.settings.addRecentFile(
        u"kafka://host:9092/moves?properties=/home/me/client.properties"_s);
    QMenu* recent = nullptr;
    const auto menus = program.window.menuBar()->findChildren<QMenu*>();
    for (QMenu* menu : menus)
        if (menu->title() == u"Open &recent"_s)
            recent = menu;
    QVERIFY(recent);
    Q_EMIT recent->aboutToShow();
    QCOMPARE(recent->actions().front()->text(), u"moves at host:9092"_s);
}

void TestOpenStream::theStateIsSaidInWords()
{
    using Link = StreamStatus::Link;
    StreamStatus status;
    status.isTopic = true;
    QCOMPARE(window::streamStateText(status), u"connecting"_s);
    status.link = Link::CatchingUp;
    status.lag = 1204;
    QCOMPARE(window::streamStateText(status), u"catching up, 1,204 events to go"_s);
    status.games = 3;
    QCOMPARE(window::streamReadingText(status),
             u"Stream: catching up, 1,204 events to go · 3 games"_s);
    status.link = Link::Away;
    status.since = QDateTime(QDate(2026, 3, 1), QTime(14, 2, 11));
    status.parts = 4;
    status.partsAway = 4;
    QCOMPARE(window::streamStateText(status), u"broker away since 14:02:11"_s);
    status.partsAway = 2;
    QCOMPARE(window::streamStateText(status), u"2 of 4 partitions away since 14:02:11"_s);
    status.isTopic = false;
    QCOMPARE(window::streamStateText(status), u"the file is gone since 14:02:11"_s);
    status.link = Link::Ended;
    QCOMPARE(window::streamStateText(status), u"not followed any more"_s);
    status.reason = "Connection refused";
    status.counts[static_cast<std::size_t>(streams::Arrival::Duplicate)] = 2;
    QCOMPARE(window::streamDetailText(status), u"Connection refused\nEvents: 2 duplicate"_s);
}

PLYLINE_WIDGET_TEST(TestOpenStream)
#include "tst_open_stream.moc"
