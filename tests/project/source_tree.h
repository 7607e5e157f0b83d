#pragma once

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>

namespace plyline::tests {

using namespace Qt::StringLiterals;

/// "core/rules" for core/rules/fen.h; a file in no folder stands for itself.
inline QString layerOf(const QString& path)
{
    return path.count(u'/') < 2 ? path : path.left(path.lastIndexOf(u'/'));
}

inline bool isQtHeader(const QString& name)
{
    static const QRegularExpression pattern(u"^(Q[A-Za-z]|q[a-z_]+\\.h$)"_s);
    return pattern.match(name).hasMatch();
}

/// An include of a source file.
struct Include
{
    QString name;
    bool isQuoted = false;
    int line = 0; ///< From 1.
};

inline QList<Include> includesOf(const QString& text)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)"_s);
    QList<Include> includes;
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        const auto match = pattern.match(line);
        if (match.hasMatch())
            includes << Include{match.captured(2), match.captured(1) == u"\"", number};
    }
    return includes;
}

/// The text of every source file of core, app and tests, by its path from the root.
inline QMap<QString, QString> readSources()
{
    const QDir root(QStringLiteral(PLYLINE_ROOT));
    QMap<QString, QString> sources;
    for (const QString& top : {u"core"_s, u"app"_s, u"tests"_s}) {
        QDirIterator files(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources.insert(root.relativeFilePath(file.fileName()),
                               QString::fromUtf8(file.readAll()));
        }
    }
    return sources;
}

} // namespace plyline::tests
