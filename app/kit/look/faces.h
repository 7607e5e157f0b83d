#pragma once

#include <QtGui/QFont>

#include <cstdint>

class QWidget;

namespace plyline::look {

/// What a text is for, which decides its face and size.
enum class Face : std::uint8_t { Body, Small, Strong, Heading, Moves, Mono, Control, Cell, Clock };

/// The faces and sizes of the program, from the application font; digits are equally wide in each.
/// Sizes in pixels are those at a text size of 100 %.
struct Fonts
{
    QFont body;    ///< 13: words.
    QFont small;   ///< 11: captions, the timeline's ruler.
    QFont strong;  ///< 13, bold.
    QFont heading; ///< 17, bold: the headline.
    QFont moves;   ///< 15: the move list.
    QFont mono;    ///< 12, fixed pitch: SQL, coordinates.
    QFont control; ///< 12: segments.
    QFont cell;    ///< 10: moves in the timeline's cells.
    QFont clock;   ///< 13, bold, fixed pitch.

    /// At the present text size; the same object at every size. GUI thread.
    [[nodiscard]] static const Fonts& standard();
    [[nodiscard]] const QFont& of(Face face) const;
};

/// How large texts are, in percent of the sizes above. Boards and pictures do not follow. Look sets
/// it. GUI thread.
class TextSize
{
public:
    static constexpr int standard = 100;
    static constexpr int smallest = 80;
    static constexpr int largest = 200;

    [[nodiscard]] static int percent();
    static void setPercent(int percent);
    /// The next step up (1) or down (-1) of a ladder of sizes that are told apart.
    [[nodiscard]] static int nextTo(int percent, int steps);
};

/// A length that grows with the text, in whole pixels: a row, a column, a margin about words.
[[nodiscard]] int withText(double pixels);
/// `font` at a size in pixels that grows with the text.
[[nodiscard]] QFont sized(QFont font, int pixels);

/// Gives the widget a face, which it keeps at every text size.
void setFace(QWidget& widget, Face face);
/// Gives all widgets that have a face this again, at the present text size.
void applyFaces();

} // namespace plyline::look
