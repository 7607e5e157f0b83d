#pragma once

#include "core/analysis/opening_files.h"

#include <mutex>
#include <utility>

namespace plyline::open_file {

/// The names of openings that are in use, read when they are first asked for. Any thread may ask;
/// those that come meanwhile wait, so the GUI thread asks only once a job has.
class OpeningNames
{
public:
    explicit OpeningNames(analysis::OpeningFiles files = {}) : m_files(std::move(files)) {}

    [[nodiscard]] const analysis::OpeningFiles& files() const { return m_files; }
    [[nodiscard]] const analysis::LoadedOpenings& loaded()
    {
        std::call_once(m_isLoaded, [this] { m_loaded = analysis::loadOpenings(m_files); });
        return m_loaded;
    }

private:
    analysis::OpeningFiles m_files;
    std::once_flag m_isLoaded;
    analysis::LoadedOpenings m_loaded;
};

} // namespace plyline::open_file
