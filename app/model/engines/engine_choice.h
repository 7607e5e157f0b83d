#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include "app/model/engines/engine_program.h"
#include "core/engine/engine_options.h"

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
    /// How many lines are searched for the shown position.
    [[nodiscard]] int lines() const { return m_lines; }
    /// Whether the shown position is searched while it can be seen.
    [[nodiscard]] bool isOn() const { return m_isOn; }
    [[nodiscard]] static int mostThreads();

    void setThreads(int threads);
    void setHashMegabytes(int megabytes);
    void setLines(int lines);
    void setOn(bool isOn);
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
    int m_lines = 1;
    bool m_isOn = true;
};

} // namespace plyline::engines
