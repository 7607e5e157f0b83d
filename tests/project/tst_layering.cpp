#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The design's layers: each folder with those directly before it, which it may include, as it may
/// include what is before them. The two files are the programs themselves. A folder that is not
/// here has no place in the design.
const QHash<QString, QStringList>& layers()
{
    static const QStringList panels{u"app/board"_s,   u"app/snapshot"_s, u"app/timeline"_s,
                                    u"app/moves"_s,   u"app/events"_s,   u"app/games"_s,
                                    u"app/compare"_s, u"app/life"_s,     u"app/ask"_s,
                                    u"app/unsaid"_s,  u"app/shapes"_s,   u"app/search"_s,
                                    u"app/cost"_s,
                                    u"app/diagnostics"_s, u"app/source"_s,   u"app/sql"_s,
                                    u"app/lanes"_s,  u"app/tamper"_s};
    static const QHash<QString, QStringList> table{
        {u"core/base"_s, {}},
        {u"core/rules"_s, {u"core/base"_s}},
        {u"core/game"_s, {u"core/rules"_s}},
        {u"core/pgn"_s, {u"core/game"_s}},
        {u"core/replay"_s, {u"core/game"_s}},
        {u"core/integrity"_s, {u"core/replay"_s}},
        {u"core/library"_s, {u"core/pgn"_s, u"core/replay"_s}},
        {u"core/tables"_s, {u"core/library"_s}},
        {u"core/store"_s, {u"core/tables"_s}},
        {u"core/exporters"_s, {u"core/tables"_s}},
        {u"app/text"_s, {u"core/store"_s, u"core/exporters"_s}},
        {u"app/cli"_s, {u"app/text"_s}},
        {u"app/look"_s, {u"app/text"_s}},
        {u"app/jobs"_s, {u"app/look"_s}},
        {u"app/state"_s, {u"app/jobs"_s}},
        {u"app/parts"_s, {u"app/state"_s}},
        {u"app/board"_s, {u"app/parts"_s}},
        {u"app/snapshot"_s, {u"app/parts"_s}},
        {u"app/timeline"_s, {u"app/parts"_s}},
        {u"app/moves"_s, {u"app/parts"_s}},
        {u"app/events"_s, {u"app/parts"_s}},
        {u"app/games"_s, {u"app/parts"_s}},
        {u"app/search"_s, {u"app/parts"_s}},
        {u"app/compare"_s, {u"app/parts"_s}},
        {u"app/life"_s, {u"app/parts"_s}},
        {u"app/ask"_s, {u"app/parts"_s}},
        {u"app/unsaid"_s, {u"app/parts"_s}},
        {u"app/shapes"_s, {u"app/parts"_s}},
        {u"app/cost"_s, {u"app/parts"_s}},
        {u"app/tamper"_s, {u"app/parts"_s, u"core/integrity"_s}},
        {u"app/diagnostics"_s, {u"app/parts"_s}},
        {u"app/source"_s, {u"app/parts"_s}},
        {u"app/sql"_s, {u"app/parts"_s}},
        {u"app/lanes"_s, {u"app/parts"_s}},
        {u"app/controllers"_s, panels},
        {u"app/window"_s, {u"app/controllers"_s}},
        {u"app/main.cpp"_s, {u"app/window"_s}},
        {u"app/cli_main.cpp"_s, {u"app/cli"_s}},
    };
    return table;
}

bool mayInclude(const QString& layer, const QString& other)
{
    if (layer == other)
        return true;
    const QStringList before = layers().value(layer);
    return std::any_of(before.begin(), before.end(),
                       [&](const QString& one) { return mayInclude(one, other); });
}

/// "core/rules" for core/rules/fen.h and for its tests in tests/core/rules; a file in no folder
/// stands for itself.
QString layerOf(QString path)
{
    if (path.startsWith(u"tests/"))
        path = path.mid(6);
    return path.count(u'/') < 2 ? path : path.left(path.lastIndexOf(u'/'));
}

bool isQtHeader(const QString& name)
{
    static const QRegularExpression pattern(u"^(Q[A-Za-z]|q[a-z_]+\\.h$)"_s);
    return pattern.match(name).hasMatch();
}

/// Why the file at `path` may not include `name`; empty where it may.
QString faultOfInclude(const QString& path, const QString& name, bool isQuoted)
{
    const QString layer = layerOf(path);
    const bool isTest = path.startsWith(u"tests/");
    const bool isOurs = name.startsWith(u"core/") || name.startsWith(u"app/");
    if (isOurs && !isQuoted)
        return u"<%1> is ours and not quoted"_s.arg(name);
    if (isOurs)
        return mayInclude(layer, layerOf(name)) ? QString()
                                                : u"\"%1\" is not before %2"_s.arg(name, layer);
    if (isQuoted && !name.endsWith(u".moc") && !(isTest && name.startsWith(u"tests/")))
        return u"\"%1\" is not relative to the root"_s.arg(name);
    if (isQtHeader(name) && layer.startsWith(u"core/") && layer != u"core/store" && !isTest)
        return u"<%1> is Qt's, which only core/store may use in the core"_s.arg(name);
    return {};
}

/// What is wrong with the place and the includes of a source file. `path` is relative to the root.
QStringList faultsOf(const QString& path, const QString& text)
{
    // Support, benches, fuzzers and the tests of the project itself may include anything.
    const bool isFree = path.startsWith(u"tests/") && !path.startsWith(u"tests/core/") &&
                        !path.startsWith(u"tests/app/");
    if (isFree)
        return {};
    if (!layers().contains(layerOf(path)))
        return {u"%1: no layer of the design"_s.arg(path)};

    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)"_s);
    QStringList faults;
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        const auto match = include.match(line);
        if (!match.hasMatch())
            continue;
        const QString fault = faultOfInclude(path, match.captured(2), match.captured(1) == u"\"");
        if (!fault.isEmpty())
            faults << u"%1:%2: %3"_s.arg(path).arg(number).arg(fault);
    }
    return faults;
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsAreFound_data();
    void faultsAreFound();
    void everySourceKeepsTheOrder();
};

void TestLayering::faultsAreFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fault");

    const auto good = [](const char* path, const char* line) {
        QTest::addRow("%s %s", path, line)
            << QString::fromLatin1(path) << QString::fromLatin1(line) << QString();
    };
    const auto bad = [](const char* path, const char* line, const char* fault) {
        QTest::addRow("%s %s", path, line)
            << QString::fromLatin1(path) << QString::fromLatin1(line) << QString::fromLatin1(fault);
    };
    good("core/rules/fen.cpp", "#include \"core/rules/fen.h\"");
    good("core/rules/fen.cpp", "#include <queue>");
    good("core/rules/fen.cpp", "int i; // #include \"core/pgn/lexer.h\"");
    good("core/library/index.h", "#include \"core/base/text.h\"");
    good("core/store/tables.cpp", "#include <QSqlQuery>");
    good("app/window/main.cpp", "  #  include \"core/rules/fen.h\"");
    good("app/board/view.cpp", "#include \"view.moc\"");
    good("app/main.cpp", "#include \"app/window/window.h\"");
    good("app/cli_main.cpp", "#include \"app/cli/cli.h\"");
    good("tests/core/rules/tst_fen.cpp", "#include <QTest>");
    good("tests/core/rules/tst_fen.cpp", "#include \"tests/support/random.h\"");
    good("tests/bench/parse.cpp", "#include \"app/window/window.h\"");

    bad("core/rules/fen.cpp", "#include \"core/game/ply.h\"", "not before core/rules");
    bad("core/pgn/lexer.cpp", "#include \"core/replay/replay.h\"", "not before core/pgn");
    bad("core/store/tables.cpp", "#include \"core/exporters/csv.h\"", "not before core/store");
    bad("core/store/tables.cpp", "#include \"app/text/text.h\"", "not before core/store");
    bad("core/rules/fen.cpp", "#include \"core/magic/fen.h\"", "not before core/rules");
    bad("app/state/cursor.cpp", "#include \"app/board/view.h\"", "not before app/state");
    bad("app/board/view.cpp", "#include \"app/timeline/view.h\"", "not before app/board");
    bad("app/look/theme.cpp", "#include \"app/cli/cli.h\"", "not before app/look");
    bad("app/cli_main.cpp", "#include \"app/window/window.h\"", "not before app/cli_main.cpp");
    bad("tests/core/pgn/tst_a.cpp", "#include \"core/store/tables.h\"", "not before core/pgn");
    bad("core/rules/fen.cpp", "#include <QString>", "only core/store");
    bad("core/rules/fen.cpp", "#include <QtCore/QString>", "only core/store");
    bad("core/rules/fen.cpp", "#include <qglobal.h>", "only core/store");
    bad("core/rules/fen.cpp", "#include \"fen.h\"", "not relative to the root");
    bad("core/rules/fen.cpp", "#include \"../game/ply.h\"", "not relative to the root");
    bad("core/rules/fen.cpp", "#include \"tests/support/random.h\"", "not relative to the root");
    bad("core/rules/fen.cpp", "#include <core/rules/fen.h>", "not quoted");
    bad("core/magic/fen.cpp", "", "no layer of the design");
    bad("core/rules/detail/fen.cpp", "", "no layer of the design");
    bad("core/fen.cpp", "", "no layer of the design");
    bad("app/util.cpp", "", "no layer of the design");
    bad("tests/core/magic/tst_fen.cpp", "", "no layer of the design");
}

void TestLayering::faultsAreFound()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(QString, fault);

    const QStringList faults = faultsOf(path, u"#pragma once\n"_s + line + u"\nint a;\n"_s);
    QCOMPARE(faults.size(), fault.isEmpty() ? 0 : 1);
    if (!fault.isEmpty())
        QVERIFY2(faults[0].contains(fault), qPrintable(faults[0]));
}

void TestLayering::everySourceKeepsTheOrder()
{
    const QDir root(QStringLiteral(PLYLINE_ROOT));
    QStringList faults;
    int files = 0;
    for (const QString& top : {u"core"_s, u"app"_s, u"tests"_s}) {
        QDirIterator sources(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            faults +=
                faultsOf(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
            ++files;
        }
    }
    QVERIFY(files > 2);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
