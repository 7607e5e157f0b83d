#include "app/shell/window/keys_sheet.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "app/panels/panel_description.h"
#include "app/shell/actions/action_table.h"

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

/// Of about the same height. The speeds stand with playing, as one row.
const QList<QList<ActionGroup>>& columnsOfGroups()
{
    static const QList<QList<ActionGroup>> columns{
        {ActionGroup::Go, ActionGroup::File, ActionGroup::TextSize},
        {ActionGroup::Play, ActionGroup::Compare, ActionGroup::Edit, ActionGroup::Help},
        {ActionGroup::View, ActionGroup::Panels}};
    return columns;
}

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

    auto* columns = new QHBoxLayout;
    columns->setSpacing(36);
    for (const QList<ActionGroup>& groups : columnsOfGroups()) {
        auto* column = new QVBoxLayout;
        column->setSpacing(6);
        for (const ActionGroup group : groups)
            addGroup(*column, theme, group);
        column->addStretch();
        columns->addLayout(column);
    }

    auto* wheel = new QLabel(tr("The wheel steps one ply a detent over board and timeline, down is "
                                "forward. Ctrl with the wheel changes the text size elsewhere. "
                                "Letters do nothing while a text field has the focus."));
    wheel->setWordWrap(true);
    wheel->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(columns);
    layout->addWidget(wheel);
    layout->addWidget(buttons);
}

void KeysSheet::addGroup(QVBoxLayout& column, const look::Theme& theme, ActionGroup group)
{
    auto* title = new QLabel(actions::groupTitle(group));
    look::setFace(*title, look::Face::Strong);
    column.addWidget(title);
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
    column.addLayout(grid);
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
