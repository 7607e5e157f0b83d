#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/model/workspace/workspace.h"
#include "app/shell/opening/opening_names_dialog.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using opening::OpeningNamesDialog;

class TestOpeningNamesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChosenFileNamesTheOpenGameAtOnce();
};

void TestOpeningNamesDialog::aChosenFileNamesTheOpenGameAtOnce()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"games.pgn"_s, "[White \"A\"]\n\n1. e4 e5 2. h4 *\n"));
    QVERIFY(write(u"mine.tsv"_s, "C20\tMine\te4 e5 h4\nC20\tBad\te4 e5 Bb6\n"));

    settings::Settings settings;
    workspace::Workspace workspace;
    opening::Opening opening(workspace.session, settings);
    const auto nameAtEnd = [&] {
        const auto& line = workspace.session.preparedLine();
        const analysis::Opening* const found = line ? line->openings.at(game::Ply(3)) : nullptr;
        return found ? QString::fromStdString(found->name) : QString();
    };
    opening.openPath(folder.filePath(u"games.pgn"_s));
    QTRY_COMPARE(nameAtEnd(), u"King's Pawn Game: Open Game"_s);

    OpeningNamesDialog dialog(workspace.session, opening, settings);
    QSignalSpy read(&dialog, &OpeningNamesDialog::wasRead);
    dialog.choose(folder.filePath(u"mine.tsv"_s));
    QTRY_VERIFY(dialog.summary().contains(u"The file names 1 position."_s));
    QVERIFY(dialog.summary().contains(u"1 row of it is left out."_s));
    QCOMPARE(dialog.findChild<QPlainTextEdit*>()->toPlainText(),
             u"Line 2: “Bb6” cannot be played."_s);
    QTRY_COMPARE(nameAtEnd(), u"Mine"_s);
    QCOMPARE(settings.openingsFile(), folder.filePath(u"mine.tsv"_s));

    dialog.choose(folder.filePath(u"absent.tsv"_s));
    QTRY_VERIFY(dialog.summary().contains(u"does not exist"_s));
    dialog.choose(QString());
    QTRY_COMPARE(nameAtEnd(), u"King's Pawn Game: Open Game"_s);
}

PLYLINE_WIDGET_TEST(TestOpeningNamesDialog)
#include "tst_opening_names_dialog.moc"
