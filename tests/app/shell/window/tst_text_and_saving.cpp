#include <QClipboard>
#include <QFileDialog>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "app/panels/diagnostics/diagnostics_panel.h"
#include "app/panels/game_text/game_text_panel.h"
#include "app/shell/inspector/inspector.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

namespace {

const QString faulty = u"[White \"A\"]\n[Result \"*\"]\n\n1. e4 e5 (1... c5 2. Ke3) 2. Ke3 *\n"_s;

} // namespace

class TestTextAndSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theStatusLineLeadsToTheDiagnosticsAndTheyToTheText();
    void aClickInTheTextMovesEveryPanel();
    void theOpenGameIsSavedAsItStands();
    void selectedGamesAreSavedSoThatTheyReadBack();
    void aSelectedGameIsNamedAfterItself();
    void theOpenFileIsNotWrittenOver();
    void aPathThatCannotBeWrittenIsSaid();
    void theGameIsCopiedInItsOwnLetters();

private:
    [[nodiscard]] QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the test's file");
        file.write(text);
        return file.fileName();
    }
    [[nodiscard]] QByteArray read(const QString& path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    static void open(Program& program, const QString& path, int game = 1)
    {
        program.window.opening().openPath(path, game);
        QTRY_COMPARE(program.session.file().path(), path);
    }
    /// As a person does in the dialog.
    static void saveAs(Program& program, const QString& path)
    {
        program.window.actionsOfTable()[ActionId::SaveGame].trigger();
        auto* dialog = program.window.findChild<QFileDialog*>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        QVERIFY(dialog->selectedFiles().first().endsWith(u".pgn"));
        dialog->selectFile(path);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTextAndSaving::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
}

void TestTextAndSaving::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestTextAndSaving::theStatusLineLeadsToTheDiagnosticsAndTheyToTheText()
{
    Program program;
    open(program, write(u"faulty.pgn"_s, faulty.toUtf8()));
    QToolButton* count = nullptr;
    for (QToolButton* button : program.window.statusBar()->findChildren<QToolButton*>())
        if (button->text() == u"2 errors"_s)
            count = button;
    QVERIFY(count);
    QTest::mouseClick(count, Qt::LeftButton);
    auto* list = program.window.findChild<diagnostics::DiagnosticsPanel*>();
    QVERIFY(list && list->isVisible());
    QVERIFY(!program.window.findChild<game_text::GameTextPanel*>());

    const QRect first = list->view().visualRect(list->view().model()->index(0, 1));
    QTest::mouseClick(list->view().viewport(), Qt::LeftButton, {}, first.center());
    QCOMPARE(program.session.cursor().line(), game::LineId(1));
    QCOMPARE(program.ply(), 2);
    auto* text = program.window.findChild<game_text::GameTextPanel*>();
    QVERIFY(text && text->isVisible());
    QCOMPARE(text->edit().marked(), std::optional(Span{faulty.indexOf(u"Ke3"), 3}));
    QCOMPARE(text->edit().present(), std::optional(Span{faulty.indexOf(u"c5"), 2}));
    // The rows of the shown ply come later and must not take the mark away.
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    QVERIFY(text->edit().marked());
}

void TestTextAndSaving::aClickInTheTextMovesEveryPanel()
{
    Program program;
    open(program, write(u"mate.pgn"_s, scholarsMate.toUtf8()));
    program.window.actionsOfTable().ofPanel(u"game_text"_s).trigger();
    auto* text = program.window.findChild<game_text::GameTextPanel*>();
    QVERIFY(text);
    QTRY_COMPARE(text->edit().toPlainText(), scholarsMate);
    QTextCursor cursor(text->edit().document());
    cursor.setPosition(static_cast<int>(scholarsMate.indexOf(u"Nc6")) + 1);
    QTest::mouseClick(text->edit().viewport(), Qt::LeftButton, {},
                      text->edit().cursorRect(cursor).center() + QPoint(2, 0));
    // The text lies in front of the rows, which are brought up to date when they are seen.
    auto& inspector = *program.window.findChild<inspector::Inspector*>();
    inspector.setFront(u"state"_s);
    PLYLINE_SHOWS(program, scholarsFens[4]);
    inspector.setFront(u"game_text"_s);
    text->edit().setFocus();
    program.press(Qt::Key_Right); // the text keeps no key that moves
    QCOMPARE(program.fen(), scholarsFens[5]);
    QCOMPARE(text->edit().present(), std::optional(Span{scholarsMate.indexOf(u"Qh5"), 3}));
}

void TestTextAndSaving::theOpenGameIsSavedAsItStands()
{
    const QByteArray first = "[White \"One\"]\n[Date \"2001.??.??\"]\n\n1.e4   e5 {odd  } *\n\n";
    const QByteArray second = "[White \"R\xe9ti\"]\n\n1. Nf3 *\n";
    Program program;
    open(program, write(u"two.pgn"_s, first + second), 2);
    const QString path = m_folder->filePath(u"one.pgn"_s);
    saveAs(program, path);
    QTRY_COMPARE(read(path), second);
    QTRY_VERIFY(program.window.statusBar()->currentMessage().contains(path));
    QCOMPARE(program.message(), QString());
}

void TestTextAndSaving::selectedGamesAreSavedSoThatTheyReadBack()
{
    const QByteArray first = "[White \"A\"]\n\n1. e4 e5 *\n\n";
    const QByteArray second = "[White \"B\"]\n\n1. d4 {never closed\n\n";
    const QByteArray third = "[White \"C\"]\n[Black \"D\"]\n[Date \"?\"]\n\n1. c4 *\n";
    Program program;
    open(program, write(u"three.pgn"_s, first + second + third));
    const QString path = m_folder->filePath(u"two.pgn"_s);
    auto* saving = program.window.findChild<save_dialogs::Saving*>();
    QVERIFY(saving);
    saving->save({1, 0}, path);
    QTRY_COMPARE(read(path), second + "}\n\n" + first);
    QTRY_VERIFY(program.window.statusBar()->currentMessage().contains(u"2 games"_s));
    open(program, path);
    QCOMPARE(program.session.file().index()->size(), 2);
}

void TestTextAndSaving::aSelectedGameIsNamedAfterItself()
{
    Program program;
    open(program,
         write(u"two.pgn"_s, "[White \"One\"]\n\n1. e4 *\n\n[White \"Two\"]\n\n1. d4 *\n"));
    auto* saving = program.window.findChild<save_dialogs::Saving*>();
    QVERIFY(saving);
    saving->askAndSave({1});
    auto* dialog = program.window.findChild<QFileDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->selectedFiles(), QStringList{m_folder->filePath(u"Two.pgn"_s)});
}

void TestTextAndSaving::theOpenFileIsNotWrittenOver()
{
    const QByteArray text = scholarsMate.toUtf8() + "\n" + scholarsMate.toUtf8();
    Program program;
    const QString path = write(u"two.pgn"_s, text);
    open(program, path);
    saveAs(program, path);
    QVERIFY(program.message().contains(u"two.pgn"_s));
    QCOMPARE(read(path), text);
}

void TestTextAndSaving::aPathThatCannotBeWrittenIsSaid()
{
    Program program;
    open(program, write(u"mate.pgn"_s, scholarsMate.toUtf8()));
    const QString path = m_folder->filePath(u"missing/one.pgn"_s);
    saveAs(program, path);
    QTRY_VERIFY(program.message().contains(u"cannot be written"_s));
    QVERIFY(program.message().contains(path));
}

void TestTextAndSaving::theGameIsCopiedInItsOwnLetters()
{
    Program program;
    // "Петров" in Windows-1251.
    open(program, write(u"old.pgn"_s, "[White \"\xcf\xe5\xf2\xf0\xee\xe2\"]\n\n1. e4 *\n"));
    program.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"[White \"Петров\"]\n\n1. e4 *\n"_s);
}

PLYLINE_WIDGET_TEST(TestTextAndSaving)
#include "tst_text_and_saving.moc"
