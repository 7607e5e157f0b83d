#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/export_formats.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using exporters::ExportFormat;
using exporters::ExportOptions;

class TestExportFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsFindTheirFormats();
    void nothingIsInItsPlaceBeforeAllIsWritten_data() { formats(); }
    void nothingIsInItsPlaceBeforeAllIsWritten();
    void aStreamHandsOnWhatAFileHolds_data() { formats(); }
    void aStreamHandsOnWhatAFileHolds();

private:
    static void formats()
    {
        QTest::addColumn<QString>("id");
        for (const ExportFormat& format : store::exportFormats()) {
            const std::string id(format.id);
            QTest::addRow("%s", id.c_str()) << QString::fromStdString(id);
        }
    }
};

namespace {

/// Adds two games and ends.
bool fill(exporters::ExportWriter& writer)
{
    return writer.add(*gameOf(castlings), 1, {}) && writer.add(*gameOf(variations), 2, {}) &&
           writer.end();
}

/// A file's size, or that of all in a folder.
std::int64_t bytesAt(const QString& path)
{
    if (!QFileInfo(path).isDir())
        return QFileInfo(path).size();
    std::int64_t bytes = 0;
    for (const QFileInfo& file : QDir(path).entryInfoList(QDir::Files))
        bytes += file.size();
    return bytes;
}

} // namespace

void TestExportFormats::idsFindTheirFormats()
{
    QSet<QString> ids;
    for (const ExportFormat& format : store::exportFormats()) {
        ids << QString::fromStdString(std::string(format.id));
        QCOMPARE(store::exportFormatOfId(format.id), &format);
        QVERIFY(!format.suffixes.empty());
    }
    QCOMPARE(static_cast<std::size_t>(ids.size()), store::exportFormats().size());
    for (const char* id : {"sqlite", "sql", "csv", "ndjson", "fen", "epd", "cloudevents"})
        QVERIFY(ids.contains(QString::fromLatin1(id)));
    QVERIFY(!store::exportFormatOfId("xml"));
}

void TestExportFormats::nothingIsInItsPlaceBeforeAllIsWritten()
{
    QFETCH(QString, id);
    const ExportFormat& format = *store::exportFormatOfId(id.toStdString());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out"));
    {
        const auto writer = format.create(path.toStdString(), ExportOptions());
        QVERIFY(writer);
        QVERIFY(fill(**writer));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    const auto writer = format.create(path.toStdString(), ExportOptions());
    QVERIFY(writer);
    QVERIFY(fill(**writer));
    const std::int64_t size = (*writer)->size();
    QVERIFY((*writer)->putInPlace());
    QCOMPARE(QFileInfo(path).isDir(), format.isFolder(ExportOptions()));
    QCOMPARE(bytesAt(path), size);
}

void TestExportFormats::aStreamHandsOnWhatAFileHolds()
{
    QFETCH(QString, id);
    const ExportFormat& format = *store::exportFormatOfId(id.toStdString());
    ExportOptions options;
    options.tables.reset();
    options.tables.set(static_cast<std::size_t>(tables::TableId::Events));
    if (!format.isStream(options)) {
        QVERIFY(format.shape == ExportFormat::Shape::File);
        return;
    }
    QByteArray streamed;
    const auto stream = format.create(exporters::ByteSink([&](std::string_view part) {
                                          streamed += QByteArray(part.data(), part.size());
                                          return Expected<void, Error>();
                                      }),
                                      options);
    QVERIFY(stream);
    QVERIFY(fill(**stream));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("out")));
    const auto writer = format.create(file.fileName().toStdString(), options);
    QVERIFY(writer);
    QVERIFY(fill(**writer));
    QVERIFY((*writer)->putInPlace());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!streamed.isEmpty());
    QCOMPARE(file.readAll(), streamed);
}

PLYLINE_EVENT_TEST(TestExportFormats)
#include "tst_export_formats.moc"
