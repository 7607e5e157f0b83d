#include <QDir>
#include <QProcess>
#include <QTest>

#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace Qt::StringLiterals;

namespace {

/// The names that the design does not allow at the top level.
QStringList strangers(const QStringList& names)
{
    static const QStringList allowed{u"app"_s,    u"core"_s,           u"resources"_s,
                                     u"tests"_s,  u"CMakeLists.txt"_s, u"README.md"_s,
                                     u"LICENSE"_s};
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
    QCOMPARE(strangers({u".ci"_s, u"app"_s, u"docs"_s, u"README.md"_s, u"apps"_s}),
             QStringList({u"docs"_s, u"apps"_s}));
}

// Only what is tracked counts: anybody may keep other files beside it.
void TestTopLevel::theTopLevelIsTheDesigns()
{
    const QString root = QStringLiteral(PLYLINE_ROOT);
    if (!QFileInfo::exists(root + u"/.git"_s))
        QSKIP("Not a checkout.");
    QProcess git;
    git.setWorkingDirectory(root);
    // The checkout may belong to another user.
    git.start(u"git"_s,
              {u"-c"_s, u"safe.directory=*"_s, u"ls-tree"_s, u"--name-only"_s, u"-z"_s, u"HEAD"_s});
    PLYLINE_NEEDS(git.waitForStarted(), "git is not installed");
    QVERIFY(git.waitForFinished());
    PLYLINE_NEEDS(git.exitCode() == 0, "git cannot read this checkout");
    const QStringList names =
        QString::fromUtf8(git.readAllStandardOutput()).split(u'\0', Qt::SkipEmptyParts);
    QVERIFY(names.contains(u"CMakeLists.txt"_s));
    QCOMPARE(strangers(names), QStringList());
}

PLYLINE_EVENT_TEST(TestTopLevel)
#include "tst_toplevel.moc"
