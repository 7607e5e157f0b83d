#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "tests/project/source_tree.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline::tests;

namespace {

/// What each layer, and each program, declares in CMake that it uses.
using Layers = QMap<QString, QStringList>;

Layers readLayers(const QString& text)
{
    Layers layers;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        layers.insert(line.left(colon), line.mid(colon + 1).split(u' ', Qt::SkipEmptyParts));
    }
    return layers;
}

/// Whether `layer` is `other`, or gets to it through what the layers use.
bool reaches(const Layers& layers, const QString& layer, const QString& other)
{
    const QStringList used = layers.value(layer);
    return layer == other || std::any_of(used.begin(), used.end(), [&](const QString& one) {
               return reaches(layers, one, other);
           });
}

/// Why the file at `path` may not include this; empty where it may. A test may include whatever its
/// layer gets to.
QString faultOfInclude(const Layers& layers, const QString& path, const Include& include)
{
    const QString layer = layerOf(path);
    const QString& name = include.name;
    const bool isTest = path.startsWith(u"tests/");
    const bool isOurs = name.startsWith(u"core/") || name.startsWith(u"app/");
    if (isOurs && !include.isQuoted)
        return u"<%1> is ours and not quoted"_s.arg(name);
    if (isOurs) {
        const QString other = layerOf(name);
        const bool isDeclared = isTest ? reaches(layers, layer, other)
                                       : layer == other || layers.value(layer).contains(other);
        return isDeclared ? QString() : u"%1 does not declare that it uses %2"_s.arg(layer, other);
    }
    const bool isByMoc = name.endsWith(u".moc") || name.startsWith(u"moc_");
    if (include.isQuoted && !isByMoc && !(isTest && name.startsWith(u"tests/")))
        return u"\"%1\" is not relative to the root"_s.arg(name);
    if (isQtHeader(name) && layer.startsWith(u"core/") && layer != u"core/store" && !isTest)
        return u"<%1> is Qt's, which only core/store may use in the core"_s.arg(name);
    return {};
}

/// What is wrong with the place and the includes of a source file. `path` is relative to the root.
QStringList faultsOf(const Layers& layers, const QString& path, const QString& text)
{
    // Support, benches, fuzzers and the tests of the project itself may include anything.
    const bool isFree = path.startsWith(u"tests/") && !path.startsWith(u"tests/core/") &&
                        !path.startsWith(u"tests/app/");
    if (isFree)
        return {};
    if (!layers.contains(layerOf(path)))
        return {u"%1: no layer of the design"_s.arg(path)};
    QStringList faults;
    for (const Include& include : includesOf(text)) {
        const QString fault = faultOfInclude(layers, path, include);
        if (!fault.isEmpty())
            faults << u"%1:%2: %3"_s.arg(path).arg(include.line).arg(fault);
    }
    return faults;
}

/// Every layer that a layer declares and none of its files includes. `sources`: text by path.
QStringList unusedIn(const Layers& layers, const QMap<QString, QString>& sources)
{
    QMap<QString, QSet<QString>> used;
    for (auto source = sources.begin(); source != sources.end(); ++source) {
        for (const Include& include : includesOf(source.value()))
            used[layerOf(source.key())] << layerOf(include.name);
    }
    QStringList faults;
    for (auto layer = layers.begin(); layer != layers.end(); ++layer) {
        if (layer.key().startsWith(u"tests/"))
            continue;
        for (const QString& declared : layer.value()) {
            if (!used[layer.key()].contains(declared))
                faults << u"%1 declares %2 and does not use it"_s.arg(layer.key(), declared);
        }
    }
    return faults;
}

/// Every header in whose folder no source includes what moc writes of it. `sources`: text by path.
QStringList mocsAlone(const QMap<QString, QString>& sources)
{
    static const QRegularExpression object(u"^ *Q_OBJECT$"_s, QRegularExpression::MultilineOption);
    QSet<QString> included;
    for (auto source = sources.begin(); source != sources.end(); ++source) {
        for (const Include& include : includesOf(source.value()))
            included << layerOf(source.key()) + u'/' + include.name;
    }
    QStringList faults;
    for (auto source = sources.begin(); source != sources.end(); ++source) {
        const QFileInfo header(source.key());
        const QString moc = u"moc_%1.cpp"_s.arg(header.baseName());
        if (header.suffix() == u"h" && source.key().startsWith(u"app/") &&
            object.match(source.value()).hasMatch() &&
            !included.contains(layerOf(source.key()) + u'/' + moc))
            faults << u"%1: no source includes \"%2\""_s.arg(source.key(), moc);
    }
    return faults;
}

Layers layersOfBuild()
{
    QFile file(QStringLiteral(PLYLINE_LAYERS));
    return file.open(QIODevice::ReadOnly) ? readLayers(QString::fromUtf8(file.readAll()))
                                          : Layers();
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsAreFound_data();
    void faultsAreFound();
    void aDeclaredLayerThatNobodyIncludesIsFound();
    void everySourceIncludesOnlyWhatItsLayerDeclares();
    void everyDeclaredLayerIsUsed();
    void aClassWithoutItsMocIsFound();
    void everyClassIsCompiledWithItsMoc();
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
    good("core/pgn/lexer.h", "#include \"core/base/text.h\"");
    good("core/store/tables.cpp", "#include <QSqlQuery>");
    good("app/panels/board/view.cpp", "  #  include \"core/rules/fen.h\"");
    good("app/panels/board/view.cpp", "#include \"view.moc\"");
    good("app/panels/board/view.cpp", "#include \"moc_view.cpp\"");
    good("app/main.cpp", "#include \"app/panels/board/view.h\"");
    good("tests/core/rules/tst_fen.cpp", "#include <QTest>");
    good("tests/core/rules/tst_fen.cpp", "#include \"tests/support/random.h\"");
    good("tests/core/store/tst_a.cpp", "#include \"core/base/text.h\"");
    good("tests/bench/parse.cpp", "#include \"app/panels/board/view.h\"");

    bad("core/rules/fen.cpp", "#include \"core/pgn/lexer.h\"", "does not declare");
    bad("core/store/tables.cpp", "#include \"core/base/text.h\"", "does not declare");
    bad("core/store/tables.cpp", "#include \"app/panels/board/view.h\"", "does not declare");
    bad("core/rules/fen.cpp", "#include \"core/magic/fen.h\"", "does not declare");
    bad("app/main.cpp", "#include \"core/rules/fen.h\"", "does not declare");
    bad("tests/core/rules/tst_a.cpp", "#include \"core/store/tables.h\"", "does not declare");
    bad("core/rules/fen.cpp", "#include <QString>", "only core/store");
    bad("core/rules/fen.cpp", "#include <QtCore/QString>", "only core/store");
    bad("core/rules/fen.cpp", "#include <qglobal.h>", "only core/store");
    bad("core/rules/fen.cpp", "#include \"fen.h\"", "not relative to the root");
    bad("core/rules/fen.cpp", "#include \"../pgn/lexer.h\"", "not relative to the root");
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

    const Layers layers = readLayers(u"core/base:\n"
                                     "core/rules: core/base\n"
                                     "tests/core/rules: core/rules\n"
                                     "tests/core/store: core/store\n"
                                     "core/pgn: core/base core/rules\n"
                                     "core/store: core/pgn\n"
                                     "app/panels/board: core/rules\n"
                                     "app/main.cpp: app/panels/board\n"_s);
    const QStringList faults = faultsOf(layers, path, u"#pragma once\n"_s + line + u"\nint a;\n"_s);
    QCOMPARE(faults.size(), fault.isEmpty() ? 0 : 1);
    if (!fault.isEmpty())
        QVERIFY2(faults[0].contains(fault), qPrintable(faults[0]));
}

void TestLayering::aDeclaredLayerThatNobodyIncludesIsFound()
{
    const Layers layers =
        readLayers(u"core/base:\ncore/rules: core/base\ncore/pgn: core/rules core/base\n"_s);
    const QMap<QString, QString> sources{
        {u"core/rules/fen.cpp"_s, u"#include \"core/base/text.h\"\n"_s},
        {u"core/pgn/lexer.cpp"_s, u"#include \"core/base/text.h\"\n"_s}};
    QCOMPARE(unusedIn(layers, sources),
             QStringList(u"core/pgn declares core/rules and does not use it"_s));
}

void TestLayering::everySourceIncludesOnlyWhatItsLayerDeclares()
{
    const Layers layers = layersOfBuild();
    QVERIFY(layers.size() > 20);
    const QMap<QString, QString> sources = readSources();
    QVERIFY(sources.size() > 100);
    QStringList faults;
    for (auto source = sources.begin(); source != sources.end(); ++source)
        faults += faultsOf(layers, source.key(), source.value());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::aClassWithoutItsMocIsFound()
{
    const QString object = u"class A\n{\n    Q_OBJECT\n};\n"_s;
    const QMap<QString, QString> sources{
        {u"app/panels/board/view.h"_s, object},
        {u"app/panels/board/view.cpp"_s, u"#include \"moc_view.cpp\"\n"_s},
        {u"app/panels/board/plain.h"_s, u"/// No Q_OBJECT here.\n"_s},
        {u"app/panels/moves/view.h"_s, object}};
    QCOMPARE(mocsAlone(sources),
             QStringList(u"app/panels/moves/view.h: no source includes \"moc_view.cpp\""_s));
}

void TestLayering::everyClassIsCompiledWithItsMoc()
{
    const QStringList faults = mocsAlone(readSources());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::everyDeclaredLayerIsUsed()
{
    const QStringList faults = unusedIn(layersOfBuild(), readSources());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

PLYLINE_TEST(TestLayering)
#include "tst_layering.moc"
