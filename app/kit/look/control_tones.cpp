#include "app/kit/look/control_tones.h"

#include <QtCore/QVariant>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QTabBar>

namespace plyline::look {

namespace {

const char* const toneProperty = "plylineTone";

QColor colorOf(TabMark mark, const Theme& theme)
{
    switch (mark) {
    case TabMark::Plain:
        break;
    case TabMark::Event:
        return theme.event;
    case TabMark::State:
        return theme.state;
    }
    return theme.text;
}

} // namespace

void setButtonTone(QAbstractButton& button, ButtonTone tone)
{
    button.setProperty(toneProperty, static_cast<int>(tone));
    button.update();
}

bool isStrong(const QWidget* button)
{
    return button && button->property(toneProperty).toInt() == static_cast<int>(ButtonTone::Strong);
}

void setTabMark(QTabBar& bar, int tab, TabMark mark)
{
    bar.setTabData(tab, static_cast<int>(mark));
    bar.update();
}

QColor tabMarkColor(const QWidget* bar, int tab, const Theme& theme)
{
    const auto* tabs = qobject_cast<const QTabBar*>(bar);
    const QVariant mark = tabs ? tabs->tabData(tab) : QVariant();
    return colorOf(static_cast<TabMark>(mark.toInt()), theme);
}

} // namespace plyline::look
