#pragma once

#include <QtCore/QObject>

#include "app/controllers/actions.h"
#include "app/controllers/opening.h"

class QMenu;
class QMenuBar;

namespace plyline::window {

/// Fills a menu bar from the table of actions; recent files and samples are listed when their menu
/// opens.
class Menus : public QObject
{
    Q_OBJECT

public:
    Menus(QMenuBar& bar, controllers::Actions& actions, controllers::Opening& opening,
          controllers::Settings& settings);

private:
    void fillFile(QMenu& menu);
    void fillGo(QMenu& menu);
    void fillPlay(QMenu& menu);
    void fillView(QMenu& menu);
    void addGroup(QMenu& menu, controllers::ActionGroup group);
    void add(QMenu& menu, controllers::ActionId id);
    void listRecent(QMenu& menu);
    void listSamples(QMenu& menu);

    controllers::Actions& m_actions;
    controllers::Opening& m_opening;
    controllers::Settings& m_settings;
};

} // namespace plyline::window
