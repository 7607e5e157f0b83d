#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace plyline::tests {

[[nodiscard]] inline QTableWidget* makeTable()
{
    auto* table = new QTableWidget(2, 2);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setFocusPolicy(Qt::TabFocus);
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 2; ++column)
            table->setItem(row, column, new QTableWidgetItem(QStringLiteral("87")));
    return table;
}

/// Two buttons with the control between them, in a window that is shown.
struct Stand
{
    Stand(QWidget* tested) : control(tested)
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&before);
        column->addWidget(control);
        column->addWidget(&after);
        window.show();
        window.activateWindow();
        before.setFocus(Qt::MouseFocusReason);
    }

    [[nodiscard]] QImage grab() { return control->grab().toImage(); }

    QWidget window;
    QPushButton before;
    QWidget* control;
    QPushButton after;
};

} // namespace plyline::tests
