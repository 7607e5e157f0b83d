#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <string>

namespace plyline::engines {

/// A UCI engine on this computer and how it is started.
struct EngineProgram
{
    QString path; ///< Absolute.
    QStringList arguments;

    /// Tells programs apart, also an old and a new one in the same place: path, arguments, size and
    /// age of the file.
    [[nodiscard]] std::string identity() const;
    [[nodiscard]] bool isEmpty() const { return path.isEmpty(); }
    bool operator==(const EngineProgram&) const = default;
};

/// Returns the engines that are found by their names, the strongest first: in PATH, then where
/// Debian puts games.
[[nodiscard]] QList<EngineProgram> foundEngines();
/// The same in given folders.
[[nodiscard]] QList<EngineProgram> foundEngines(const QStringList& folders);
/// Returns a program that a person has chosen, with the arguments that an engine of its name needs.
/// Empty unless it is an absolute path to a file that may be executed.
[[nodiscard]] EngineProgram chosenEngine(const QString& path);

} // namespace plyline::engines
