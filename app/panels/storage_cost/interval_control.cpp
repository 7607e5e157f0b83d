#include "app/panels/storage_cost/interval_control.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>

#include "app/model/session/checkpoint_interval.h"

#include <algorithm>
#include <vector>

namespace plyline::storage_cost {

namespace {

/// Returns the numbers on the slider: every number up to 16, then eight in each doubling.
const std::vector<int>& stops()
{
    static const std::vector<int> all = [] {
        std::vector<int> numbers;
        int step = 1;
        for (int number = 1; number < session::CheckpointInterval::largest; number += step) {
            numbers.push_back(number);
            if (number >= 16 && (number & (number - 1)) == 0)
                step = number / 8;
        }
        numbers.push_back(session::CheckpointInterval::largest);
        return numbers;
    }();
    return all;
}

int nearestStop(int interval)
{
    const auto stop = std::lower_bound(stops().begin(), stops().end(), interval);
    return static_cast<int>(std::min(stop, stops().end() - 1) - stops().begin());
}

} // namespace

IntervalControl::IntervalControl(QWidget* parent)
    : QWidget(parent), m_slider(new QSlider(Qt::Horizontal, this)), m_number(new QSpinBox(this))
{
    m_slider->setRange(0, static_cast<int>(stops().size()) - 1);
    m_slider->setPageStep(8);
    m_slider->setAccessibleName(tr("Events between checkpoints"));
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_number->setRange(1, session::CheckpointInterval::largest);
    m_number->setAccessibleName(tr("Events between checkpoints, as a number"));
    m_number->setKeyboardTracking(false);
    auto* before = new QLabel(tr("A &checkpoint every"), this);
    before->setBuddy(m_number);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(before);
    row->addWidget(m_slider, 1);
    row->addWidget(m_number);
    row->addWidget(new QLabel(tr("events"), this));
    connect(m_slider, &QSlider::valueChanged, this, &IntervalControl::onSlid);
    connect(m_number, &QSpinBox::valueChanged, this, &IntervalControl::onTyped);
}

int IntervalControl::interval() const
{
    return m_number->value();
}

void IntervalControl::setInterval(int interval)
{
    m_number->setValue(interval);
}

void IntervalControl::onSlid(int stop)
{
    m_number->setValue(stops()[static_cast<std::size_t>(stop)]);
}

void IntervalControl::onTyped(int interval)
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(nearestStop(interval));
    m_slider->setAccessibleDescription(tr("every %Ln event(s)", nullptr, interval));
    Q_EMIT intervalChanged(interval);
}

} // namespace plyline::storage_cost

#include "moc_interval_control.cpp"
