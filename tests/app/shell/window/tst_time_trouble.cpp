#include <QAction>
#include <QDataStream>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/model/workspace/workspace.h"
#include "app/shell/window/tick_sound.h"
#include "app/shell/window/time_trouble.h"
#include "tests/support/hand_clock.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace std::chrono_literals;
using window::TickSound;
using window::TimeTrouble;

class TestTimeTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aClockTicksInItsLastTenth();
    void itTicksAtRealPaceAlone();
    void theSettingIsOffAtFirst();
    void thePlayerIsLookedForWhenTicksAreWanted();
    void theClickIsAWaveFile();
    void theClickIsPlayedByAProgram();

private:
    void setOptions(bool hasTicks, bool isRealPace = true);
    void pass(std::chrono::milliseconds time)
    {
        m_clock->pass(time);
        m_trouble->follow();
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<session::Playback> m_playback;
    std::unique_ptr<tests::HandClock> m_clock;
    std::unique_ptr<TimeTrouble> m_trouble;
};

void TestTimeTrouble::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    session::Session& session = m_workspace->session;
    m_playback = std::make_unique<session::Playback>(session);
    m_clock = std::make_unique<tests::HandClock>(*m_playback);
    m_trouble = std::make_unique<TimeTrouble>(session, *m_playback);
    session.file().openText(QStringLiteral("[TimeControl \"300\"]\n[Result \"*\"]\n\n"
                                           "1. e4 {[%clk 0:00:33]} e5 {[%clk 0:04:00]} 2. Nf3 "
                                           "{[%clk 0:00:25]} *\n"),
                            QStringLiteral("test"));
    QTRY_COMPARE(session.cursor().lastPly(), game::Ply(3));
}

void TestTimeTrouble::cleanup()
{
    m_trouble.reset();
    m_clock.reset();
    m_playback.reset();
    m_workspace.reset();
}

void TestTimeTrouble::setOptions(bool hasTicks, bool isRealPace)
{
    session::PlaybackOptions options;
    options.isRealPace = isRealPace;
    options.pace.idleCap.reset();
    options.hasTicks = hasTicks;
    m_playback->setOptions(options);
}

void TestTimeTrouble::aClockTicksInItsLastTenth()
{
    setOptions(true);
    QSignalSpy ticked(m_trouble.get(), &TimeTrouble::ticked);
    m_workspace->session.cursor().goToPly(game::Ply(1));
    m_playback->playForwards(); // Black has four minutes
    for (int i = 0; i < 300; ++i)
        pass(100ms);
    QCOMPARE(ticked.size(), 0);
    m_workspace->session.cursor().goToPly(game::Ply(2));
    m_playback->playForwards(); // White goes from 33 s to 25 s
    for (int i = 0; i < 30; ++i)
        pass(100ms);
    QCOMPARE(ticked.size(), 0); // 30 s are a tenth
    for (int i = 0; i < 45; ++i)
        pass(100ms);
    QCOMPARE(ticked.size(), 5); // 29, 28, 27, 26, 25
    m_playback->pause();
    pass(10s);
    QCOMPARE(ticked.size(), 5);
}

void TestTimeTrouble::itTicksAtRealPaceAlone()
{
    setOptions(true, false);
    QSignalSpy ticked(m_trouble.get(), &TimeTrouble::ticked);
    m_workspace->session.cursor().goToPly(game::Ply(2));
    m_playback->setPliesPerSecond(0.2);
    m_playback->playForwards();
    for (int i = 0; i < 40; ++i)
        pass(100ms);
    QCOMPARE(ticked.size(), 0);
}

void TestTimeTrouble::theSettingIsOffAtFirst()
{
    QAction action;
    action.setCheckable(true);
    m_trouble->offer(action, [] { return QStringLiteral("/bin/true"); });
    QVERIFY(!action.isChecked());
    action.trigger();
    QVERIFY(m_playback->options().hasTicks);
    setOptions(false);
    QVERIFY(!action.isChecked());
}

void TestTimeTrouble::thePlayerIsLookedForWhenTicksAreWanted()
{
    QAction action;
    action.setCheckable(true);
    int searches = 0;
    QString found;
    m_trouble->offer(action, [&] {
        ++searches;
        return found;
    });
    QCOMPARE(searches, 0);
    QSignalSpy missed(m_trouble.get(), &TimeTrouble::playerMissed);
    action.trigger();
    QCOMPARE(missed.size(), 1);
    QVERIFY(!action.isChecked());
    QVERIFY(!m_playback->options().hasTicks);
    found = QStringLiteral("/bin/true"); // installed meanwhile
    action.trigger();
    QCOMPARE(missed.size(), 1);
    QVERIFY(action.isChecked());
    action.trigger();
    action.trigger();
    QCOMPARE(searches, 2);
}

void TestTimeTrouble::theClickIsAWaveFile()
{
    const QByteArray wave = TickSound::wave();
    QVERIFY(wave.startsWith("RIFF"));
    QCOMPARE(wave.mid(8, 8), QByteArray("WAVEfmt "));
    QDataStream in(wave);
    in.setByteOrder(QDataStream::LittleEndian);
    in.skipRawData(4);
    quint32 size = 0;
    in >> size;
    QCOMPARE(static_cast<qsizetype>(size) + 8, wave.size());
    in.skipRawData(36);
    int loudest = 0;
    qint16 last = 0;
    while (!in.atEnd()) {
        in >> last;
        loudest = std::max(loudest, std::abs(int{last}));
    }
    QVERIFY(loudest > 2000 && loudest < 8000); // soft
    QVERIFY(std::abs(int{last}) < 100);        // it has faded
}

void TestTimeTrouble::theClickIsPlayedByAProgram()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("played.wav"));
    const QString path = folder.filePath(QStringLiteral("player"));
    QFile player(path);
    QVERIFY(player.open(QIODevice::WriteOnly));
    player.write("#!/bin/sh\ncp \"$1\" '" + copy.toLocal8Bit() + "'\n");
    player.close();
    QVERIFY(player.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    TickSound sound(path);
    sound.play();
    QTRY_COMPARE(QFileInfo(copy).size(), TickSound::wave().size());
    QFile played(copy);
    QVERIFY(played.open(QIODevice::ReadOnly));
    QCOMPARE(played.readAll(), TickSound::wave());
    TickSound none((QString()));
    none.play();
}

PLYLINE_WIDGET_TEST(TestTimeTrouble)
#include "tst_time_trouble.moc"
