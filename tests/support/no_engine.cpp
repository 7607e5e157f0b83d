// Linked into tests of the window and of panels: they find no engine, whatever is installed, unless
// a test chooses one.

#include <QtCore/QByteArray>

#include "app/model/engines/engine_folders.h"
#include "tests/support/test.h"

namespace {

void forgetEngines()
{
    plyline::engines::engineFolders().clear();
    qputenv("PATH", "/usr/bin:/bin");
}

const plyline::tests::AtStart withoutEngine(&forgetEngines);

} // namespace
