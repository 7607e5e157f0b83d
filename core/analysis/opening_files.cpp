#include "core/analysis/opening_files.h"

#include "core/analysis/own_openings.h"
#include "core/files/source.h"

#include <array>

namespace plyline::analysis {

namespace {

/// No table of openings is nearly as large.
constexpr std::size_t mostBytes = std::size_t{32} << 20;

} // namespace

LoadedOpenings loadOpenings(const OpeningFiles& files)
{
    LoadedOpenings loaded;
    OpeningTableBuilder builder;
    if (!files.person.empty()) {
        const auto source = files::Source::open(files.person);
        if (!source)
            loaded.error = source.error();
        else
            loaded.personFaults = builder.add((*source)->bytes().substr(0, mostBytes));
        loaded.personRows = builder.size();
    }
    builder.add(ownOpenings());
    if (!files.finer.empty()) {
        if (const auto source = files::Source::open(files.finer))
            builder.add((*source)->bytes().substr(0, mostBytes));
    }
    loaded.table = builder.finish();
    return loaded;
}

std::string installedOpenings()
{
    constexpr std::array places = {"/usr/share/pgn-extract/eco.pgn",
                                   "/usr/local/share/pgn-extract/eco.pgn"};
    for (const char* const place : places) {
        if (files::Source::open(place))
            return place;
    }
    return {};
}

} // namespace plyline::analysis
