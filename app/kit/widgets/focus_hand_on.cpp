#include "app/kit/widgets/focus_hand_on.h"

#include <QtGui/QFocusEvent>
#include <QtWidgets/QWidget>

namespace plyline::widgets {

namespace {

class FocusHandOn : public QObject
{
public:
    FocusHandOn(QWidget& panel, QWidget& receiver) : QObject(&panel), m_receiver(receiver)
    {
        panel.installEventFilter(this);
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn)
            m_receiver.setFocus(static_cast<QFocusEvent*>(event)->reason());
        return false;
    }

private:
    QWidget& m_receiver; ///< A child of the panel.
};

} // namespace

void handFocusOn(QWidget& panel, QWidget& receiver)
{
    new FocusHandOn(panel, receiver);
}

} // namespace plyline::widgets
