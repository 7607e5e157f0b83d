#pragma once

#include <QtWidgets/QDialog>

#include "app/kit/look/look.h"
#include "app/shell/actions/action_table.h"

class QGridLayout;
class QVBoxLayout;

namespace plyline::window {

/// Lists all keys from the table of actions.
class KeysSheet : public QDialog
{
    Q_OBJECT

public:
    KeysSheet(look::Look& look, QWidget* parent);

private:
    void addGroup(QVBoxLayout& column, const look::Theme& theme, actions::ActionGroup group);
    void addRow(QGridLayout& grid, const QStringList& keys, const QString& what,
                const look::Theme& theme);
};

} // namespace plyline::window
