#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QProgressDialog>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include "app/panels/games/games_panel.h"
#include "app/shell/save_dialogs/tables_dialog.h"
#include "core/store/game_store.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;
using save_dialogs::TablesDialog;

namespace {

const QString samples = QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn");

} // namespace

class TestSavingTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFileBecomesADatabaseOfTheMeasuredSize();
    void theOpenGameKeepsItsNumber();
    void whatTheListShowsIsOffered();
    void aFileThatWasReadInPartIsNotCalledAll();
    void everyFormatCanBeChosen();
    void theOpenFileIsNotWrittenOver();
    void aPathThatCannotBeWrittenIsSaid();
    void aSaveCanBeCancelled();

private:
    static void open(Program& program, const QString& path, int game = 1)
    {
        program.window.opening().openPath(path, game);
        QTRY_COMPARE(program.session.file().path(), path);
        QTRY_VERIFY(program.session.file().index()->isComplete());
    }
    static TablesDialog* ask(Program& program)
    {
        program.window.actionsOfTable()[ActionId::SaveTables].trigger();
        auto* dialog = program.window.findChild<TablesDialog*>();
        [&] { QTRY_VERIFY(dialog && dialog->estimate()); }();
        return dialog;
    }
    /// As a person does in the second dialog.
    static void saveTo(TablesDialog& dialog, const QString& path)
    {
        QTest::keyClick(&dialog, Qt::Key_Return);
        auto* where = dialog.findChild<QFileDialog*>();
        QVERIFY(where);
        QTRY_VERIFY(where->isVisible());
        where->selectFile(path);
        Q_EMIT where->fileSelected(path);
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSavingTables::theFileBecomesADatabaseOfTheMeasuredSize()
{
    Program program;
    open(program, samples);
    TablesDialog* dialog = ask(program);
    QCOMPARE(dialog->games().size(), 48);
    const auto estimate = *dialog->estimate();
    QVERIFY(dialog->sizeText().contains(u"free here"_s));
    QStringList read; // by a screen reader
    for (QLabel* label : dialog->findChildren<QLabel*>())
        read << QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name);
    QVERIFY(read.contains(dialog->sizeText()));
    const QString target = path(u"games.sqlite"_s);
    saveTo(*dialog, target);
    QTRY_VERIFY(program.window.statusBar()->currentMessage().contains(target));
    QVERIFY(program.window.statusBar()->currentMessage().startsWith(u"Saved 48 games as "_s));
    QCOMPARE(program.message(), QString());
    const auto store = store::GameStore::open(store::StoreLocation::readOnly(target));
    QVERIFY(store);
    QCOMPARE((*store)->gameNumbers()->size(), 48U);
    const double ratio = double(estimate.bytes) / double(QFileInfo(target).size());
    QVERIFY2(ratio > 0.8 && ratio < 1.25, QByteArray::number(ratio).constData());
}

void TestSavingTables::theOpenGameKeepsItsNumber()
{
    Program program;
    open(program, samples, 3);
    TablesDialog* dialog = ask(program);
    dialog->gamesBox().setCurrentIndex(1);
    QTRY_VERIFY(dialog->estimate());
    QCOMPARE(dialog->estimate()->basis, saving::SizeEstimate::Basis::Everything);
    saveTo(*dialog, path(u"one.sqlite"_s));
    QTRY_VERIFY(QFileInfo::exists(path(u"one.sqlite"_s)));
    const auto store =
        store::GameStore::open(store::StoreLocation::readOnly(path(u"one.sqlite"_s)));
    QVERIFY(store);
    QCOMPARE(*(*store)->gameNumbers(), std::vector<int>{3});
}

void TestSavingTables::whatTheListShowsIsOffered()
{
    Program program;
    open(program, samples);
    program.workspace.list.setFilterText(u"Kasparov"_s);
    QTRY_VERIFY(program.workspace.list.rows().size() < 48);
    const int shown = program.workspace.list.rows().size();
    QVERIFY(shown > 0);
    TablesDialog* dialog = ask(program);
    dialog->gamesBox().setCurrentIndex(dialog->gamesBox().count() - 1);
    QCOMPARE(dialog->games().size(), shown);
    QVERIFY(dialog->gamesBox().currentText().contains(QString::number(shown)));
}

void TestSavingTables::aFileThatWasReadInPartIsNotCalledAll()
{
    const QByteArray game = "[White \"A\"]\n\n1. e4 {" + QByteArray(6000, 'x') + "} e5 *\n\n";
    QFile file(path(u"many.pgn"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(game.repeated(1500));
    file.close();
    Program program;
    program.session.file().setPace({std::chrono::milliseconds(0), std::chrono::milliseconds(0)});
    QSignalSpy cut(&program.session.file(), &open_file::OpenFile::cutShort);
    connect(&program.session.file(), &open_file::OpenFile::indexChanged, &program.window,
            [&] { program.session.cancelLoading(); });
    program.window.opening().openPath(file.fileName(), 1);
    QTRY_COMPARE(cut.size(), 1);
    const int games = program.session.file().index()->size();
    QVERIFY(games > 0 && games < 1500);
    TablesDialog* dialog = ask(program);
    QCOMPARE(dialog->gamesBox().itemText(0), u"The %L1 games read so far"_s.arg(games));
    QCOMPARE(dialog->games().size(), games);
}

void TestSavingTables::everyFormatCanBeChosen()
{
    Program program;
    open(program, samples);
    const QStringList names{u"a.sqlite"_s, u"b.sql"_s,    u"c.sql"_s,
                            u"d"_s,        u"e.ndjson"_s, u"f.cloudevents"_s};
    for (int i = 0; i < names.size(); ++i) {
        TablesDialog* dialog = ask(program);
        QCOMPARE(dialog->formatBox().count(), names.size());
        dialog->formatBox().setCurrentIndex(i);
        dialog->gamesBox().setCurrentIndex(1);
        QTRY_VERIFY(dialog->estimate());
        saveTo(*dialog, path(names[i]));
        QTRY_VERIFY(QFileInfo::exists(path(names[i])));
        QTRY_VERIFY(!program.window.findChild<TablesDialog*>());
    }
    QVERIFY(QFileInfo(path(u"d"_s)).isDir());
    QCOMPARE(program.message(), QString());
}

void TestSavingTables::theOpenFileIsNotWrittenOver()
{
    const QString copy = path(u"mate.pgn"_s);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(scholarsMate.toUtf8());
    file.close();
    Program program;
    open(program, copy);
    saveTo(*ask(program), copy);
    QVERIFY(program.message().contains(u"mate.pgn"_s));
    QCOMPARE(QFileInfo(copy).size(), scholarsMate.size());
}

void TestSavingTables::aPathThatCannotBeWrittenIsSaid()
{
    Program program;
    open(program, samples);
    saveTo(*ask(program), path(u"missing/games.sqlite"_s));
    QTRY_VERIFY(program.message().contains(u"cannot be written"_s));
    QVERIFY(program.message().contains(u"missing/games.sqlite"_s));
}

void TestSavingTables::aSaveCanBeCancelled()
{
    const QString large = path(u"large.pgn"_s);
    QFile file(large);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QFile one(samples);
    QVERIFY(one.open(QIODevice::ReadOnly));
    file.write(one.readAll().repeated(100));
    file.close();
    Program program;
    open(program, large);
    TablesDialog* dialog = ask(program);
    QCOMPARE(dialog->games().size(), 4800);
    QVERIFY(dialog->estimate()->games < 4800);
    QVERIFY(dialog->sizeText().startsWith(u"About "_s));
    saveTo(*dialog, path(u"games.sqlite"_s));
    QProgressDialog* progress = nullptr;
    QTRY_VERIFY((progress = program.window.findChild<QProgressDialog*>()) && progress->isVisible());
    QTRY_VERIFY(progress->value() > 0);
    QTest::keyClick(progress, Qt::Key_Escape);
    QTRY_COMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"large.pgn"_s});
    QVERIFY(!program.window.findChild<QProgressDialog*>() ||
            !program.window.findChild<QProgressDialog*>()->isVisible());
    QCOMPARE(program.message(), QString());
}

PLYLINE_WIDGET_TEST(TestSavingTables)
#include "tst_saving_tables.moc"
