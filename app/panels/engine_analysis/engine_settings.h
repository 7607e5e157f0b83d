#pragma once

#include <QtWidgets/QWidget>

#include "app/model/engines/engine_choice.h"

class QLabel;
class QSpinBox;

namespace plyline::engine_analysis {

/// What a person may set of the engine: program, lines, threads, hash. Shown in a menu.
class EngineSettingsBox : public QWidget
{
    Q_OBJECT

public:
    explicit EngineSettingsBox(engines::EngineChoice& choice, QWidget* parent = nullptr);

Q_SIGNALS:
    void chooseWanted();

private:
    void show(const engines::EngineChoice& choice);

    QLabel* m_path;
    QSpinBox* m_lines;
    QSpinBox* m_threads;
    QSpinBox* m_hash;
};

} // namespace plyline::engine_analysis
