#include <QTest>

#include "tests/project/source_tree.h"
#include "tests/support/test.h"

#include <algorithm>
#include <array>

using namespace plyline::tests;

namespace {

/// A system header that may be included outside core/files.
struct Exception
{
    QStringView path;
    QStringView header;
    const char* reason;
};
constexpr std::array exceptions = {
    Exception{u"core/base/memory.cpp", u"malloc.h", "the heap of the C library is no file"},
    Exception{u"core/base/memory.cpp", u"sys/mman.h", "memory of large pages is no file"},
    Exception{u"core/base/memory.cpp", u"sys/resource.h",
              "the memory that the program holds is no file"},
};

/// Whether a header of an include in angle brackets is the system's: neither of C++ nor of Qt nor
/// of a library that the core or the command line links.
bool isSystemHeader(const QString& name)
{
    static const QRegularExpression standard(u"^(?!csignal$)[a-z_0-9]+$"_s);
    static const QRegularExpression libraries(
        u"^((CLI|fmt|librdkafka|nlohmann|tl|unicode|webp)/.*"
        "|(archive|archive_entry|bzlib|gif_lib|lzma|qrencode|sqlite3|xxhash|zlib)\\.h"
        "|(emm|imm)intrin\\.h)$"_s);
    return !standard.match(name).hasMatch() && !isQtHeader(name) &&
           !libraries.match(name).hasMatch();
}

bool isExcepted(const QString& path, const QString& header)
{
    return std::any_of(exceptions.begin(), exceptions.end(), [&](const Exception& exception) {
        return exception.path == path && exception.header == header;
    });
}

/// Every system header that the file includes though it is neither of core/files nor of a test.
QStringList systemHeadersIn(const QString& path, const QString& text)
{
    QStringList found;
    if (path.startsWith(u"tests/") || layerOf(path) == u"core/files")
        return found;
    for (const Include& include : includesOf(text)) {
        if (!include.isQuoted && isSystemHeader(include.name))
            found << include.name;
    }
    return found;
}

} // namespace

class TestSystemCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemHeadersAreFound_data();
    void systemHeadersAreFound();
    void onlyTheRoomOfFilesIncludesThem();
    void everyExceptionIsNeeded();
};

void TestSystemCalls::systemHeadersAreFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char* path, const char* header, bool isFound) {
        QTest::addRow("%s %s", path, header)
            << QString::fromLatin1(path) << QString::fromLatin1(header) << isFound;
    };
    for (const char* header :
         {"unistd.h", "sys/stat.h", "sys/mman.h", "poll.h", "csignal", "signal.h", "linux/fs.h"}) {
        row("core/index/a.cpp", header, true);
        row("app/cli/a.h", header, true);
        row("app/main.cpp", header, true);
        row("core/files/a.cpp", header, false);
        row("tests/core/index/tst_a.cpp", header, false);
    }
    for (const char* header : {"vector", "cstdio", "QFile", "QtCore/QFile", "fmt/format.h",
                               "sqlite3.h", "nlohmann/json.hpp", "tl/expected.hpp"})
        row("core/store/a.cpp", header, false);
}

void TestSystemCalls::systemHeadersAreFound()
{
    QFETCH(QString, path);
    QFETCH(QString, header);
    QFETCH(bool, isFound);
    const QString text = u"#pragma once\n#include <%1>\n"_s.arg(header);
    QCOMPARE(systemHeadersIn(path, text), isFound ? QStringList(header) : QStringList());
}

void TestSystemCalls::onlyTheRoomOfFilesIncludesThem()
{
    const QMap<QString, QString> sources = readSources();
    QVERIFY(sources.size() > 100);
    QStringList faults;
    for (auto source = sources.begin(); source != sources.end(); ++source) {
        for (const QString& header : systemHeadersIn(source.key(), source.value())) {
            if (!isExcepted(source.key(), header))
                faults << u"%1 includes <%2>, which only core/files may"_s.arg(source.key(),
                                                                               header);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestSystemCalls::everyExceptionIsNeeded()
{
    const QMap<QString, QString> sources = readSources();
    for (const Exception& exception : exceptions) {
        const QString path = exception.path.toString();
        QVERIFY2(systemHeadersIn(path, sources[path]).contains(exception.header), exception.reason);
    }
}

PLYLINE_TEST(TestSystemCalls)
#include "tst_system_calls.moc"
