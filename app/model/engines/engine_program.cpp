#include "app/model/engines/engine_program.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include "app/model/engines/engine_folders.h"

#include <array>

namespace plyline::engines {

namespace {

struct KnownEngine
{
    const char* name;
    const char* argument; ///< With which it speaks UCI; null if it needs none.
};
constexpr std::array<KnownEngine, 7> knownEngines{{{"stockfish", nullptr},
                                                   {"lc0", nullptr},
                                                   {"ethereal-chess", nullptr},
                                                   {"ethereal", nullptr},
                                                   {"toga2", nullptr},
                                                   {"glaurung", nullptr},
                                                   {"gnuchess", "-u"}}};

QStringList argumentsOf(const QString& fileName)
{
    for (const KnownEngine& known : knownEngines)
        if (fileName == QLatin1String(known.name) && known.argument)
            return {QString::fromLatin1(known.argument)};
    return {};
}

} // namespace

std::string EngineProgram::identity() const
{
    const QFileInfo file(path);
    const QStringList parts{path, arguments.join(u' '), QString::number(file.size()),
                            QString::number(file.lastModified().toMSecsSinceEpoch())};
    return parts.join(u'|').toStdString();
}

QList<EngineProgram> foundEngines()
{
    QStringList folders = qEnvironmentVariable("PATH").split(QDir::listSeparator());
    return foundEngines(folders + engineFolders());
}

QStringList& engineFolders()
{
    static QStringList folders{QStringLiteral("/usr/games"), QStringLiteral("/usr/local/games")};
    return folders;
}

QList<EngineProgram> foundEngines(const QStringList& folders)
{
    QList<EngineProgram> found;
    QStringList seen; // one program may be found by two names
    for (const KnownEngine& known : knownEngines) {
        for (const QString& folder : folders) {
            // Folders of PATH that depend on where the program was started are left out.
            const EngineProgram program =
                chosenEngine(folder + u'/' + QString::fromLatin1(known.name));
            const QString real = QFileInfo(program.path).canonicalFilePath();
            if (program.isEmpty() || seen.contains(real))
                continue;
            seen << real;
            found << program;
            break;
        }
    }
    return found;
}

EngineProgram chosenEngine(const QString& path)
{
    const QFileInfo file(path);
    if (!QDir::isAbsolutePath(path) || path.startsWith(u':') || !file.isFile() ||
        !file.isExecutable())
        return {};
    return {QDir::cleanPath(path), argumentsOf(file.fileName())};
}

} // namespace plyline::engines
