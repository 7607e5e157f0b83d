#pragma once

#include <QtWidgets/QWidget>

class QSlider;
class QSpinBox;

namespace plyline::storage_cost {

/// Lets the user choose how many events lie between checkpoints, by number or by a slider with
/// finer steps for small numbers.
class IntervalControl : public QWidget
{
    Q_OBJECT

public:
    explicit IntervalControl(QWidget* parent = nullptr);

    [[nodiscard]] int interval() const;
    [[nodiscard]] QSlider& slider() { return *m_slider; }
    [[nodiscard]] QSpinBox& number() { return *m_number; }

public Q_SLOTS:
    void setInterval(int interval);

Q_SIGNALS:
    void intervalChanged(int interval);

private:
    void onSlid(int stop);
    void onTyped(int interval);

    QSlider* m_slider;
    QSpinBox* m_number;
};

} // namespace plyline::storage_cost
