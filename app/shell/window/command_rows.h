#pragma once

#include <QtWidgets/QListView>

#include "app/kit/look/look.h"
#include "app/shell/window/commands.h"

#include <vector>

namespace plyline::window {

/// Lists the commands that match a text, one per row. Never takes the focus: the field beside it
/// has the keyboard.
class CommandRows : public QListView
{
    Q_OBJECT

public:
    CommandRows(std::vector<Command> commands, look::Look& look, QWidget* parent);

    /// Shows the commands that match the text and chooses the best one.
    void find(const QString& text);
    /// Returns the chosen command; null if there is none.
    [[nodiscard]] const Command* chosen() const;
    /// Returns the height of `rows` rows, or of all rows if there are fewer.
    [[nodiscard]] int heightOf(int rows) const;

Q_SIGNALS:
    /// Emitted with the name of the chosen row, for a screen reader.
    void announced(const QString& sentence);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Model;
    class Delegate;
    Model* m_model;
};

} // namespace plyline::window
