#include "app/panels/delivery/link_controls.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSlider>

#include "app/kit/words/numbers.h"

namespace plyline::delivery {

namespace {

constexpr int rowHeight = 26;
constexpr int nameWidth = 84;
constexpr int valueWidth = 84;
/// Milliseconds of one step of the delay.
constexpr int delayStep = 50;
constexpr int mostPercent = 50;
constexpr int widestWindow = 8;
constexpr int mostDelaySteps = 16;

} // namespace

LinkControls::LinkControls(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    addRow(*grid, Fault::Duplicates, mostPercent, 12);
    addRow(*grid, Fault::OutOfOrder, widestWindow, 4);
    addRow(*grid, Fault::Delay, mostDelaySteps, 8);
    addRow(*grid, Fault::Loss, mostPercent, 0);
    addRow(*grid, Fault::Seed, mostSeeds, 19);
    slider(Fault::OutOfOrder).setMinimum(1);
    slider(Fault::Seed).setMinimum(1);
    connect(&look, &look::Look::textSizeChanged, this, &LinkControls::dress);
    dress();
    showValues();
}

void LinkControls::addRow(QGridLayout& grid, Fault fault, int most, int value)
{
    static const std::array<std::array<const char*, 2>, faultCount> texts{{
        {QT_TR_NOOP("duplicates"), QT_TR_NOOP("Of 100 events, so many arrive a second time")},
        {QT_TR_NOOP("out of order"),
         QT_TR_NOOP("An event may be overtaken by fewer later events than this")},
        {QT_TR_NOOP("delay"), QT_TR_NOOP("How long an event may be on its way")},
        {QT_TR_NOOP("loss"), QT_TR_NOOP("Of 100 events, so many never arrive")},
        {QT_TR_NOOP("seed"), QT_TR_NOOP("The same seed always does the same to the same log")},
    }};
    const auto i = static_cast<std::size_t>(fault);
    const int row = static_cast<int>(i);
    auto* name = new QLabel(tr(texts[i][0]), this);
    auto* slider = new QSlider(Qt::Horizontal, this);
    slider->setRange(0, most);
    slider->setValue(value);
    slider->setPageStep(5);
    slider->setFocusPolicy(Qt::StrongFocus);
    slider->setAccessibleName(name->text());
    auto* shown = new QLabel(this);
    shown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    shown->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget* widget : std::initializer_list<QWidget*>{name, slider, shown})
        widget->setToolTip(tr(texts[i][1]));
    grid.addWidget(name, row, 0);
    grid.addWidget(slider, row, 1);
    grid.addWidget(shown, row, 2);
    m_rows[i] = {slider, shown};
    connect(slider, &QSlider::valueChanged, this, [this] {
        m_isTouched = true;
        showValues();
        Q_EMIT changed();
    });
}

void LinkControls::dress()
{
    auto* grid = static_cast<QGridLayout*>(layout());
    for (int row = 0; row < static_cast<int>(faultCount); ++row)
        grid->setRowMinimumHeight(row, look::withText(rowHeight));
    grid->setColumnMinimumWidth(0, look::withText(nameWidth));
    grid->setColumnMinimumWidth(2, look::withText(valueWidth));
}

streams::LinkFaults LinkControls::faults() const
{
    streams::LinkFaults faults;
    faults.duplicated = slider(Fault::Duplicates).value() / 100.0;
    faults.lost = slider(Fault::Loss).value() / 100.0;
    faults.reorderWindow = slider(Fault::OutOfOrder).value();
    faults.longestDelayMillis = slider(Fault::Delay).value() * delayStep;
    faults.seed = static_cast<std::uint32_t>(slider(Fault::Seed).value());
    return faults;
}

void LinkControls::setSeed(std::uint32_t seed)
{
    const QSignalBlocker silent(slider(Fault::Seed));
    slider(Fault::Seed).setValue(static_cast<int>(seed));
    showValues();
}

QString LinkControls::valueText(Fault fault) const
{
    const streams::LinkFaults now = faults();
    switch (fault) {
    case Fault::Duplicates:
        return words::percentText(now.duplicated);
    case Fault::OutOfOrder:
        return now.reorderWindow == 1 ? tr("in order")
                                      : tr("window %1").arg(words::countText(now.reorderWindow));
    case Fault::Delay:
        return now.longestDelayMillis == 0
                   ? tr("none", "delay")
                   : tr("0 – %1 ms").arg(words::countText(now.longestDelayMillis));
    case Fault::Loss:
        return words::percentText(now.lost);
    case Fault::Seed:
        return words::countText(now.seed);
    }
    return {};
}

void LinkControls::showValues()
{
    for (std::size_t i = 0; i < faultCount; ++i) {
        const QString text = valueText(static_cast<Fault>(i));
        m_rows[i].value->setText(text);
        m_rows[i].slider->setAccessibleDescription(text);
    }
}

} // namespace plyline::delivery

#include "moc_link_controls.cpp"
