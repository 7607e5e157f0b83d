#pragma once

#include <QtWidgets/QWidget>

#include "app/model/engines/engine_choice.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace plyline::engine_analysis {

/// What a person may set of the engine: lines, how long it searches, threads, hash, program, and
/// whether what it finds is kept. Shown in a menu.
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
    QComboBox* m_limits;
    QSpinBox* m_threads;
    QSpinBox* m_hash;
    QCheckBox* m_kept;
};

} // namespace plyline::engine_analysis
