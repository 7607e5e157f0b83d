#include "core/streams/arrived_game.h"

#include "core/base/text.h"
#include "core/game/outcome.h"
#include "core/pgn/game_builder.h"
#include "core/pgn/game_limits.h"
#include "core/pgn/writer.h"
#include "core/rules/fen.h"
#include "core/rules/uci.h"
#include "core/streams/event_fields.h"
#include "core/tables/rows.h"

#include <algorithm>

namespace plyline::streams {

namespace {

using game::LineId;
using game::Ply;

tl::unexpected<EventFault> eventFault(EventFault::Code code, std::string_view detail = {})
{
    constexpr std::size_t longest = 200;
    return unexpected(EventFault{code, std::string(wholeCharacters(detail, longest))});
}

std::shared_ptr<const game::Game> read(std::string text)
{
    const auto source = files::Source::fromText(std::move(text), {});
    const auto size = static_cast<std::int64_t>(source->bytes().size());
    return pgn::buildGame(source, {0, size}, 1, 1);
}

std::optional<game::Comment::Form> formNamed(std::string_view name)
{
    using Form = game::Comment::Form;
    for (const Form form : {Form::Braces, Form::RestOfLine, Form::Escape}) {
        if (tables::formName(form) == name)
            return form;
    }
    return std::nullopt;
}

bool fits(game::Comment::Form form, std::string_view text)
{
    const std::string_view end = form == game::Comment::Form::Braces ? "}" : "\r\n";
    return text.find_first_of(end) == std::string_view::npos;
}

} // namespace

Expected<void, EventFault> ArrivedGame::apply(const Envelope& envelope)
{
    auto applied = applyKind(envelope);
    m_events += applied ? 1 : 0;
    return applied;
}

Expected<void, EventFault> ArrivedGame::applyKind(const Envelope& envelope)
{
    if (m_hasEnded)
        return eventFault(EventFault::Code::AfterEnd);
    if (envelope.kind == EventKind::GameStarted)
        return start(envelope);
    if (!m_parts)
        return eventFault(EventFault::Code::NoStart);
    switch (envelope.kind) {
    case EventKind::LineStarted:
        return beginLine(envelope);
    case EventKind::MovePlayed:
        return move(envelope);
    case EventKind::Commented:
    case EventKind::GlyphAdded:
        return annotate(envelope);
    case EventKind::GameStarted:
    case EventKind::GameEnded:
        break;
    }
    return end(envelope);
}

/// The start is what the one reader of PGN makes of the tags.
Expected<void, EventFault> ArrivedGame::start(const Envelope& envelope)
{
    if (m_parts)
        return eventFault(EventFault::Code::SecondStart);
    auto tags = tagsIn(envelope.data);
    if (!tags)
        return eventFault(EventFault::Code::BadField, "tags");
    const std::string* const fen = textIn(envelope.data, "start_fen");
    const auto setup = fen != nullptr ? rules::fen::parse(*fen)
                                      : unexpected(rules::FenError{rules::FenField::Placement, {}});
    if (!setup)
        return eventFault(EventFault::Code::BadField, "start_fen");

    Start parts;
    if (const std::string* const text = textIn(envelope.data, "pgn")) {
        const auto refused = read(*text);
        if (!refused->isRefused())
            return eventFault(EventFault::Code::BadField, "pgn");
        parts.refusedText = *text;
        m_bytes += text->size();
        m_parts = std::move(parts);
        return {};
    }
    game::GameParts header;
    header.tags = *tags;
    header.start = *setup;
    header.lines.resize(1);
    const auto game = read(pgn::writeGame(game::Game(std::move(header))));
    const auto position = rules::Position::fromSetup(game->start());
    if (game->isRefused() || !position)
        return eventFault(EventFault::Code::BadStart);
    if (rules::fen::write(game->start()) != *fen)
        return eventFault(EventFault::Code::OtherStart);
    if (const auto lost = lostTag(*tags, game->tags()))
        return eventFault(EventFault::Code::UnwritableTags, *lost);
    for (const game::Tag& tag : tags->all())
        m_bytes += sizeof tag + tag.name.size() + tag.value.size();
    parts.tags = std::move(*tags);
    parts.setup = game->start();
    parts.castlingStyle = game->castlingStyle();
    m_parts = std::move(parts);
    m_lines.push_back(
        {LineId::main(), std::nullopt, Ply(), {}, {}, game::GameRecorder(*position), std::nullopt});
    m_open.push_back(0);
    return {};
}

Expected<ArrivedGame::GrowingLine*, EventFault> ArrivedGame::openLine(const Envelope& envelope)
{
    const auto number = numberIn(envelope.data, "line");
    if (!number)
        return eventFault(EventFault::Code::BadField, "line");
    for (std::size_t depth = m_open.size(); depth > 0; --depth) {
        if (m_open[depth - 1] == static_cast<std::size_t>(*number)) {
            m_open.resize(depth);
            return &m_lines[m_open.back()];
        }
    }
    return eventFault(EventFault::Code::NoSuchLine, std::to_string(*number));
}

Expected<void, EventFault> ArrivedGame::beginLine(const Envelope& envelope)
{
    const auto number = numberIn(envelope.data, "line");
    const auto parent = numberIn(envelope.data, "parent");
    const auto fork = numberIn(envelope.data, "fork_ply");
    if (!number || !parent || !fork)
        return eventFault(EventFault::Code::BadField, !number   ? "line"
                                                      : !parent ? "parent"
                                                                : "fork_ply");
    if (m_lines.size() >= pgn::GameLimits::lines)
        return eventFault(EventFault::Code::TooLarge);
    const auto found = std::find(m_open.rbegin(), m_open.rend(), static_cast<std::size_t>(*parent));
    if (found == m_open.rend())
        return eventFault(EventFault::Code::NoSuchLine, std::to_string(*parent));
    const GrowingLine& from = m_lines[*found];
    // A variation replaces the last move, or goes on where its line has none yet.
    const int last = from.last().number();
    const bool replaces = from.beforeLast && *fork == last - 1;
    const bool goesOn = !from.beforeLast && *fork == last;
    if (*number != static_cast<std::int64_t>(m_lines.size()) || (!replaces && !goesOn))
        return eventFault(EventFault::Code::WrongPlace);
    m_open.resize(static_cast<std::size_t>(m_open.rend() - found));
    const LineId id(static_cast<int>(*number));
    GrowingLine line{id,          from.id, Ply(static_cast<int>(*fork)),
                     {},          {},      replaces ? *from.beforeLast : from.recorder,
                     std::nullopt};
    m_lines[m_open.back()].annotations.push_back({from.last(), game::Fork{id}});
    m_lines.push_back(std::move(line));
    m_bytes += sizeof(GrowingLine) + sizeof(game::Annotation);
    m_open.push_back(m_lines.size() - 1);
    return {};
}

Expected<void, EventFault> ArrivedGame::move(const Envelope& envelope)
{
    auto line = openLine(envelope);
    if (!line)
        return unexpected(line.error());
    GrowingLine& grown = **line;
    const auto ply = numberIn(envelope.data, "ply");
    const std::string* const uci = textIn(envelope.data, "uci");
    if (!ply || uci == nullptr)
        return eventFault(EventFault::Code::BadField, !ply ? "ply" : "uci");
    if (*ply != grown.last().number() + 1)
        return eventFault(EventFault::Code::WrongPlace);
    if (m_moves >= static_cast<std::int64_t>(pgn::GameLimits::events))
        return eventFault(EventFault::Code::TooLarge);
    const auto move = rules::uci::parse(*uci, grown.recorder.position());
    if (!move)
        return eventFault(EventFault::Code::IllegalMove, *uci);
    game::GameRecorder after = grown.recorder;
    const game::MoveEvent event = after.record(*move);
    if (const auto field = differingField(envelope.data, event))
        return eventFault(EventFault::Code::OtherChange, *field);
    grown.beforeLast = std::move(grown.recorder);
    grown.recorder = std::move(after);
    grown.events.push_back(event);
    ++m_moves;
    m_bytes += sizeof event;
    return {};
}

Expected<void, EventFault> ArrivedGame::annotate(const Envelope& envelope)
{
    auto line = openLine(envelope);
    if (!line)
        return unexpected(line.error());
    const auto after = numberIn(envelope.data, "after_ply");
    if (!after)
        return eventFault(EventFault::Code::BadField, "after_ply");
    if (*after != (*line)->last().number())
        return eventFault(EventFault::Code::WrongPlace);
    if (m_annotations >= static_cast<std::int64_t>(pgn::GameLimits::annotations))
        return eventFault(EventFault::Code::TooLarge);
    std::variant<game::Comment, game::Nag, game::Fork> what;
    if (envelope.kind == EventKind::GlyphAdded) {
        const auto nag = numberIn(envelope.data, "nag");
        if (!nag)
            return eventFault(EventFault::Code::BadField, "nag");
        what = game::Nag{static_cast<int>(*nag)};
    } else {
        const std::string* const text = textIn(envelope.data, "text");
        const std::string* const formName = textIn(envelope.data, "form");
        const auto form = formName != nullptr ? formNamed(*formName) : std::nullopt;
        if (text == nullptr || !form)
            return eventFault(EventFault::Code::BadField, text == nullptr ? "text" : "form");
        if (!fits(*form, *text))
            return eventFault(EventFault::Code::UnwritableText);
        if (m_comments.size() + text->size() > longestComments)
            return eventFault(EventFault::Code::TooLarge);
        const auto offset = static_cast<std::int64_t>(m_comments.size());
        what = game::Comment{{offset, static_cast<std::int64_t>(text->size())}, *form};
        m_comments += *text;
        m_bytes += text->size();
    }
    (*line)->annotations.push_back({(*line)->last(), what});
    ++m_annotations;
    m_bytes += sizeof(game::Annotation);
    return {};
}

Expected<void, EventFault> ArrivedGame::end(const Envelope& envelope)
{
    const std::string* const text = textIn(envelope.data, "outcome");
    const auto outcome = text != nullptr ? game::parseOutcome(*text) : std::nullopt;
    if (!outcome)
        return eventFault(EventFault::Code::BadField, "outcome");
    m_parts->outcome = *outcome;
    m_hasEnded = true;
    return {};
}

int ArrivedGame::plies() const
{
    return m_lines.empty() ? 0 : m_lines.front().last().number();
}

std::shared_ptr<const game::Game> ArrivedGame::assembled() const
{
    game::GameParts parts;
    parts.source = files::Source::fromText(m_comments, {});
    parts.tags = m_parts->tags;
    parts.start = m_parts->setup;
    parts.castlingStyle = m_parts->castlingStyle;
    parts.outcome = m_parts->outcome;
    for (const GrowingLine& line : m_lines)
        parts.lines.push_back({line.id, line.parent, line.fork, game::EventLog(line.events),
                               game::Annotations(line.annotations, {})});
    return std::make_shared<const game::Game>(std::move(parts));
}

std::string ArrivedGame::pgn() const
{
    return m_lines.empty() ? m_parts->refusedText : pgn::writeGame(*assembled());
}

std::shared_ptr<const game::Game> ArrivedGame::game() const
{
    return read(pgn());
}

} // namespace plyline::streams
