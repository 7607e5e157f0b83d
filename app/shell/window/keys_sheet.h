#pragma once

#include <QtWidgets/QDialog>

#include "app/kit/look/look.h"
#include "app/shell/actions/action_table.h"

class QGridLayout;

namespace plyline::window {

/// Shows all keys of the table of actions and of the panels, in columns. Scrolls if a small screen
/// cannot show them all.
class KeysSheet : public QDialog
{
    Q_OBJECT

public:
    KeysSheet(look::Look& look, QWidget* parent);

private:
    [[nodiscard]] QWidget* makeGroup(const look::Theme& theme, actions::ActionGroup group);
    void addRow(QGridLayout& grid, const QStringList& keys, const QString& what,
                const look::Theme& theme);
};

} // namespace plyline::window
