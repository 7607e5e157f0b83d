// Keys, the mouse and the wheel.

#include <QtGui/QContextMenuEvent>
#include <QtGui/QWheelEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>

#include "tests/soak/monkey.h"

#include <array>

namespace plyline::soak {

namespace {

Qt::Key anyKey(Monkey& monkey)
{
    static constexpr std::array special{
        Qt::Key_Left,   Qt::Key_Right,   Qt::Key_Up,          Qt::Key_Down,         Qt::Key_Home,
        Qt::Key_End,    Qt::Key_PageUp,  Qt::Key_PageDown,    Qt::Key_Space,        Qt::Key_Return,
        Qt::Key_Escape, Qt::Key_Tab,     Qt::Key_Backtab,     Qt::Key_Backspace,    Qt::Key_Delete,
        Qt::Key_Insert, Qt::Key_Slash,   Qt::Key_Question,    Qt::Key_Plus,         Qt::Key_Minus,
        Qt::Key_Comma,  Qt::Key_Period,  Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_Menu,
        Qt::Key_Less,   Qt::Key_Greater, Qt::Key_Alt,         Qt::Key_Control,      Qt::Key_Enter};
    switch (monkey.below(4)) {
    case 0:
        return static_cast<Qt::Key>(Qt::Key_A + monkey.below(26));
    case 1:
        return static_cast<Qt::Key>(Qt::Key_0 + monkey.below(10));
    case 2:
        return static_cast<Qt::Key>(Qt::Key_F1 + monkey.below(12));
    default:
        return special[monkey.below(special.size())];
    }
}

Qt::KeyboardModifiers anyModifiers(Monkey& monkey)
{
    static const std::array<Qt::KeyboardModifiers, 8> all{Qt::NoModifier,
                                                          Qt::NoModifier,
                                                          Qt::NoModifier,
                                                          Qt::ShiftModifier,
                                                          Qt::ControlModifier,
                                                          Qt::AltModifier,
                                                          Qt::ControlModifier | Qt::ShiftModifier,
                                                          Qt::ControlModifier | Qt::AltModifier};
    return all[monkey.below(all.size())];
}

QString nameOf(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className());
}

QString nameOf(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    return QKeySequence(QKeyCombination(modifiers, key)).toString();
}

/// What has the focus, or would have it.
QWidget* focused(window::MainWindow* window)
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup;
    QWidget* focus = QApplication::focusWidget();
    QWidget* modal = QApplication::activeModalWidget();
    if (modal && (!focus || focus->window() != modal))
        focus = modal;
    QWidget* widget = focus ? focus : window;
    return widget && qobject_cast<QFileDialog*>(widget->window()) ? nullptr : widget;
}

} // namespace

void Monkey::pressKey()
{
    const Qt::Key key = anyKey(*this);
    const Qt::KeyboardModifiers modifiers = anyModifiers(*this);
    QWidget* widget = focused(m_window);
    if (!widget)
        return;
    say(QStringLiteral("key %1 in %2").arg(nameOf(key, modifiers), nameOf(*widget)));
    QTest::keyClick(widget, key, modifiers);
}

/// As long as a person does who leans on it.
void Monkey::holdKey()
{
    const Qt::Key key = anyKey(*this);
    const Qt::KeyboardModifiers modifiers = anyModifiers(*this);
    say(QStringLiteral("hold %1").arg(nameOf(key, modifiers)));
    for (int i = 0; i < 100 && !m_hasQuit; ++i) {
        QWidget* widget = focused(m_window);
        if (!widget)
            return;
        QKeyEvent press(QEvent::KeyPress, key, modifiers, QString(), i > 0);
        QApplication::sendEvent(widget, &press);
        if (i % 10 == 0)
            QTest::keyClick(focused(m_window), key, modifiers); // the shortcuts see this one alone
    }
}

void Monkey::typeText()
{
    QWidget* widget = focused(m_window);
    if (!widget)
        return;
    const QString text = SoakFiles::text(m_random).left(60);
    say(QStringLiteral("type \"%1\" in %2").arg(text, nameOf(*widget)));
    for (const QChar letter : text) {
        widget = focused(m_window);
        if (!widget || m_hasQuit)
            return;
        if (letter == u'\n')
            QTest::keyClick(widget, Qt::Key_Return);
        else if (letter.unicode() >= u' ' && letter.unicode() < 0x7f)
            QTest::keyClick(widget, letter.toLatin1());
    }
}

void Monkey::click()
{
    const Target target = anyTarget();
    if (!target.widget)
        return;
    static constexpr std::array buttons{Qt::LeftButton, Qt::LeftButton,  Qt::LeftButton,
                                        Qt::LeftButton, Qt::RightButton, Qt::MiddleButton};
    const Qt::MouseButton button = buttons[below(buttons.size())];
    const Qt::KeyboardModifiers modifiers = below(5) == 0 ? anyModifiers(*this) : Qt::NoModifier;
    say(QStringLiteral("click %1 at %2, %3 of %4")
            .arg(static_cast<int>(button))
            .arg(target.point.x())
            .arg(target.point.y())
            .arg(nameOf(*target.widget)));
    QTest::mouseMove(target.widget, target.point);
    if (target.widget)
        QTest::mousePress(target.widget, button, modifiers, target.point);
    if (target.widget)
        QTest::mouseRelease(target.widget, button, modifiers, target.point);
}

void Monkey::doubleClick()
{
    const Target target = anyTarget();
    if (!target.widget)
        return;
    say(QStringLiteral("double click on ") + nameOf(*target.widget));
    QTest::mouseDClick(target.widget, Qt::LeftButton, Qt::NoModifier, target.point);
}

void Monkey::drag()
{
    const Target target = anyTarget();
    if (!target.widget)
        return;
    say(QStringLiteral("drag in ") + nameOf(*target.widget));
    QTest::mousePress(target.widget, Qt::LeftButton, Qt::NoModifier, target.point);
    for (unsigned i = 1 + below(12); i > 0 && target.widget; --i) {
        const QPoint to = target.point + QPoint(static_cast<int>(below(400)) - 200,
                                                static_cast<int>(below(200)) - 100);
        QMouseEvent move(QEvent::MouseMove, to, target.widget->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target.widget, &move);
    }
    if (target.widget)
        QTest::mouseRelease(target.widget, Qt::LeftButton, Qt::NoModifier, target.point);
}

void Monkey::turnWheel()
{
    const Target target = anyTarget();
    if (!target.widget)
        return;
    const int detents = static_cast<int>(below(21)) - 10;
    const int angle = below(3) == 0 ? detents * 7 : detents * 120;
    const Qt::KeyboardModifiers modifiers = below(4) == 0 ? Qt::ControlModifier : Qt::NoModifier;
    say(QStringLiteral("wheel %1 over %2").arg(angle).arg(nameOf(*target.widget)));
    QWheelEvent wheel(target.point, target.widget->mapToGlobal(target.point), QPoint(),
                      below(5) == 0 ? QPoint(angle, 0) : QPoint(0, angle), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(target.widget, &wheel);
}

void Monkey::openContextMenu()
{
    const Target target = anyTarget();
    if (!target.widget)
        return;
    say(QStringLiteral("context menu of ") + nameOf(*target.widget));
    QContextMenuEvent event(below(2) ? QContextMenuEvent::Mouse : QContextMenuEvent::Keyboard,
                            target.point, target.widget->mapToGlobal(target.point));
    QApplication::sendEvent(target.widget, &event);
}

} // namespace plyline::soak
