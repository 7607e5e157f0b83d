#include "app/cli/named_openings.h"

#include <QtCore/QString>

#include "app/cli/output.h"
#include "app/kit/words/opening_sentences.h"
#include "core/analysis/opening_files.h"

namespace plyline::cli {

Expected<std::shared_ptr<const analysis::OpeningTable>, Error> readOpenings(const std::string& path)
{
    const analysis::LoadedOpenings loaded = analysis::loadOpenings({path, {}});
    if (loaded.error)
        return unexpected(*loaded.error);
    for (const analysis::OpeningFault& fault : loaded.personFaults)
        complain(QString::fromStdString(path) + QStringLiteral(": ") + words::sentence(fault));
    return loaded.table;
}

} // namespace plyline::cli
