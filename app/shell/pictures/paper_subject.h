#pragma once

#include "app/render/paper/paper_pdf.h"
#include "app/shell/pictures/paper_choices.h"
#include "app/shell/pictures/picture_subject.h"

namespace plyline::pictures {

/// The moments of a line that a person may want on paper.
struct PaperSubject
{
    PictureSubject picture;
    std::vector<game::Ply> marked; ///< By the annotator's $220 and by own markers; sorted.

    /// Returns the plies of move numbers such as "12, 24b"; those it does not understand are left
    /// out. Returns the marked ones if the text is empty, and the shown one if there are none.
    [[nodiscard]] std::vector<game::Ply> momentsOf(const QString& moves) const;
};

/// Precondition: a game is open.
[[nodiscard]] PaperSubject paperSubjectOf(const PictureSubject& picture);

/// What a person wants on paper. A value that stays the same while the dialog goes on.
struct PaperOrder
{
    PaperSubject subject;
    PaperChoices choices;
    std::vector<game::Ply> moments; ///< Sorted.
};

/// Returns the pages to be made. Takes a while for a long game whose link becomes a code. Errors:
/// those of FrameSource::make.
[[nodiscard]] Expected<paper::PaperJob, Error> paperJobOf(const PaperOrder& order);

} // namespace plyline::pictures
