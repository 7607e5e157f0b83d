#include "app/kit/look/look.h"

#include "app/kit/look/app_style.h"
#include "app/kit/look/system_scheme.h"

namespace plyline::look {

Look::Look(QObject* parent) : QObject(parent), m_system(new SystemScheme(this))
{
    connect(m_system, &SystemScheme::changed, this, &Look::onSystemChanged);
    dressApplication(theme());
}

const Theme& Look::theme() const
{
    switch (m_choice) {
    case ThemeChoice::System:
        break;
    case ThemeChoice::Light:
        return Theme::light();
    case ThemeChoice::Dark:
        return Theme::dark();
    }
    return m_system->isDark() ? Theme::dark() : Theme::light();
}

void Look::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    const bool wasDark = theme().isDark;
    m_choice = choice;
    if (theme().isDark != wasDark)
        dressApplication(theme());
    Q_EMIT changed();
}

void Look::setAnimated(bool isAnimated)
{
    if (isAnimated == m_isAnimated)
        return;
    m_isAnimated = isAnimated;
    Q_EMIT changed();
}

void Look::onSystemChanged()
{
    if (m_choice != ThemeChoice::System)
        return;
    dressApplication(theme());
    Q_EMIT changed();
}

} // namespace plyline::look
