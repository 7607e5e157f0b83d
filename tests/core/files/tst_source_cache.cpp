#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/files/source_cache.h"
#include "tests/support/test.h"

using namespace plyline;
using files::Source;
using files::SourceCache;

namespace {

constexpr std::chrono::seconds anyTime(-1000);

} // namespace

class TestSourceCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsKeptIsFoundByTheSource();
    void aRewrittenSourceReplacesWhatWasKept();
    void whatIsSmallOrFreshOrNoFileIsNotKept();
    void whatCannotBeWrittenIsNotKept();

private:
    [[nodiscard]] std::string pathOf(const char* name) const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    [[nodiscard]] std::shared_ptr<const Source> sourceOf(const QByteArray& text) const
    {
        QFile file(QString::fromStdString(pathOf("games.pgn")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return nullptr;
        file.close();
        auto source = Source::open(pathOf("games.pgn"));
        return source ? *source : nullptr;
    }
    [[nodiscard]] SourceCache cache(const files::SourceCacheLimits& limits = {0, 1'000,
                                                                              anyTime}) const
    {
        return {pathOf("cache"), ".kept", limits};
    }
    [[nodiscard]] static bool save(const SourceCache& cache, const Source& source,
                                   const std::string& text)
    {
        return cache.save(source, [&](files::NewFile& file) { return file.write(text); })
            .has_value();
    }
    /// Empty if nothing is kept.
    [[nodiscard]] QStringList kept() const
    {
        QStringList texts;
        const QDir folder(QString::fromStdString(pathOf("cache")));
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                texts << QString::fromLatin1(file.readAll());
        }
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSourceCache::whatIsKeptIsFoundByTheSource()
{
    const auto source = sourceOf("1. e4 *\n");
    QVERIFY(!cache().open(*source));
    QVERIFY(save(cache(), *source, "kept"));
    QVERIFY(cache().open(*source));
    cache().clear();
    QVERIFY(!cache().open(*source));
}

void TestSourceCache::aRewrittenSourceReplacesWhatWasKept()
{
    QVERIFY(save(cache(), *sourceOf("1. e4 *\n"), "first"));
    QVERIFY(save(cache(), *sourceOf("1. d4 *\n"), "second"));
    QCOMPARE(kept(), QStringList{QStringLiteral("second")});
}

void TestSourceCache::whatIsSmallOrFreshOrNoFileIsNotKept()
{
    const auto source = sourceOf("1. e4 *\n");
    QVERIFY(save(cache({100, 1'000, anyTime}), *source, "small"));
    QVERIFY(save(cache({0, 1'000, std::chrono::hours(1)}), *source, "fresh"));
    QVERIFY(save(cache(), *Source::fromText("1. e4 *\n", "pasted"), "no file"));
    QCOMPARE(kept(), QStringList());
}

void TestSourceCache::whatCannotBeWrittenIsNotKept()
{
    const auto source = sourceOf("1. e4 *\n");
    const auto saved = cache().save(*source, [](files::NewFile& file) -> Expected<void, Error> {
        if (auto written = file.write("half"); !written)
            return written;
        return unexpected(fileError(ErrorCode::Cancelled, {}));
    });
    QVERIFY(!saved);
    QCOMPARE(kept(), QStringList());
}

PLYLINE_TEST(TestSourceCache)
#include "tst_source_cache.moc"
