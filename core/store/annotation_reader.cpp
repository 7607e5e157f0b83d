#include "core/store/annotation_reader.h"

#include "core/pgn/comment_values.h"
#include "core/pgn/game_values.h"
#include "core/store/row_values.h"
#include "core/tables/columns.h"

#include <utility>

namespace plyline::store {

using game::LineId;
using game::Ply;
using tables::Row;

namespace {

constexpr tables::ColumnsOf<tables::TableId::Annotations> annotationColumns;

/// The annotations and drawings of a line.
struct LineNotes
{
    std::vector<game::Annotation> items;
    game::Drawings drawings;
};

class AnnotationReader
{
public:
    AnnotationReader(const StoredRows& rows, game::GameParts& parts)
        : m_rows(rows), m_parts(parts), m_notes(parts.lines.size())
    {}

    Expected<void, Error> read()
    {
        auto done =
            m_rows.each(tables::TableId::Annotations, [this](const Row& row) { return add(row); });
        if (done)
            finish();
        return done;
    }

private:
    Expected<void, Error> add(const Row& row)
    {
        const auto index = static_cast<std::size_t>(numberOf(row[annotationColumns["line_id"]]));
        if (index >= m_notes.size())
            return unexpected(m_rows.fault("an annotation belongs to no line"));
        const game::Line& line = m_parts.lines[index];
        LineNotes& notes = m_notes[index];
        game::Annotation annotation{Ply(numberOf(row[annotationColumns["ply"]])),
                                    game::Nag{numberOf(row[annotationColumns["nag"]])}};
        if (annotation.after < line.forkPly || annotation.after > line.lastPly())
            return unexpected(
                m_rows.fault(line.id, annotation.after, "an annotation stands beside its line"));
        if (!notes.items.empty() && annotation.after < notes.items.back().after)
            return unexpected(m_rows.fault(line.id, annotation.after,
                                           "an annotation stands before the one ahead of it"));
        if (const std::string kind = textOf(row[annotationColumns["kind"]]); kind == "comment") {
            const auto form = formOfName(textOf(row[annotationColumns["form"]]));
            if (!form)
                return unexpected(m_rows.fault("a comment has no form"));
            annotation.what = addComment(line, notes, annotation.after,
                                         textOf(row[annotationColumns["comment"]]), *form);
        } else if (kind == "fork") {
            const int forked = numberOf(row[annotationColumns["fork_line_id"]]);
            if (!isForkedAt(annotation.after, line, forked))
                return unexpected(
                    m_rows.fault("an annotation is of a line that does not fork there"));
            annotation.what = game::Fork{LineId(forked)};
        } else if (kind != "nag" || numberOf(row[annotationColumns["nag"]]) == noNumber) {
            return unexpected(m_rows.fault("an annotation is of no kind"));
        }
        notes.items.push_back(std::move(annotation));
        return {};
    }

    /// Returns whether a variation stands behind the move that it replaces, or before any move.
    [[nodiscard]] bool isForkedAt(Ply ply, const game::Line& parent, int number) const
    {
        const auto index = static_cast<std::size_t>(number);
        if (index >= m_parts.lines.size() || m_parts.lines[index].parent != parent.id)
            return false;
        const Ply fork = m_parts.lines[index].forkPly;
        return ply == fork.next() || (ply == fork && fork == parent.forkPly);
    }

    game::Comment addComment(const game::Line& line, LineNotes& notes, Ply after,
                             const std::string& comment, game::Comment::Form form)
    {
        const Span span{static_cast<std::int64_t>(m_comments.size()),
                        static_cast<std::int64_t>(comment.size())};
        m_comments += comment;
        const int index = after.number() - line.forkPly.number() - 1;
        const bool isBehindEvent = index >= 0 && index < line.log.size();
        const rules::Color mover = isBehindEvent ? line.log[index].color : rules::Color::White;
        pgn::CommentValues found = pgn::readCommentValues(comment, mover);
        for (game::Drawing& drawing : found.drawings.all) {
            drawing.after = after;
            notes.drawings.all.push_back(drawing);
        }
        if (found.drawings.profile)
            notes.drawings.profile = std::move(found.drawings.profile);
        m_values.add(static_cast<std::size_t>(line.id.number()),
                     isBehindEvent ? std::optional(static_cast<std::size_t>(index)) : std::nullopt,
                     mover, found);
        return {span, form};
    }

    void finish()
    {
        m_parts.source = files::Source::fromText(std::move(m_comments), "store");
        m_parts.span = {0, static_cast<std::int64_t>(m_parts.source->bytes().size())};
        m_values.settle(m_parts.tags);
        m_parts.startClocks = m_values.startClocks();
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            m_parts.lines[i].annotations = game::Annotations(
                std::move(m_notes[i].items), m_values.take(i), std::move(m_notes[i].drawings));
        }
    }

    const StoredRows& m_rows;
    game::GameParts& m_parts;
    std::vector<LineNotes> m_notes;
    pgn::GameValues m_values;
    /// Begins with a line feed: a comment may begin with a byte order mark, but the source must
    /// not.
    std::string m_comments = "\n";
};

} // namespace

Expected<void, Error> readAnnotations(const StoredRows& rows, game::GameParts& parts)
{
    return AnnotationReader(rows, parts).read();
}

} // namespace plyline::store
