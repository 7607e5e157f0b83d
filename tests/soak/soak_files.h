#pragma once

#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <random>

namespace plyline::soak {

/// Files that somebody may open: games, positions, long and broken ones, things that are no files.
/// Some change or vanish while they are open.
class SoakFiles
{
public:
    SoakFiles();

    /// A path, which need not be there.
    [[nodiscard]] QString any(std::mt19937& random) const;
    /// A file that is written in, cut, replaced or removed; the name of what was done. Comes back
    /// the next time.
    QString disturb(std::mt19937& random);
    /// Text to be pasted or dropped.
    [[nodiscard]] static QString text(std::mt19937& random);
    /// Where files may be saved.
    [[nodiscard]] QString saved(std::mt19937& random) const;

private:
    void write(const QString& name, const QByteArray& bytes);

    QTemporaryDir m_folder;
    QStringList m_paths;
    QString m_growing; ///< The one that is disturbed.
};

} // namespace plyline::soak
