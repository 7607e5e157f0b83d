#include <QtCore/QCoreApplication>

#include "app/kit/words/move_label.h"
#include "app/kit/words/names.h"
#include "app/panels/snapshot/shown_rows.h"
#include "app/render/frames/stored_rows.h"
#include "app/render/paper/page_layouts.h"

#include <algorithm>
#include <array>

namespace plyline::paper {

namespace {

using look::Face;
using snapshot::ShownRow;

class WorksheetWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::paper::WorksheetWords)
};

constexpr double gapBetweenTables = 24;
constexpr std::array<double, 4> columnParts = {0.46, 0.22, 0.16, 0.16};
constexpr double longestSide = 250; ///< Of the board.

/// A row of the worksheet: the piece and where it began; x and y are to be filled in.
struct SheetRow
{
    rules::Color color;
    std::array<QString, 4> cells;
};

/// Returns a row for each piece that the game began with, filled from the rows of the moment.
std::vector<SheetRow> sheetRows(const std::vector<ShownRow>& start,
                                const std::vector<ShownRow>& now, bool isFilled)
{
    std::vector<SheetRow> rows;
    for (const ShownRow& piece : start) {
        SheetRow row{piece.row.color,
                     {words::pieceName({piece.row.color, piece.row.role}),
                      words::squareName(piece.origin), QString(), QString()}};
        const auto found = std::find_if(now.begin(), now.end(), [&](const ShownRow& other) {
            return other.row.pieceId == piece.row.pieceId;
        });
        if (isFilled && found == now.end()) {
            row.cells[2] = WorksheetWords::tr("–", "a captured piece has no square");
            row.cells[3] = row.cells[2];
        } else if (isFilled) {
            row.cells[2] = QString::number(found->row.x());
            row.cells[3] = QString::number(found->row.y());
            if (found->row.role != piece.row.role)
                row.cells[0] += WorksheetWords::tr(", now %1", "the role of a promoted pawn")
                                    .arg(words::roleName(found->row.role));
        }
        rows.push_back(row);
    }
    return rows;
}

void addTable(PaperPage& page, const QRectF& room, const std::vector<SheetRow>& rows)
{
    const std::array<QString, 4> names = {WorksheetWords::tr("piece"),
                                          WorksheetWords::tr("began on"), QStringLiteral("x"),
                                          QStringLiteral("y")};
    const double height = lineHeightOf(Face::Body) + 8;
    double top = room.top();
    const auto addRow = [&](const std::array<QString, 4>& cells, Face face) {
        double left = room.left();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double width = room.width() * columnParts[i];
            const Qt::Alignment side = i < 2 ? Qt::AlignLeft : Qt::AlignHCenter;
            page.texts.push_back({QRectF(left + 3, top, width - 6, height), cells[i], face,
                                  side | Qt::AlignVCenter, face == Face::Small});
            left += width;
        }
        top += height;
        page.lines.emplace_back(room.left(), top, room.right(), top);
    };
    addRow(names, Face::Small);
    for (const SheetRow& row : rows)
        addRow(row.cells, Face::Body);
    double left = room.left();
    for (std::size_t i = 0; i + 1 < columnParts.size(); ++i) {
        left += room.width() * columnParts[i];
        page.lines.emplace_back(left, room.top(), left, top);
    }
}

/// Adds the rows of both sides, side by side.
void addSheet(PaperPage& page, double top, const std::vector<SheetRow>& rows, const QSizeF& size)
{
    const double width = (size.width() - gapBetweenTables) / 2;
    double left = 0;
    for (const rules::Color color : {rules::Color::White, rules::Color::Black}) {
        std::vector<SheetRow> own;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(own),
                     [color](const SheetRow& row) { return row.color == color; });
        addTable(page, QRectF(left, top, width, 0), own);
        left += width + gapBetweenTables;
    }
}

QString movesTo(const frames::FrameSource& source, game::Ply last)
{
    std::vector<std::string> sans;
    sans.reserve(static_cast<std::size_t>(last.number()));
    for (int i = 0; i < last.number(); ++i)
        sans.push_back(source.line().plies[static_cast<std::size_t>(i)].san);
    return sans.empty() ? words::startPosition()
                        : words::moveSequence(source.game().game->start(), game::Ply(1), sans);
}

} // namespace

Expected<PaperDocument, Error> worksheetPages(const frames::FrameSource& source,
                                              const PaperOptions& options, const QSizeF& size)
{
    const game::Game& game = *source.game().game;
    const auto stored = frames::StoredRows::write(source.game().game);
    if (!stored)
        return unexpected(stored.error());
    const game::LineId line = source.line().replay->line();
    const auto first = (*stored)->read(line, game::Ply());
    if (!first)
        return unexpected(first.error());
    const auto wanted = (*stored)->read(line, options.worksheet);
    if (!wanted)
        return unexpected(wanted.error());
    const auto start = snapshot::shownRows(*first, game.start().board);
    const auto now = snapshot::shownRows(*wanted, game.start().board);
    const QString move = labelOf(source, options.worksheet, false);
    PaperDocument document;
    for (const bool isFilled : {false, true}) {
        document.pages.emplace_back();
        PaperPage& page = document.pages.back();
        const QString heading =
            isFilled ? WorksheetWords::tr("Answers: the rows after %1", "a move").arg(move)
                     : WorksheetWords::tr("Fill in the rows after %1", "a move").arg(move);
        // The code would tell the answers.
        const auto link = isFilled ? options.link : std::nullopt;
        double top = addHead(page, source, heading, headingOf(source), size.width(), link);
        const double side = std::min(longestSide, size.width() / 3);
        const double room = options.hasCoordinates ? coordinateRoom : 0;
        page.diagrams.push_back({QRectF(room, top, side, side),
                                 isFilled ? options.worksheet : game::Ply(),
                                 options.hasCoordinates});
        const double beside = room + side + gapBetweenTables;
        const QString text =
            isFilled ? WorksheetWords::tr("This is what the table says: x is the file, 1 to 8 for "
                                          "a to h; y is the rank. A captured piece has no row.")
                     : WorksheetWords::tr("Begin with the board and follow the moves. For each "
                                          "piece write x, the file, 1 to 8 for a to h, and y, the "
                                          "rank. Leave a captured piece out.");
        double textTop = top;
        const auto addText = [&](const QString& words, Face face) {
            textTop =
                addTexts(page, words, face, QRectF(beside, textTop, size.width() - beside, 0)) + 8;
        };
        addText(text, Face::Body);
        if (!isFilled)
            addText(movesTo(source, options.worksheet), Face::Strong);
        top = std::max(top + side + room, textTop) + 18;
        addSheet(page, top, sheetRows(start, now, isFilled), size);
        document.outline.push_back({heading, static_cast<int>(document.pages.size()) - 1, 1});
    }
    return document;
}

} // namespace plyline::paper
