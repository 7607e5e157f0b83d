#include <QtCore/QCoreApplication>

#include "app/kit/words/names.h"
#include "app/kit/words/result.h"
#include "app/render/paper/page_layouts.h"

#include <algorithm>
#include <array>

namespace plyline::paper {

namespace {

using look::Face;
using replay::PieceHistory;

class PosterWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::paper::PosterWords)
};

constexpr double posterWidth = 672; ///< On which everything is laid out; then it grows.
constexpr double titleScale = 1.6;
constexpr int boardsInRow = 8; ///< Of one piece each: those that began on one rank.
constexpr double gapBetweenBoards = 9;
constexpr double gapBesideBoard = 26;
constexpr double largestBoard = 0.75; ///< Of the width.

/// The pieces of one side: those that began on the side's own edge of the board first, from a to h.
std::vector<const PieceHistory*> piecesOf(const std::vector<PieceHistory>& histories,
                                          rules::Color color)
{
    std::vector<const PieceHistory*> own;
    for (const PieceHistory& history : histories)
        if (history.color == color)
            own.push_back(&history);
    const auto place = [color](const PieceHistory* history) {
        const rules::Square square = history->stays.front().square;
        const int rank = color == rules::Color::White ? square.y() : 9 - square.y();
        return std::pair(rank, square.x());
    };
    std::stable_sort(own.begin(), own.end(),
                     [&](const auto* a, const auto* b) { return place(a) < place(b); });
    return own;
}

QString nameOf(const PieceHistory& history, bool hasFigurines)
{
    const replay::Stay& start = history.stays.front();
    QString letter;
    if (start.role != rules::Role::Pawn)
        letter = QLatin1Char(rules::roleLetter(start.role));
    return (hasFigurines ? withFigurines(letter) : letter) + words::squareName(start.square);
}

QStringList countsOf(const std::vector<PieceHistory>& histories)
{
    const auto captures = std::count_if(histories.begin(), histories.end(),
                                        [](const auto& history) { return history.isCaptured; });
    QStringList sentences{
        PosterWords::tr("%Ln piece(s) were captured.", nullptr, static_cast<int>(captures))};
    const auto busiest =
        std::max_element(histories.begin(), histories.end(),
                         [](const auto& a, const auto& b) { return movesOf(a) < movesOf(b); });
    if (busiest != histories.end() && movesOf(*busiest) > 0) {
        const replay::Stay& start = busiest->stays.front();
        sentences << PosterWords::tr("The %1 moved most: %Ln time(s).", "a piece",
                                     movesOf(*busiest))
                         .arg(words::pieceName({busiest->color, start.role}, start.square));
    }
    return sentences;
}

/// Lays out the one page from above.
class Poster
{
public:
    Poster(const frames::FrameSource& source, const PaperOptions& options, const QSizeF& size)
        : m_source(source), m_options(options), m_size(size)
    {}

    [[nodiscard]] PaperPage page()
    {
        addTitle();
        for (const rules::Color color : {rules::Color::White, rules::Color::Black})
            m_pieces[static_cast<std::size_t>(color)] = piecesOf(histories(), color);
        m_cell = (m_size.width() - (boardsInRow - 1) * gapBetweenBoards) / boardsInRow;
        addBoard();
        for (const rules::Color color : {rules::Color::White, rules::Color::Black})
            addSide(color);
        return std::move(m_page);
    }

private:
    [[nodiscard]] const std::vector<PieceHistory>& histories() const
    {
        return m_source.line().histories;
    }
    [[nodiscard]] double rowHeight() const { return m_cell + lineHeightOf(Face::Cell) + 5; }
    [[nodiscard]] double heightOfSide(rules::Color color) const
    {
        const auto count = m_pieces[static_cast<std::size_t>(color)].size();
        const auto rows = (count + boardsInRow - 1) / boardsInRow;
        return rows == 0 ? 0
                         : lineHeightOf(Face::Strong) + 3 + rowHeight() * static_cast<double>(rows);
    }

    void addTitle()
    {
        const game::Outcome outcome = m_source.game().game->outcome();
        const double height = lineHeightOf(Face::Heading) * titleScale;
        constexpr double roomForResult = 90;
        const double room = m_size.width() - roomForResult;
        // A long title is written smaller rather than broken.
        double scale = titleScale;
        const QString heading = headingOf(m_source);
        while (scale > 1 && brokenLines(heading, Face::Heading, room / scale).size() > 1)
            scale -= 0.1;
        m_page.texts.push_back({QRectF(0, m_top, room, height), heading, Face::Heading,
                                Qt::AlignLeft | Qt::AlignBottom, false, scale});
        if (outcome != game::Outcome::Unfinished)
            m_page.texts.push_back({QRectF(room, m_top, roomForResult, height),
                                    words::resultText(outcome), Face::Heading,
                                    Qt::AlignRight | Qt::AlignBottom, false, titleScale});
        m_top += height + 2;
        m_top =
            addTexts(m_page, eventOf(m_source), Face::Body, QRectF(0, m_top, m_size.width(), 0));
        m_top += 6;
        m_page.lines.emplace_back(0, m_top, m_size.width(), m_top);
        m_top += 14;
    }

    void addBoard()
    {
        const double beside = m_options.hasCoordinates ? coordinateRoom : 0;
        const double below = heightOfSide(rules::Color::White) + heightOfSide(rules::Color::Black);
        constexpr double gapBelowBoard = 14;
        const double room = m_size.height() - m_top - below - gapBelowBoard - beside;
        const double side = std::min(m_size.width() * largestBoard, room);
        const board::BoardGeometry geometry(QRectF(beside, m_top, side, side), m_options.isFlipped);
        m_page.paths.push_back(
            {allPaths(geometry, histories(), m_source.lastPly()), m_options.hasCoordinates});
        const double left = beside + side + gapBesideBoard;
        addLegend(QRectF(left, m_top, m_size.width() - left, side));
        m_top += side + beside + gapBelowBoard;
    }

    void addLegend(const QRectF& room)
    {
        const std::array<std::pair<PathSign, QString>, 5> signs = {{
            {PathSign::WhiteMove, PosterWords::tr("a move of White")},
            {PathSign::BlackMove, PosterWords::tr("a move of Black")},
            {PathSign::LastMove, PosterWords::tr("the last move")},
            {PathSign::Start, PosterWords::tr("where a piece began")},
            {PathSign::Capture, PosterWords::tr("where one was captured")},
        }};
        constexpr double signWidth = 30;
        const double height = lineHeightOf(Face::Small) + 5;
        double top = room.top();
        for (const auto& [sign, text] : signs) {
            m_page.signs.push_back({QRectF(room.left(), top, signWidth, height), sign});
            m_page.texts.push_back(
                {QRectF(room.left() + signWidth + 8, top, room.width() - signWidth - 8, height),
                 text, Face::Small, Qt::AlignLeft | Qt::AlignVCenter});
            top += height;
        }
        top += 8;
        const auto add = [&](const QString& text) {
            top = addTexts(m_page, text, Face::Small, QRectF(room.left(), top, room.width(), 0),
                           true) +
                  6;
        };
        add(PosterWords::tr("Each piece keeps its own track through the squares. Later moves are "
                            "broader. Below, each piece has a board of its own."));
        for (const QString& sentence : countsOf(histories()))
            add(sentence);
        if (m_options.link)
            addCode(room);
    }

    /// Adds the code at the foot of the legend.
    void addCode(const QRectF& room)
    {
        const double side = std::min(sideOf(m_options.link->code), room.width());
        const QString note = paper::noteOf(*m_options.link, m_source);
        const auto lines = brokenLines(note, Face::Small, room.width()).size();
        const double height = lineHeightOf(Face::Small) * static_cast<double>(lines);
        const double top = room.bottom() - height - side;
        m_page.codes.push_back({QRectF(room.left(), top, side, side), m_options.link->code});
        addTexts(m_page, note, Face::Small, QRectF(room.left(), top + side, room.width(), 0), true);
    }

    void addSide(rules::Color color)
    {
        const auto& pieces = m_pieces[static_cast<std::size_t>(color)];
        if (pieces.empty())
            return;
        const double height = lineHeightOf(Face::Strong);
        m_page.texts.push_back(
            {QRectF(0, m_top, m_size.width(), height), words::sideName(color), Face::Strong});
        m_top += height + 3;
        int number = 0;
        for (const PieceHistory* piece : pieces) {
            if (number > 0 && number % boardsInRow == 0)
                m_top += rowHeight();
            addPiece(*piece, (number++ % boardsInRow) * (m_cell + gapBetweenBoards));
        }
        m_top += rowHeight();
    }

    void addPiece(const PieceHistory& piece, double left)
    {
        const board::BoardGeometry geometry(QRectF(left, m_top, m_cell, m_cell),
                                            m_options.isFlipped);
        m_page.paths.push_back({onePath(geometry, piece, m_source.lastPly()), false});
        const QRectF caption(left, m_top + m_cell + 1, m_cell, lineHeightOf(Face::Cell));
        const QString name = nameOf(piece, m_options.hasFigurines && canWriteFigurines());
        QRectF half = caption;
        half.setWidth(m_cell / 2 - 8);
        m_page.texts.push_back({half, name, Face::Cell});
        half = caption;
        half.setLeft(caption.left() + m_cell / 2 - 8);
        m_page.texts.push_back({half, PosterWords::tr("%Ln move(s)", nullptr, movesOf(piece)),
                                Face::Cell, Qt::AlignRight, true});
    }

    const frames::FrameSource& m_source;
    const PaperOptions& m_options;
    QSizeF m_size;
    PaperPage m_page;
    std::array<std::vector<const PieceHistory*>, 2> m_pieces; ///< By colour.
    double m_cell = 0;                                        ///< The side of a small board.
    double m_top = 0;
};

} // namespace

PaperDocument posterPages(const frames::FrameSource& source, const PaperOptions& options,
                          const QSizeF& size)
{
    PaperDocument document;
    document.scale = size.width() / posterWidth;
    document.pages.push_back(Poster(source, options, size / document.scale).page());
    return document;
}

} // namespace plyline::paper
