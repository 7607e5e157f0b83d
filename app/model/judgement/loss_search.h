#pragma once

#include <QtCore/QObject>

#include "core/analysis/bisect.h"

#include <memory>
#include <optional>

namespace plyline::judgement {

/// Gives scores of positions of one line, at once or later.
class ScoreProvider : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Emits answered() for the ply before it returns or later. Only the last question counts.
    virtual void ask(game::Ply ply) = 0;

Q_SIGNALS:
    /// None if nobody knows.
    void answered(plyline::game::Ply ply, const std::optional<plyline::analysis::Score>& score);
};

/// Answers at once from scores that are known.
class KnownScores : public ScoreProvider
{
    Q_OBJECT

public:
    explicit KnownScores(analysis::ScoredLine line) : m_line(std::move(line)) {}

    void ask(game::Ply ply) override;

private:
    analysis::ScoredLine m_line;
};

/// Searches for the event that lost the game for a side, with scores that come at any time. Who
/// lost it need not be known: the last position tells. GUI thread.
class LossSearch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The search with its questions and answers; null before the first one.
    [[nodiscard]] const analysis::Bisect* search() const { return m_search ? &*m_search : nullptr; }
    /// Whether a score is awaited.
    [[nodiscard]] bool isRunning() const { return m_provider && m_search->wanted(); }
    /// Whether the search is about whoever is lost at the end. If nobody is, it is about White.
    [[nodiscard]] bool isForAnySide() const { return m_isForAnySide; }
    /// Starts another search among the plies 0 to `last`, and drops the one before. Without a side
    /// it is about the one that is lost at the end. Precondition: the provider is not null and
    /// knows the line.
    void start(std::optional<rules::Color> side, game::Ply last,
               std::unique_ptr<ScoreProvider> provider);

public Q_SLOTS:
    /// Asks nothing more, and keeps what was answered.
    void cancel();
    void clear();

Q_SIGNALS:
    /// Emitted when a search is started, cancelled or cleared, and after each answer that had to be
    /// waited for.
    void changed();

private:
    void dropProvider();
    void take(game::Ply ply, const std::optional<analysis::Score>& score);
    void answer(const std::optional<analysis::Score>& score);
    void askOn();

    std::optional<analysis::Bisect> m_search;
    bool m_isForAnySide = false;
    game::Ply m_last;
    std::unique_ptr<ScoreProvider> m_provider;
    bool m_isAsking = false;
};

} // namespace plyline::judgement
