#pragma once

#include <QtGui/QFont>

#include <cstdint>

class QWidget;

namespace plyline::look {

/// The purpose of a text, which decides its font and size.
enum class Face : std::uint8_t { Body, Small, Strong, Heading, Moves, Mono, Control, Cell, Clock };

/// The program's fonts, derived from the application font, one for each purpose. Digits are equally
/// wide in each. Sizes are in pixels at a text size of 100 %.
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

    /// Returns the fonts at the current text size. The object stays the same when the size changes.
    /// GUI thread, or a thread that has PictureFonts.
    [[nodiscard]] static const Fonts& standard();
    [[nodiscard]] const QFont& of(Face face) const;
};

/// The text size, in percent of the sizes above. Boards and pictures do not grow with it. Set by
/// Look. GUI thread.
class TextSize
{
public:
    static constexpr int standard = 100;
    static constexpr int smallest = 80;
    static constexpr int largest = 200;

    [[nodiscard]] static int percent();
    static void setPercent(int percent);
    /// Returns the next size up (`steps` 1) or down (-1) on a scale whose steps are easy to tell
    /// apart.
    [[nodiscard]] static int nextTo(int percent, int steps);
};

/// While it exists, its thread paints with fonts of this text size, in percent, whatever the window
/// has chosen, and without coloured fringes, which are right for one screen only. For pictures.
class PictureFonts
{
public:
    explicit PictureFonts(int percent);
    ~PictureFonts();
    PictureFonts(const PictureFonts&) = delete;
    PictureFonts& operator=(const PictureFonts&) = delete;

    [[nodiscard]] int percent() const { return m_percent; }
    [[nodiscard]] const Fonts& fonts() const { return m_fonts; }

private:
    int m_percent;
    const PictureFonts* m_before;
    Fonts m_fonts;
};

/// Returns a length that grows with the text, in whole pixels: a row, a column, a margin around
/// words.
[[nodiscard]] int withText(double pixels);
/// Returns `font` at a size in pixels that grows with the text.
[[nodiscard]] QFont sized(QFont font, int pixels);

/// Gives the widget a font, which it keeps at every text size.
void setFace(QWidget& widget, Face face);
/// Gives all widgets with a face their fonts again, at the current text size.
void applyFaces();

} // namespace plyline::look
