#pragma once

#include "core/game/tags.h"
#include "core/pgn/diagnostic_list.h"
#include "core/pgn/tag_token.h"

#include <vector>

namespace plyline::pgn {

/// Collects the tags of a game up to GameLimits and reports faulty ones.
class TagCollector
{
public:
    void add(const TagToken& token, CodePage codePage, DiagnosticList& diagnostics);
    /// Reports a diagnostic of startPositionOf at the place of the tag that it names.
    void addAbout(Diagnostic diagnostic, DiagnosticList& diagnostics) const;
    [[nodiscard]] game::Tags tags() const { return game::Tags(m_tags); }

private:
    void reportLimit(const TagToken& token, DiagnosticList& diagnostics);

    std::vector<game::Tag> m_tags;
    std::vector<const char*> m_places; ///< As long as m_tags.
    std::size_t m_bytes = 0;
    bool m_hasReportedLimit = false;
    bool m_hasReportedQuotes = false;
};

} // namespace plyline::pgn
