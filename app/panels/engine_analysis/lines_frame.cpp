#include "app/panels/engine_analysis/lines_frame.h"

#include <QtCore/QStringList>

#include "app/kit/words/engine_words.h"
#include "app/kit/words/move_label.h"
#include "core/rules/san.h"

#include <algorithm>

namespace plyline::engine_analysis {

using rules::Color;

namespace {

std::vector<QString> moveTexts(const engine::FoundLine& line, rules::Position position)
{
    std::vector<QString> texts;
    const std::size_t count = std::min(line.moves.size(), static_cast<std::size_t>(mostMovesShown));
    for (std::size_t i = 0; i < count; ++i) {
        const std::string san = rules::San::write(position, line.moves[i]);
        const bool isNumbered = i == 0 || position.turn() == Color::White;
        texts.push_back(isNumbered
                            ? words::moveLabel(position.fullmoveNumber(), position.turn(), san)
                            : QString::fromStdString(san));
        position.play(line.moves[i]);
    }
    return texts;
}

LinesFrame::Row rowOf(const engine::FoundLine& line, const rules::Position& position)
{
    LinesFrame::Row row;
    QStringList spoken;
    if (line.evaluation) {
        row.score = words::scoreText(*line.evaluation, line.bound);
        row.isForWhite = line.evaluation->value > 0;
        row.isForBlack = line.evaluation->value < 0;
        spoken << row.score;
    }
    if (line.chances) {
        row.chances = words::shortChancesText(*line.chances);
        spoken << words::chancesText(*line.chances);
    }
    row.moves = moveTexts(line, position);
    spoken << QStringList(row.moves.begin(), row.moves.end()).join(u' ');
    row.spoken = spoken.join(QStringLiteral(", "));
    return row;
}

} // namespace

LinesFrame linesFrame(const engine::Finding* finding, const rules::Position& position, int rowCount)
{
    LinesFrame frame;
    frame.rows.resize(static_cast<std::size_t>(rowCount));
    if (!finding)
        return frame;
    for (const engine::FoundLine& line : finding->lines)
        if (line.number >= 1 && line.number <= rowCount)
            frame.rows[static_cast<std::size_t>(line.number - 1)] = rowOf(line, position);
    return frame;
}

rules::Position positionAfter(const engine::FoundLine& line, rules::Position position, int count)
{
    for (int i = 0; i < count; ++i)
        position.play(line.moves[static_cast<std::size_t>(i)]);
    return position;
}

} // namespace plyline::engine_analysis
