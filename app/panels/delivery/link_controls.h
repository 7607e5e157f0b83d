#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "core/streams/delivery.h"

#include <array>
#include <cstdint>

class QGridLayout;
class QLabel;
class QSlider;

namespace plyline::delivery {

/// Five sliders for what a link does to events, each with its value in words.
class LinkControls : public QWidget
{
    Q_OBJECT

public:
    enum class Fault : std::uint8_t { Duplicates, OutOfOrder, Delay, Loss, Seed };
    static constexpr std::size_t faultCount = 5;
    static constexpr int mostSeeds = 99;

    explicit LinkControls(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] streams::LinkFaults faults() const;
    [[nodiscard]] QSlider& slider(Fault fault) const
    {
        return *m_rows[static_cast<std::size_t>(fault)].slider;
    }
    /// Chooses a seed for the user: changed() is not emitted.
    void setSeed(std::uint32_t seed);
    /// Whether the user has moved a slider.
    [[nodiscard]] bool isTouched() const { return m_isTouched; }
    /// "12 %", "window 4", "0 – 400 ms".
    [[nodiscard]] QString valueText(Fault fault) const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QSlider* slider = nullptr;
        QLabel* value = nullptr;
    };
    void addRow(QGridLayout& grid, Fault fault, int most, int value);
    void showValues();
    void dress();

    look::Look& m_look;
    std::array<Row, faultCount> m_rows;
    bool m_isTouched = false;
};

} // namespace plyline::delivery
