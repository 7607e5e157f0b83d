#pragma once

#include "app/kit/look/board_themes.h"
#include "app/render/formats/picture_format.h"

#include <string>

namespace plyline::command {

/// What the command line asks for.
struct RenderOptions
{
    std::string file;
    int game = 1;
    int line = 0;
    int from = 0;
    std::optional<int> to; ///< None: a still shows one ply, a film goes to the end of the line.
    std::string format;    ///< Empty: by the suffix of the output.
    std::string output;

    frames::PictureContents contents;
    frames::PictureSize size;
    std::optional<int> arrows;   ///< None: what suits the format.
    std::optional<double> scale; ///< None: what suits the format.
    std::string theme = "light";
    std::string board = "wood";
    std::string pieces = "classic";
    bool isFlipped = false;

    double intervalSeconds = 0.5;
    bool hasRealPace = false;
    double idleCapSeconds = 5.0; ///< 0: none.
    double speed = 1.0;
    double lastSeconds = 5.0;
    int loops = 0;

    std::string layout = "moment"; ///< Of pages.
    std::string moments;           ///< Plies with diagrams, separated by commas; empty: the marked.
    int diagramsOnPage = 6;
    bool hasFigurines = false;
    bool hasComments = true;
    bool hasVariations = true;
    bool hasCode = false; ///< Of a link, on paper.
    std::string paper = "a4";
    std::string link;
    std::string date; ///< ISO 8601; empty: now.

    [[nodiscard]] bool isPaper() const { return layout != "moment"; }
};

/// Returns the look that the names describe.
[[nodiscard]] frames::PictureLook lookOf(const RenderOptions& options);
[[nodiscard]] QPageSize::PageSizeId paperOf(const RenderOptions& options);
[[nodiscard]] std::optional<QDateTime> dateOf(const RenderOptions& options);
[[nodiscard]] frames::FilmTiming timingOf(const RenderOptions& options);
/// Returns the plies of a list such as "12,24", sorted. Errors: the word that is no ply of a line
/// that ends at `last`.
[[nodiscard]] Expected<std::vector<game::Ply>, std::string> momentsOf(const std::string& text,
                                                                      game::Ply last);

} // namespace plyline::command
