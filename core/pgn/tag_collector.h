#pragma once

#include "core/game/tags.h"
#include "core/pgn/diagnostic_list.h"
#include "core/pgn/tag_token.h"

#include <vector>

namespace plyline::pgn {

/// Collects the tags of a game, as many as GameLimits allows, and says what is wrong with them.
class TagCollector
{
public:
    void add(const TagToken& token, CodePage codePage, DiagnosticList& diagnostics);
    /// Reports what startPositionOf says of a tag, which it names, at the place of that tag.
    void addAbout(Diagnostic diagnostic, DiagnosticList& diagnostics) const;
    [[nodiscard]] game::Tags tags() const { return game::Tags(m_tags); }

private:
    void tellLimit(const TagToken& token, DiagnosticList& diagnostics);

    std::vector<game::Tag> m_tags;
    std::vector<const char*> m_places; ///< As many.
    std::size_t m_bytes = 0;
    bool m_hasToldLimit = false;
    bool m_hasToldQuotes = false;
};

} // namespace plyline::pgn
