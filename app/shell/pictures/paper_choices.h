#pragma once

#include <QtCore/QByteArray>
#include <QtGui/QPageSize>

#include "app/render/paper/paper_document.h"

#include <array>

namespace plyline::pictures {

inline constexpr std::array papers = {QPageSize::A4, QPageSize::Letter, QPageSize::A3};

/// What a person chose for paper, which is kept between starts.
struct PaperChoices
{
    paper::PaperLayout layout = paper::PaperLayout::Diagrams;
    int diagramsOnPage = 6; ///< 6 or 9.
    bool hasFigurines = true;
    bool hasComments = true;
    bool hasVariations = true;
    bool hasCode = false;                        ///< A link as a QR code.
    QPageSize::PageSizeId paper = QPageSize::A4; ///< A4, Letter or A3.

    [[nodiscard]] QByteArray toJson() const;
    /// Takes what is valid and leaves the rest at its default.
    [[nodiscard]] static PaperChoices fromJson(const QByteArray& json);
    bool operator==(const PaperChoices&) const = default;
};

} // namespace plyline::pictures
