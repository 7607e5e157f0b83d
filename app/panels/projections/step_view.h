#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/projections/projections_frame.h"

namespace plyline::projections {

/// What one event does to a read model: a plain value.
struct StepFrame
{
    QString model;    ///< Its title.
    QString event;    ///< "Event 47: 24. Rxd4".
    QString sentence; ///< What the event says.
    QString took;     ///< "0.8 µs to apply it".
    int number = 0;
    int head = 0;
    std::shared_ptr<const Picture> before;
    std::shared_ptr<const Picture> after;
};

/// Works out what event `number` does to the model of a reader. Precondition: 0 < number <= the
/// head.
[[nodiscard]] StepFrame stepFrameOf(const LogReaders& readers, int index, int number,
                                    const std::vector<analysis::PlyFacts>& plies);

/// A window over the panel: the state before an event, the event, and the state after it. Left and
/// Right go to the event before and after, Escape closes it.
class StepView : public QWidget
{
    Q_OBJECT

public:
    explicit StepView(look::Look& look, QWidget* parent);

    void setFrame(StepFrame frame);
    [[nodiscard]] const StepFrame& frame() const { return m_frame; }
    [[nodiscard]] QString describe() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void eventWanted(int number);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    look::Look& m_look;
    StepFrame m_frame;
};

} // namespace plyline::projections
