#include "core/streams/game_events.h"

#include "core/exporters/event_json.h"
#include "core/game/move_text.h"
#include "core/game/outcome.h"
#include "core/pgn/writer.h"
#include "core/rules/fen.h"
#include "core/rules/san.h"
#include "core/streams/event_times.h"
#include "core/tables/rows.h"

#include <fmt/format.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>

namespace plyline::streams {

namespace {

using game::Ply;
using Json = nlohmann::ordered_json;

/// Makes the envelopes of one game, line by line as its text has them. Not recursive, so that
/// nesting can be of any depth.
class Sender
{
public:
    Sender(const game::Game& game, int number, const std::string& key,
           const std::function<bool(Envelope)>& send)
        : m_game(game), m_number(number), m_key(key), m_send(send), m_times(game)
    {}

    bool run()
    {
        if (!sendStart())
            return false;
        if (const auto start = rules::Position::fromSetup(m_game.start())) {
            m_open.push_back({&m_game.mainLine(), 0, 0, *start, std::nullopt});
            while (!m_open.empty()) {
                if (!step())
                    return false;
            }
        }
        return sendEnd();
    }

private:
    /// A line being sent, up to event `event` and annotation `item`.
    struct OpenLine
    {
        const game::Line* line = nullptr;
        int event = 0;
        std::size_t item = 0;
        rules::Position position;
        std::optional<rules::Position> before;

        [[nodiscard]] Ply ply() const { return Ply(line->forkPly.number() + event); }
    };

    bool send(EventKind kind, const std::string& place, std::string subject, Json data,
              std::optional<std::string> time = std::nullopt)
    {
        Envelope envelope;
        envelope.id = m_key + '/' + place;
        envelope.source = sourceOf(m_key);
        envelope.kind = kind;
        envelope.subject = std::move(subject);
        envelope.key = m_key;
        envelope.sequence = m_sequence++;
        envelope.time = std::move(time);
        envelope.data = std::move(data);
        return m_send(std::move(envelope));
    }

    bool sendStart()
    {
        Json data = exporters::gameJson(m_game, m_number);
        // What the tags by name leave out, and the text of a game whose start cannot be played.
        Json repeated = Json::array();
        Json named = Json::object();
        for (const game::Tag& tag : m_game.tags().all()) {
            if (named.contains(tag.name))
                repeated.push_back({tag.name, tag.value});
            else
                named[tag.name] = true;
        }
        if (!repeated.empty())
            data["repeated_tags"] = std::move(repeated);
        if (m_game.isRefused())
            data["pgn"] = pgn::writeGame(m_game);
        return send(EventKind::GameStarted, "start", {}, std::move(data), m_times.start());
    }

    bool sendEnd()
    {
        Json data = {{"type", "end"}, {"game", m_number}};
        data["outcome"] = game::outcomeText(m_game.outcome());
        return send(EventKind::GameEnded, "end", {}, std::move(data));
    }

    /// Sends the next annotation or move of the innermost line, or leaves the line.
    bool step()
    {
        OpenLine& line = m_open.back();
        const auto& items = line.line->annotations.items();
        if (line.item < items.size() && items[line.item].after <= line.ply())
            return annotate(items[line.item++]);
        if (line.event < line.line->log.size())
            return move(line);
        m_open.pop_back();
        return true;
    }

    bool move(OpenLine& line)
    {
        const game::MoveEvent& event = line.line->log[line.event];
        const rules::Move move = game::moveOf(event);
        const Ply ply = line.ply().next();
        Json data = exporters::eventJson(m_game, m_number, *line.line, ply,
                                         rules::San::write(line.position, move));
        line.before = line.position;
        line.position.play(move);
        ++line.event;
        const std::string place = fmt::format("{}/{}", line.line->id.number(), ply.number());
        auto time = line.line->id.isMain() ? m_times.at(ply) : std::nullopt;
        return send(EventKind::MovePlayed, place, place, std::move(data), std::move(time));
    }

    bool annotate(const game::Annotation& annotation)
    {
        if (const auto* const fork = std::get_if<game::Fork>(&annotation.what))
            return beginLine(m_game.line(fork->line));
        const game::Line& line = *m_open.back().line;
        const auto place = fmt::format("{}/{}", line.id.number(), annotation.after.number());
        Json data = {{"type", "comment"}, {"game", m_number}, {"line", line.id.number()}};
        data["after_ply"] = annotation.after.number();
        EventKind kind = EventKind::Commented;
        if (const auto* const nag = std::get_if<game::Nag>(&annotation.what)) {
            kind = EventKind::GlyphAdded;
            data["type"] = "glyph";
            data["nag"] = nag->number;
        } else {
            const auto& comment = std::get<game::Comment>(annotation.what);
            data["form"] = tables::formName(comment.form);
            data["text"] = m_game.text(comment);
        }
        // By the game's count of events, as one place can have any number of annotations.
        return send(kind, fmt::format("{}/a{}", place, m_sequence), place, std::move(data));
    }

    bool beginLine(const game::Line& line)
    {
        const OpenLine& parent = m_open.back();
        const rules::Position& place = parent.before ? *parent.before : parent.position;
        m_open.push_back({&line, 0, 0, rules::Position(place), std::nullopt});
        const auto name = fmt::format("{}/{}", line.id.number(), line.forkPly.number());
        return send(EventKind::LineStarted, name, name, exporters::lineJson(line, m_number));
    }

    const game::Game& m_game;
    int m_number;
    const std::string& m_key;
    const std::function<bool(Envelope)>& m_send;
    EventTimes m_times;
    std::vector<OpenLine> m_open;
    std::int64_t m_sequence = 0;
};

} // namespace

std::string GameKeys::keyOf(const game::Game& game)
{
    constexpr std::array<const char*, 7> roster = {"Event", "Site",  "Date",  "Round",
                                                   "White", "Black", "Result"};
    std::string text = rules::fen::write(game.start());
    for (const char* const name : roster)
        (text += '\n') += game.tags().find(name).value_or(std::string_view());
    text += '\n';
    for (const game::MoveEvent& event : game.mainLine().log.events())
        (text += game::uciText(event, rules::CastlingStyle::Chess960)) += ' ';
    const auto hash = [](const std::string& bytes) {
        const XXH128_hash_t value = XXH3_128bits(bytes.data(), bytes.size());
        return fmt::format("{:016x}{:016x}", value.high64, value.low64);
    };
    std::string key = hash(text);
    const int count = m_seen[key]++;
    return count == 0 ? key : hash(fmt::format("{}\n{}", text, count + 1));
}

bool sendEvents(const game::Game& game, int number, const std::string& key,
                const std::function<bool(Envelope)>& send)
{
    return Sender(game, number, key, send).run();
}

} // namespace plyline::streams
