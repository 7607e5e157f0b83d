#include "app/shell/window/keys_sheet.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include "app/panels/panel_description.h"
#include "app/shell/actions/action_table.h"

#include <algorithm>
#include <array>

namespace plyline::window {

using actions::ActionGroup;
using actions::ActionSpec;

namespace {

QStringList keysOf(const ActionSpec& spec)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = spec.shortcuts();
    for (const QKeySequence& shortcut : shortcuts)
        keys << shortcut.toString(QKeySequence::NativeText);
    return keys;
}

/// The groups in the order of the sheet. The speeds are one row of playing.
constexpr std::array groupsInOrder = {
    ActionGroup::Go,       ActionGroup::View,    ActionGroup::Panels, ActionGroup::Play,
    ActionGroup::Timeline, ActionGroup::Compare, ActionGroup::File,   ActionGroup::Edit,
    ActionGroup::TextSize, ActionGroup::Help};
/// Largest height of the whole window, in logical pixels, so that it fits a small screen.
constexpr int mostHeight = 750;

struct Column
{
    QVBoxLayout* layout;
    int height = 0;
};

QLabel* keyCap(const QString& key, const look::Theme& theme)
{
    auto* cap = new QLabel(key);
    look::setFace(*cap, look::Face::Mono);
    cap->setAlignment(Qt::AlignCenter);
    cap->setStyleSheet(QStringLiteral("QLabel { background: %1; border: 1px solid %2; "
                                      "border-radius: 4px; padding: 1px 6px; }")
                           .arg(theme.raised.name(), theme.line.name()));
    return cap;
}

} // namespace

KeysSheet::KeysSheet(look::Look& look, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("All keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    const look::Theme& theme = look.theme();

    auto* keys = new QWidget;
    auto* row = new QHBoxLayout(keys);
    row->setContentsMargins(0, 0, 12, 0);
    row->setSpacing(36);
    std::array<Column, 3> columns;
    for (Column& column : columns) {
        column.layout = new QVBoxLayout;
        column.layout->setSpacing(0);
        row->addLayout(column.layout);
    }
    for (const ActionGroup group : groupsInOrder) {
        QWidget* const widget = makeGroup(theme, group);
        Column& lowest =
            *std::min_element(columns.begin(), columns.end(),
                              [](const Column& a, const Column& b) { return a.height < b.height; });
        lowest.layout->addWidget(widget);
        lowest.height += widget->sizeHint().height();
    }
    for (const Column& column : columns)
        column.layout->addStretch();

    auto* area = new QScrollArea;
    area->setAccessibleName(tr("All keys"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(keys);
    area->setMinimumWidth(keys->sizeHint().width() + area->verticalScrollBar()->sizeHint().width());

    auto* wheel = new QLabel(tr("The wheel steps one ply a detent over board and timeline, down is "
                                "forward. Ctrl with the wheel zooms the timeline, and changes the "
                                "text size elsewhere. "
                                "Letters do nothing while a text field has the focus."));
    wheel->setWordWrap(true);
    wheel->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(area, 1);
    layout->addWidget(wheel);
    layout->addWidget(buttons);
    const int around = layout->totalSizeHint().height() - area->sizeHint().height();
    resize(sizeHint().width(), std::min(keys->sizeHint().height() + around, mostHeight));
}

QWidget* KeysSheet::makeGroup(const look::Theme& theme, ActionGroup group)
{
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* title = new QLabel(actions::groupTitle(group));
    look::setFace(*title, look::Face::Strong);
    column->addWidget(title);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setContentsMargins(0, 0, 0, 12);
    grid->setColumnStretch(1, 1);
    for (const ActionSpec& spec : actions::actionTable())
        if (spec.group == group && !spec.shortcuts().isEmpty())
            addRow(*grid, keysOf(spec), spec.plainTitle(), theme);
    if (group == ActionGroup::Panels) {
        for (const panels::PanelDescription* panel : panels::panelList())
            addRow(*grid, {panel->shortcut().toString(QKeySequence::NativeText)},
                   panel->plainTitle(), theme);
    }
    if (group == ActionGroup::Play)
        addRow(*grid, {QStringLiteral("1 … 9")}, tr("Speed in plies a second"), theme);
    column->addLayout(grid);
    return widget;
}

void KeysSheet::addRow(QGridLayout& grid, const QStringList& keys, const QString& what,
                       const look::Theme& theme)
{
    const int row = grid.count() / 2;
    auto* caps = new QHBoxLayout;
    caps->setSpacing(4);
    for (const QString& key : keys)
        caps->addWidget(keyCap(key, theme));
    caps->addStretch();
    grid.addLayout(caps, row, 0);
    grid.addWidget(new QLabel(what), row, 1);
}

} // namespace plyline::window

#include "moc_keys_sheet.cpp"
