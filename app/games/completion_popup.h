#pragma once

#include <QtWidgets/QFrame>

#include "app/look/look.h"
#include "core/library/completions.h"

#include <vector>

namespace plyline::games {

/// What a filter line can go on with, over the list below it. Never takes the focus: its field
/// keeps the keyboard.
class CompletionPopup : public QFrame
{
    Q_OBJECT

public:
    /// Becomes a child of the field's window when it is first shown.
    CompletionPopup(look::Look& look, QWidget& field);

    void offer(std::vector<library::Completion> completions);
    [[nodiscard]] const std::vector<library::Completion>& completions() const
    {
        return m_completions;
    }
    /// -1: none yet.
    [[nodiscard]] int current() const { return m_current; }
    void move(int step);

Q_SIGNALS:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int rowAt(const QPointF& point) const;
    void setCurrent(int row);
    void place();

    look::Look& m_look;
    QWidget& m_field;
    std::vector<library::Completion> m_completions;
    int m_current = -1;
};

} // namespace plyline::games
