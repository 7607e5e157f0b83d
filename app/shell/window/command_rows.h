#pragma once

#include <QtWidgets/QListView>

#include "app/kit/look/look.h"
#include "app/shell/window/commands.h"

#include <vector>

namespace plyline::window {

/// The commands that a text finds, one row each. It never takes the focus: a field beside it has
/// the keyboard.
class CommandRows : public QListView
{
    Q_OBJECT

public:
    CommandRows(std::vector<Command> commands, look::Look& look, QWidget* parent);

    /// Shows what the text finds, the best one chosen.
    void find(const QString& text);
    /// Null if there is none.
    [[nodiscard]] const Command* chosen() const;
    /// Of `rows` rows, or of as many as there are.
    [[nodiscard]] int heightOf(int rows) const;

Q_SIGNALS:
    /// Another row is chosen; in words, for a screen reader.
    void spoken(const QString& sentence);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Model;
    class Delegate;
    Model* m_model;
};

} // namespace plyline::window
