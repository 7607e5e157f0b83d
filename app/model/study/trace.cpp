#include "app/model/study/trace.h"

#include "app/model/session/session.h"

#include <algorithm>

namespace plyline::study {

using game::PieceId;
using game::Ply;

Trace::Trace(session::Session& session) : m_session(session)
{
    connect(&session, &session::Session::gameChanged, this, &Trace::onGameChanged);
}

std::optional<PieceId> Trace::piece() const
{
    const auto* piece = m_traced ? std::get_if<PieceId>(&*m_traced) : nullptr;
    return piece ? std::optional(*piece) : std::nullopt;
}

std::optional<rules::Square> Trace::square() const
{
    const auto* square = m_traced ? std::get_if<rules::Square>(&*m_traced) : nullptr;
    return square ? std::optional(*square) : std::nullopt;
}

const replay::PieceHistory* Trace::history(PieceId id) const
{
    const std::vector<replay::PieceHistory>& all = m_session.histories();
    const auto history =
        std::find_if(all.begin(), all.end(),
                     [id](const replay::PieceHistory& one) { return one.pieceId == id; });
    return history == all.end() ? nullptr : &*history;
}

std::optional<Ply> Trace::lastChange() const
{
    return replay::previousOf(m_plies, m_session.cursor().ply().next());
}

void Trace::tracePiece(PieceId piece)
{
    if (history(piece))
        set(Traced(piece));
}

void Trace::traceSquare(rules::Square square)
{
    if (m_session.replay())
        set(Traced(square));
}

void Trace::toggle(rules::Square square)
{
    for (const replay::PieceRow& row : m_session.moment().pieces.rows()) {
        if (row.square != square)
            continue;
        if (piece() == row.pieceId)
            clear();
        else
            tracePiece(row.pieceId);
        return;
    }
    if (this->square() == square)
        clear();
    else
        traceSquare(square);
}

void Trace::clear()
{
    set(std::nullopt);
}

void Trace::goToNextChange()
{
    if (const auto ply = replay::nextOf(m_plies, m_session.cursor().ply()))
        m_session.cursor().goToPly(*ply);
}

void Trace::goToPreviousChange()
{
    if (const auto ply = replay::previousOf(m_plies, m_session.cursor().ply()))
        m_session.cursor().goToPly(*ply);
}

void Trace::set(std::optional<Traced> traced)
{
    if (traced == m_traced)
        return;
    m_traced = traced;
    update();
    Q_EMIT changed();
}

void Trace::onGameChanged()
{
    if (const auto id = piece(); id && !history(*id))
        m_traced.reset();
    update();
    Q_EMIT changed();
}

void Trace::update()
{
    m_touches.clear();
    m_plies.clear();
    if (const auto id = piece()) {
        m_plies = replay::changesOf(*history(*id));
    } else if (const auto asked = square(); asked && m_session.replay()) {
        m_touches = replay::touchesOf(*m_session.replay(), *asked);
        for (const replay::SquareTouch& touch : m_touches)
            m_plies.push_back(touch.ply);
    }
}

} // namespace plyline::study

#include "moc_trace.cpp"
