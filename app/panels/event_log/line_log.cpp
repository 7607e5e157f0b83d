#include "app/panels/event_log/line_log.h"

#include <QtCore/QCoreApplication>

#include "app/panels/shared/moment_words.h"
#include "core/exporters/event_json.h"
#include "core/game/move_text.h"
#include "core/store/record_size.h"
#include "core/tables/rows.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace plyline::event_log {

using game::LineId;
using game::Ply;

namespace {

class LineLogWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::event_log::LineLogWords)
};

} // namespace

LineLog::LineLog(std::shared_ptr<const analysis::PreparedGame> game,
                 std::shared_ptr<const replay::Replay> replay, int number)
    : m_game(std::move(game)), m_replay(std::move(replay)), m_number(number)
{
    Ply end = m_replay->lastPly();
    for (std::optional<LineId> id = m_replay->line(); id;) {
        const game::Line& line = m_game->game->line(*id);
        if (line.forkPly < end)
            m_sections.push_back({*id, line.forkPly});
        end = std::min(end, line.forkPly);
        id = line.parent;
    }
    std::reverse(m_sections.begin(), m_sections.end());
}

bool LineLog::isSameLine(const LineLog& other) const
{
    return m_replay && other.m_replay && m_number == other.m_number &&
           m_replay->line() == other.m_replay->line();
}

LineId LineLog::owner(Ply ply) const
{
    const auto next =
        std::partition_point(m_sections.begin(), m_sections.end(),
                             [ply](const Section& section) { return section.after < ply; });
    return std::prev(next)->line;
}

std::string_view LineLog::san(Ply ply) const
{
    const game::Line& line = m_game->game->line(owner(ply));
    return m_game->sans[static_cast<std::size_t>(line.id.number())]
                       [static_cast<std::size_t>(ply.number() - line.forkPly.number() - 1)];
}

std::int64_t LineLog::bytes(Ply ply) const
{
    const game::MoveEvent& one = event(ply);
    return store::recordBytes(tables::eventRow({m_number, owner(ply), ply}, one,
                                               std::string(san(ply)),
                                               game::uciText(one, m_game->game->castlingStyle())));
}

QStringList LineLog::jsonFields(Ply ply) const
{
    const game::Game& game = *m_game->game;
    const auto object = exporters::eventJson(game, m_number, game.line(owner(ply)), ply, san(ply));
    QStringList fields;
    for (const auto& [key, value] : object.items())
        fields << QString::fromStdString(nlohmann::json(key).dump() + ':' + value.dump() + ',');
    fields.front().prepend(u'{');
    fields.back().back() = u'}';
    return fields;
}

QString LineLog::pieceText(Ply ply) const
{
    const game::MoveEvent& one = event(ply);
    return one.step
               ? shared::pieceText(*m_game->game, one.step->pieceId, {one.color, one.step->role})
               : QString();
}

std::optional<QString> LineLog::forkText(Ply ply) const
{
    for (const Section& section : m_sections) {
        const auto parent = m_game->game->line(section.line).parent;
        if (section.after != ply || !parent)
            continue;
        return parent->isMain()
                   ? LineLogWords::tr("Line %1 forks here from the main line, after ply %2")
                         .arg(section.line.number())
                         .arg(ply.number())
                   : LineLogWords::tr("Line %1 forks here from line %2, after ply %3")
                         .arg(section.line.number())
                         .arg(parent->number())
                         .arg(ply.number());
    }
    return std::nullopt;
}

} // namespace plyline::event_log
