#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "core/questions/compaction.h"

#include <array>
#include <optional>

class QLabel;

namespace plyline::compaction {

/// The questions to a log, each with a tick or a cross: whether it can still be answered.
class QuestionList : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionList(look::Look& look, QWidget* parent = nullptr);

    void setLog(std::optional<questions::CompactedLog> log);
    /// "Who is to move? Can be answered": as it is read aloud.
    [[nodiscard]] QString spoken(questions::LogQuestion question) const;

private:
    struct Row
    {
        QLabel* sign = nullptr;
        QLabel* text = nullptr;
    };
    void dress();

    look::Look& m_look;
    std::optional<questions::CompactedLog> m_log;
    std::array<Row, questions::logQuestionCount> m_rows;
};

} // namespace plyline::compaction
