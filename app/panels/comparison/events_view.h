#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/comparison/event_steps.h"

#include <vector>

namespace plyline::comparison {

/// The events between A and B as chips: a column between the boards, or a row below them that the
/// wheel scrolls. A column that is too long shows its ends, and how many there are besides.
class EventsView : public QWidget
{
    Q_OBJECT

public:
    explicit EventsView(look::Look& look, QWidget* parent = nullptr);

    /// `count` and `differences` stand above the chips, or before them.
    void setEvents(std::vector<EventStep> steps, const QString& count, const QString& differences);
    void setRow(bool isRow);
    [[nodiscard]] const std::vector<EventStep>& steps() const { return m_steps; }
    [[nodiscard]] const QString& count() const { return m_count; }
    [[nodiscard]] const QString& differences() const { return m_differences; }
    /// Where the chip of a step lies; empty for one that is folded away.
    [[nodiscard]] QRect chipRect(int step) const;

Q_SIGNALS:
    void stepChosen(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// A step, or what stands for those folded away.
    struct Chip
    {
        int step = 0;
        int more = 0; ///< Steps that are folded away here.
        QRect rect;
    };
    void place();
    void placeColumn();
    void placeRow();
    [[nodiscard]] int wordsWidth() const;
    void drawWords(QPainter& painter) const;
    void drawChip(QPainter& painter, const Chip& chip) const;

    look::Look& m_look;
    std::vector<EventStep> m_steps;
    QString m_count;
    QString m_differences;
    std::vector<Chip> m_chips;
    QRect m_words;
    int m_scrolled = 0;
    bool m_isRow = false;
};

} // namespace plyline::comparison
