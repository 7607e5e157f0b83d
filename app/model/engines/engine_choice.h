#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include "app/model/engines/engine_program.h"
#include "core/engine/search_terms.h"

#include <array>

namespace plyline::engines {

/// Which engine is used and how: what a person has chosen, else the strongest one that is found.
/// Nothing but a person chooses a program: no file and no link can name one. GUI thread.
class EngineChoice : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostLines = 5;
    static constexpr int leastHash = 16;
    static constexpr int mostHash = 4096; ///< In megabytes.

    explicit EngineChoice(QObject* parent = nullptr);

    /// Empty if there is none. Looks for one at the first call.
    [[nodiscard]] const EngineProgram& program() const;
    [[nodiscard]] engine::EngineSettings settings() const { return m_settings; }
    /// When the search of the shown position ends; one of offeredLimits().
    [[nodiscard]] engine::Limits limits() const { return m_limits; }
    /// From the shortest to one without an end.
    [[nodiscard]] static const std::array<engine::Limits, 5>& offeredLimits();
    /// Whether what engines find is kept for next time.
    [[nodiscard]] bool areFindingsKept() const { return m_areFindingsKept; }
    /// How many lines are searched for the shown position.
    [[nodiscard]] int lines() const { return m_lines; }
    /// Whether the shown position is searched while it can be seen.
    [[nodiscard]] bool isOn() const { return m_isOn; }
    [[nodiscard]] static int mostThreads();

    void setThreads(int threads);
    void setHashMegabytes(int megabytes);
    void setLines(int lines);
    void setOn(bool isOn);
    /// Does nothing for limits that are not offered.
    void setLimits(const engine::Limits& limits);
    void setFindingsKept(bool areKept);
    /// Returns whether the path is that of a program that can be run.
    bool choose(const QString& path);
    /// Looks again for engines, for example after one was installed.
    void lookAgain();

    /// Returns all of this as restore() reads it.
    [[nodiscard]] QByteArray state() const;
    void restore(const QByteArray& state);

Q_SIGNALS:
    void programChanged();
    void settingsChanged();

private:
    template <typename Value>
    void set(Value& member, Value value);

    QString m_chosen; ///< Empty unless a person has chosen a program.
    mutable EngineProgram m_program;
    mutable bool m_hasLooked = false;
    engine::EngineSettings m_settings;
    engine::Limits m_limits;
    int m_lines = 1;
    bool m_isOn = true;
    bool m_areFindingsKept = true;
};

} // namespace plyline::engines
