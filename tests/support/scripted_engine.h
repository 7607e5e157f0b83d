#pragma once

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include "app/model/engines/engine_program.h"

namespace plyline::tests {

/// What a well-behaved engine says before it searches.
inline constexpr char politeStart[] = R"(
on uci
  say id name Fake 1
  say id author Nobody
  say option name Hash type spin default 16 min 1 max 1024
  say option name MultiPV type spin default 1 min 1 max 5
  say option name UCI_Chess960 type check default false
  say uciok
on isready
  say readyok
)";

/// The fake engine with a script, in a folder of its own that is removed with it.
class ScriptedEngine
{
public:
    explicit ScriptedEngine(const QByteArray& script) { write(script); }
    /// Gives it another script, which counts when it is started again.
    void write(const QByteArray& script) const
    {
        QFile file(path(QStringLiteral("script")));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(script).replace("FOLDER", m_folder.path().toUtf8()));
    }
    /// With the usual start.
    [[nodiscard]] static QByteArray polite(const QByteArray& more) { return politeStart + more; }

    [[nodiscard]] engines::EngineProgram program() const
    {
        return {QStringLiteral(PLYLINE_FAKE_ENGINE), {path(QStringLiteral("script"))}};
    }
    /// Makes a program of one line that runs the fake with its script, as a person would choose it,
    /// and returns its path.
    [[nodiscard]] QString makeProgram() const
    {
        QFile file(path(QStringLiteral("engine")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\nexec " + program().path.toUtf8() + ' ' +
                   program().arguments.front().toUtf8() + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    /// Returns where a file named "FOLDER/name" in the script is.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    void make(const QString& name) const
    {
        QFile file(path(name));
        file.open(QIODevice::WriteOnly);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace plyline::tests
