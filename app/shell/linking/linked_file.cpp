#include "app/shell/linking/linked_file.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace plyline::linking {

LinkedFile linkedFile(const QString& path)
{
    using Kind = LinkedFile::Kind;
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty())
        return {Kind::NotThere, path};
    if (!QFileInfo(real).isFile())
        return {Kind::NotAFile, real};
    const QString home = QDir(QDir::homePath()).canonicalPath();
    const bool isInHome = !home.isEmpty() && home != u"/" && real.startsWith(home + u'/');
    return {isInHome ? Kind::InHome : Kind::OutsideHome, real};
}

} // namespace plyline::linking
