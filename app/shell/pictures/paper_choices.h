#pragma once

#include <QtCore/QByteArray>
#include <QtGui/QPageSize>

#include "app/render/paper/paper_document.h"

namespace plyline::pictures {

/// What a person chose for paper, which is kept between starts.
struct PaperChoices
{
    paper::PaperLayout layout = paper::PaperLayout::Diagrams;
    int diagramsOnPage = 6; ///< 6 or 9.
    bool hasFigurines = true;
    bool hasComments = true;
    QPageSize::PageSizeId paper = QPageSize::A4; ///< A4 or Letter.

    [[nodiscard]] QByteArray toJson() const;
    /// Takes what is valid and leaves the rest at its default.
    [[nodiscard]] static PaperChoices fromJson(const QByteArray& json);
    bool operator==(const PaperChoices&) const = default;
};

} // namespace plyline::pictures
