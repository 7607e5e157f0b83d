#include "core/streams/game_events.h"

#include "core/exporters/event_json.h"
#include "core/game/line_walk.h"
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

using Json = nlohmann::ordered_json;

namespace {

/// Makes the envelopes of one game, line by line as its text has them.
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
        game::LineWalk walk(m_game);
        while (const auto step = walk.next()) {
            if (!send(*step))
                return false;
        }
        return sendEnd();
    }

private:
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

    /// That a variation ends follows from what comes next.
    bool send(const game::LineStep& step)
    {
        switch (step.kind) {
        case game::LineStep::Kind::Move:
            return sendMove(step);
        case game::LineStep::Kind::Annotation:
            return sendAnnotation(step);
        case game::LineStep::Kind::LineStarted:
            return send(EventKind::LineStarted, placeOf(step), placeOf(step),
                        exporters::lineJson(step.line, m_number));
        case game::LineStep::Kind::LineEnded:
            break;
        }
        return true;
    }

    static std::string placeOf(const game::LineStep& step)
    {
        return fmt::format("{}/{}", step.line.id.number(), step.ply.number());
    }

    bool sendMove(const game::LineStep& step)
    {
        const std::string san = rules::San::write(*step.position, game::moveOf(*step.event));
        auto time = step.line.id.isMain() ? m_times.at(step.ply) : std::nullopt;
        const std::string place = placeOf(step);
        return send(EventKind::MovePlayed, place, place,
                    exporters::eventJson(m_game, m_number, step.line, step.ply, san),
                    std::move(time));
    }

    bool sendAnnotation(const game::LineStep& step)
    {
        Json data = {{"type", "comment"}, {"game", m_number}, {"line", step.line.id.number()}};
        data["after_ply"] = step.ply.number();
        EventKind kind = EventKind::Commented;
        if (const auto* const nag = std::get_if<game::Nag>(&step.annotation->what)) {
            kind = EventKind::GlyphAdded;
            data["type"] = "glyph";
            data["nag"] = nag->number;
        } else {
            const auto& comment = std::get<game::Comment>(step.annotation->what);
            data["form"] = tables::formName(comment.form);
            data["text"] = m_game.text(comment);
        }
        // By the game's count of events, as one place can have any number of annotations.
        const std::string place = placeOf(step);
        return send(kind, fmt::format("{}/a{}", place, m_sequence), place, std::move(data));
    }

    const game::Game& m_game;
    int m_number;
    const std::string& m_key;
    const std::function<bool(Envelope)>& m_send;
    EventTimes m_times;
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
