#pragma once

#include <QtCore/QObject>

#include "app/shell/actions/actions.h"
#include "app/shell/actions/appearance.h"
#include "app/shell/opening/opening.h"

class QMenu;
class QMenuBar;

namespace plyline::window {

/// Fills a menu bar from the table of actions. Recent files and samples are listed when their menu
/// opens.
class Menus : public QObject
{
    Q_OBJECT

public:
    Menus(QMenuBar& bar, actions::Actions& actions, actions::Appearance& appearance,
          opening::Opening& opening, settings::Settings& settings);

private:
    void fillFile(QMenu& menu);
    void fillGo(QMenu& menu);
    void fillPlay(QMenu& menu);
    void fillView(QMenu& menu);
    void addGroup(QMenu& menu, actions::ActionGroup group);
    void add(QMenu& menu, actions::ActionId id);
    void listRecent(QMenu& menu);
    void listSamples(QMenu& menu);

    actions::Actions& m_actions;
    actions::Appearance& m_appearance;
    opening::Opening& m_opening;
    settings::Settings& m_settings;
};

} // namespace plyline::window
