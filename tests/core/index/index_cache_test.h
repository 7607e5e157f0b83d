#pragma once

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/index/index_builder.h"
#include "core/index/index_cache.h"

#include <memory>

namespace plyline::tests {

using index::GameIndex;
using index::IndexCache;
using IndexPtr = std::shared_ptr<const GameIndex>;
using SourcePtr = std::shared_ptr<const files::Source>;

/// Entries, texts and facts.
inline bool isSame(const GameIndex& a, const GameIndex& b)
{
    if (a.size() != b.size() || a.isComplete() != b.isComplete() ||
        a.strings().size() != b.strings().size())
        return false;
    for (index::StringPool::Id id = 0; id < a.strings().size(); ++id) {
        if (a.text(id) != b.text(id))
            return false;
    }
    bool isSame = true;
    for (int i = 0; i < a.size(); ++i)
        isSame = isSame && a.entry(i) == b.entry(i) && a.facts(i) == b.facts(i);
    return isSame;
}

inline QByteArray pgnOf(int games)
{
    QByteArray text;
    for (int i = 0; i < games; ++i) {
        text += "[Event \"Event " + QByteArray::number(i / 10) + "\"]\n[White \"R\xc3\xa9ti " +
                QByteArray::number(i * 7919 % 1000) + "\"]\n[Black \"B\"]\n[Date \"19" +
                QByteArray::number(10 + i % 90) +
                ".02.03\"]\n[WhiteElo \"2700\"]\n[ECO \"B90\"]\n" + "[Result \"1-0\"]\n\n1. e4 " +
                (i % 3 == 0 ? "e5 " : "Ke4 ") + "1-0\n\n";
    }
    return text;
}

inline QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A file and a folder for its index, both empty at first.
class IndexCacheTest : public QObject
{
protected:
    void makeFolder()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("games.pgn")); }
    [[nodiscard]] QString cachePath() const
    {
        return m_folder->filePath(QStringLiteral("cache/i"));
    }
    [[nodiscard]] IndexCache cache(std::int64_t limit = 1 << 30) const
    {
        return IndexCache(cachePath().toStdString(), {0, limit, std::chrono::seconds(-1000)});
    }
    [[nodiscard]] QStringList kept() const { return QDir(cachePath()).entryList(QDir::Files); }
    void write(const QByteArray& bytes, const QString& path) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] SourcePtr source() const
    {
        return files::Source::open(path().toStdString()).value();
    }
    /// Of the file, kept.
    [[nodiscard]] IndexPtr build(const QByteArray& bytes) const
    {
        write(bytes, path());
        IndexPtr index = index::buildIndex(source());
        return cache().save(*index) ? index : nullptr;
    }
    [[nodiscard]] QString onlyKept() const { return QDir(cachePath()).filePath(kept().value(0)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace plyline::tests
