#include "app/shell/window/menus.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include "core/kafka/kafka_address.h"

#include <algorithm>

namespace plyline::window {

using actions::ActionGroup;
using actions::ActionId;
using actions::ActionSpec;

namespace {

/// Returns the file's name, with its folder if another of the files has the same name.
QString nameAmong(const QStringList& files, const QString& path)
{
    const QFileInfo file(path);
    QString name = opening::Opening::nameOf(path);
    const auto hasName = [&](const QString& other) {
        return other != path && opening::Opening::nameOf(other) == name;
    };
    if (std::none_of(files.begin(), files.end(), hasName))
        return name;
    return Menus::tr("%1 in %2", "file, folder").arg(name, QDir::toNativeSeparators(file.path()));
}

} // namespace

Menus::Menus(QMenuBar& bar, actions::Actions& actions, actions::Appearance& appearance,
             opening::Opening& opening, settings::Settings& settings)
    : QObject(&bar),
      m_actions(actions),
      m_appearance(appearance),
      m_opening(opening),
      m_settings(settings)
{
    fillFile(*bar.addMenu(tr("&File")));
    addGroup(*bar.addMenu(tr("&Edit")), ActionGroup::Edit);
    fillGo(*bar.addMenu(tr("&Go")));
    fillPlay(*bar.addMenu(tr("&Play")));
    fillView(*bar.addMenu(tr("&View")));
    addGroup(*bar.addMenu(tr("&Compare")), ActionGroup::Compare);
    addGroup(*bar.addMenu(tr("&Help")), ActionGroup::Help);
}

void Menus::add(QMenu& menu, ActionId id)
{
    menu.addAction(&m_actions[id]);
}

void Menus::addGroup(QMenu& menu, ActionGroup group)
{
    for (const ActionSpec& spec : actions::actionTable())
        if (spec.group == group)
            add(menu, spec.id);
}

void Menus::fillFile(QMenu& menu)
{
    add(menu, ActionId::OpenFile);
    add(menu, ActionId::OpenStream);
    QMenu* recent = menu.addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { listRecent(*recent); });
    QMenu* samples = menu.addMenu(tr("&Sample games"));
    connect(samples, &QMenu::aboutToShow, this, [this, samples] { listSamples(*samples); });
    add(menu, ActionId::Reload);
    add(menu, ActionId::StopReading);
    add(menu, ActionId::KeepLists);
    add(menu, ActionId::OpeningNames);
    menu.addSeparator();
    add(menu, ActionId::SaveGame);
    add(menu, ActionId::SaveMarked);
    add(menu, ActionId::SaveSelected);
    add(menu, ActionId::SaveTables);
    add(menu, ActionId::SavePage);
    menu.addSeparator();
    add(menu, ActionId::SavePicture);
    add(menu, ActionId::Print);
    menu.addSeparator();
    add(menu, ActionId::Quit);
}

void Menus::fillGo(QMenu& menu)
{
    for (const ActionSpec& spec : actions::actionTable()) {
        if (spec.group != ActionGroup::Go)
            continue;
        if (spec.id == ActionId::GoToStart || spec.id == ActionId::PreviousMarker ||
            spec.id == ActionId::PreviousGame || spec.id == ActionId::Follow)
            menu.addSeparator();
        add(menu, spec.id);
    }
}

void Menus::fillPlay(QMenu& menu)
{
    for (const ActionSpec& spec : actions::actionTable()) {
        if (spec.group != ActionGroup::Play)
            continue;
        if (spec.id == ActionId::LoopIn) {
            addGroup(*menu.addMenu(tr("&Speed")), ActionGroup::Speed);
            menu.addSeparator();
        }
        add(menu, spec.id);
    }
}

void Menus::fillView(QMenu& menu)
{
    auto* views = new QActionGroup(this);
    for (const ActionId id : {ActionId::ViewBoth, ActionId::ViewReplay, ActionId::ViewSnapshot,
                              ActionId::ViewComparison}) {
        views->addAction(&m_actions[id]);
        add(menu, id);
    }
    menu.addSeparator();
    for (const ActionId id :
         {ActionId::ShowGames, ActionId::ShowInspector, ActionId::ShowCards, ActionId::ShowShelf})
        add(menu, id);
    QMenu* panels = menu.addMenu(tr("&Panels"));
    for (std::size_t i = 0; i < m_actions.panels().size(); ++i)
        panels->addAction(&m_actions.ofPanel(i));
    add(menu, ActionId::ResetLayout);
    addGroup(*menu.addMenu(tr("Time&line")), ActionGroup::Timeline);
    menu.addSeparator();
    add(menu, ActionId::Flip);
    add(menu, ActionId::OwnNames);
    add(menu, ActionId::HideFuture);
    menu.addSeparator();
    m_appearance.fill(menu);
    menu.addSeparator();
    add(menu, ActionId::JudgementMarks);
    add(menu, ActionId::InlineVariations);
    add(menu, ActionId::FoldVariations);
    add(menu, ActionId::FoldVariation);
    menu.addSeparator();
    add(menu, ActionId::Animate);
    add(menu, ActionId::Wheel);
    menu.addSeparator();
    add(menu, ActionId::FullScreen);
    add(menu, ActionId::Present);
}

void Menus::listRecent(QMenu& menu)
{
    menu.clear();
    const QStringList files = m_settings.recentFiles();
    for (const QString& path : files) {
        const QFileInfo file(path);
        const QString name = nameAmong(files, path).replace(u'&', QStringLiteral("&&"));
        const bool isThere = kafka::isKafkaAddress(path.toStdString()) || file.exists();
        const QString title = isThere ? name : tr("%1 (not there any more)").arg(name);
        QAction* action = menu.addAction(title);
        action->setToolTip(path);
        connect(action, &QAction::triggered, &m_opening,
                [this, path] { m_opening.openPath(path); });
    }
    menu.setToolTipsVisible(true);
    if (files.isEmpty()) {
        menu.addAction(tr("No file yet"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Clear the list")), &QAction::triggered, this,
            [this] { m_settings.clearRecentFiles(); });
}

void Menus::listSamples(QMenu& menu)
{
    menu.clear();
    const QStringList samples = opening::Opening::samples();
    for (const QString& path : samples) {
        QAction* action = menu.addAction(QFileInfo(path).fileName());
        connect(action, &QAction::triggered, &m_opening,
                [this, path] { m_opening.openPath(path); });
    }
}

} // namespace plyline::window

#include "moc_menus.cpp"
