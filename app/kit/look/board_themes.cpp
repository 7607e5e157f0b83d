#include "app/kit/look/board_themes.h"

namespace plyline::look {

namespace {

/// Both tones of a board are lighter than the ink on them, so that coordinates can be read on each,
/// and darker than a white piece's fill.
struct Squares
{
    QRgb light;
    QRgb dark;
    QRgb ink;
    QRgb lastMoveLight;
    QRgb lastMoveDark;
};

Squares squaresOf(BoardTheme board, bool isDark)
{
    switch (board) {
    case BoardTheme::Wood:
        break;
    case BoardTheme::Green:
        return isDark ? Squares{0xffdfe3cb, 0xff8fa678, 0xff1c2a12, 0xffecc56c, 0xffd09f3c}
                      : Squares{0xffe9edd6, 0xff99b181, 0xff1c2a12, 0xfff0c667, 0xffd3a03a};
    case BoardTheme::Blue:
        return isDark ? Squares{0xffd9e1e8, 0xff8aa5bd, 0xff13253a, 0xffebc46d, 0xffd3a147}
                      : Squares{0xffe4ebf1, 0xff93afc7, 0xff13253a, 0xfff0c667, 0xffd6a343};
    case BoardTheme::Grey:
        return isDark ? Squares{0xffdadad6, 0xffa0a09c, 0xff222220, 0xffe9c16b, 0xffcf9e44}
                      : Squares{0xffe8e8e5, 0xffababa7, 0xff222220, 0xffeec367, 0xffd2a040};
    }
    return isDark ? Squares{0xffe8d9bb, 0xffb58f63, 0xff3a260e, 0xffecbc66, 0xffd59a35}
                  : Squares{0xfff0e2c6, 0xffbf9a6d, 0xff3a260e, 0xffe9b75c, 0xffcf8f29};
}

} // namespace

void setBoardColors(Theme& theme, BoardTheme board)
{
    const Squares squares = squaresOf(board, theme.isDark);
    theme.lightSquare = QColor(squares.light);
    theme.darkSquare = QColor(squares.dark);
    theme.onLightSquare = QColor(squares.ink);
    theme.onDarkSquare = QColor(squares.ink);
    theme.lastMoveLight = QColor(squares.lastMoveLight);
    theme.lastMoveDark = QColor(squares.lastMoveDark);
}

} // namespace plyline::look
