#include <QDir>
#include <QProcess>
#include <QTest>

namespace {

/// The names that the design does not allow at the top level.
QStringList strangers(const QStringList& names)
{
    static const QStringList allowed{
        QStringLiteral("app"),    QStringLiteral("core"),           QStringLiteral("resources"),
        QStringLiteral("tests"),  QStringLiteral("CMakeLists.txt"), QStringLiteral("README.md"),
        QStringLiteral("LICENSE")};
    QStringList found;
    for (const QString& name : names)
        if (!name.startsWith(u'.') && !allowed.contains(name))
            found << name;
    return found;
}

} // namespace

class TestTopLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrangeNameIsFound();
    void theTopLevelIsTheDesigns();
};

void TestTopLevel::aStrangeNameIsFound()
{
    QCOMPARE(strangers({QStringLiteral(".ci"), QStringLiteral("app"), QStringLiteral("docs"),
                        QStringLiteral("README.md"), QStringLiteral("apps")}),
             QStringList({QStringLiteral("docs"), QStringLiteral("apps")}));
}

// Only what is tracked counts: anybody may keep other files beside it.
void TestTopLevel::theTopLevelIsTheDesigns()
{
    const QString root = QStringLiteral(PLYLINE_ROOT);
    if (!QFileInfo::exists(root + QStringLiteral("/.git")))
        QSKIP("Not a checkout.");
    QProcess git;
    git.setWorkingDirectory(root);
    git.start(QStringLiteral("git"), {QStringLiteral("ls-tree"), QStringLiteral("--name-only"),
                                      QStringLiteral("-z"), QStringLiteral("HEAD")});
    if (!git.waitForStarted())
        QSKIP("git is not installed.");
    QVERIFY(git.waitForFinished());
    if (git.exitCode() != 0)
        QSKIP("git cannot read this checkout.");
    const QStringList names =
        QString::fromUtf8(git.readAllStandardOutput()).split(u'\0', Qt::SkipEmptyParts);
    QVERIFY(names.contains(QStringLiteral("CMakeLists.txt")));
    QCOMPARE(strangers(names), QStringList());
}

QTEST_GUILESS_MAIN(TestTopLevel)
#include "tst_toplevel.moc"
