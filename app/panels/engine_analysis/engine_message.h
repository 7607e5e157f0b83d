#pragma once

#include <QtWidgets/QWidget>

#include "app/model/engines/position_analysis.h"

class QLabel;
class QPushButton;

namespace plyline::engine_analysis {

/// Why there are no lines, with buttons for the way on. Hidden while there is nothing to say.
class EngineMessage : public QWidget
{
    Q_OBJECT

public:
    explicit EngineMessage(QWidget* parent = nullptr);

    void show(const engines::PositionAnalysis& analysis);

Q_SIGNALS:
    void retryWanted();
    void chooseWanted();

private:
    [[nodiscard]] static QString textFor(const engines::PositionAnalysis& analysis);

    QLabel* m_text;
    QPushButton* m_retry;
    QPushButton* m_choose;
};

} // namespace plyline::engine_analysis
