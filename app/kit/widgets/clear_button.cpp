#include "app/kit/widgets/clear_button.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace plyline::widgets {

namespace {

class ClearButtonWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::widgets::ClearButtonWords)
};

} // namespace

void addClearButton(QLineEdit& field)
{
    const auto before = field.findChildren<QToolButton*>();
    field.setClearButtonEnabled(true);
    const auto buttons = field.findChildren<QToolButton*>();
    for (QToolButton* button : buttons)
        if (!before.contains(button))
            button->setAccessibleName(ClearButtonWords::tr("Clear the field"));
}

} // namespace plyline::widgets
