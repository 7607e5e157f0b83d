#include "tests/soak/monkey.h"

#include <QtCore/QMimeData>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>

#include <algorithm>
#include <numeric>
#include <utility>

namespace plyline::soak {

namespace {

constexpr qsizetype keptSteps = 40;

} // namespace

Monkey::Monkey(unsigned seed, std::FILE* log) : m_random(seed), m_log(log)
{
    qApp->installEventFilter(this);
}

void Monkey::setWindow(window::MainWindow* window)
{
    m_window = window;
    m_hasQuit = false;
    if (window)
        connect(&window->actionsOfTable()[actions::ActionId::Quit], &QAction::triggered, this,
                [this] { m_hasQuit = true; });
}

const std::vector<Monkey::Act>& Monkey::acts()
{
    static const std::vector<Act> all{
        {300, &Monkey::pressKey},   {30, &Monkey::holdKey},         {30, &Monkey::typeText},
        {200, &Monkey::click},      {30, &Monkey::doubleClick},     {80, &Monkey::drag},
        {80, &Monkey::turnWheel},   {30, &Monkey::openContextMenu}, {30, &Monkey::resize},
        {12, &Monkey::changeState}, {80, &Monkey::trigger},         {40, &Monkey::openPanel},
        {30, &Monkey::openFile},    {20, &Monkey::disturbFile},     {15, &Monkey::paste},
        {15, &Monkey::drop},        {25, &Monkey::closeSomething},  {60, &Monkey::rest},
        {3, &Monkey::quit}};
    return all;
}

void Monkey::step()
{
    constexpr int deepest = 8; // loops of menus and drags within each other
    if (!m_window || m_hasQuit || m_depth >= deepest)
        return;
    const QScopedValueRollback guard(m_depth, m_depth + 1);
    static const unsigned sum =
        std::accumulate(acts().begin(), acts().end(), 0U,
                        [](unsigned all, const Act& act) { return all + act.weight; });
    unsigned chance = below(sum);
    const auto act = std::find_if(acts().begin(), acts().end(), [&](const Act& one) {
        const bool isIt = chance < one.weight;
        chance -= isIt ? 0 : one.weight;
        return isIt;
    });
    ++m_steps;
    (this->*act->act)();
}

int Monkey::takeRest()
{
    return std::exchange(m_restMillis, 0);
}

void Monkey::say(const QString& what)
{
    const QString line = QStringLiteral("%1 %2").arg(m_steps).arg(what);
    if (m_log) {
        std::fprintf(m_log, "%s\n", qPrintable(line));
        std::fflush(m_log);
    }
    const std::lock_guard lock(m_lastGuard);
    m_last << line;
    if (m_last.size() > keptSteps)
        m_last.removeFirst();
}

void Monkey::printLast()
{
    const std::lock_guard lock(m_lastGuard);
    for (const QString& line : m_last)
        std::fprintf(stderr, "  %s\n", qPrintable(line));
}

QWidget* Monkey::anyWindow()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget* modal = QApplication::activeModalWidget())
        return modal;
    QWidgetList seen;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && !qobject_cast<QFileDialog*>(widget))
            seen << widget;
    }
    // In an order that is the same in each run; the main window more often than the others.
    std::sort(seen.begin(), seen.end(), [](const QWidget* a, const QWidget* b) {
        return std::pair(a->objectName(), a->width()) < std::pair(b->objectName(), b->width());
    });
    if (seen.isEmpty() || below(2) == 0)
        return m_window;
    return seen[static_cast<qsizetype>(below(static_cast<unsigned>(seen.size())))];
}

Monkey::Target Monkey::anyTarget()
{
    QWidget* window = anyWindow();
    if (!window || window->size().isEmpty() || qobject_cast<QFileDialog*>(window))
        return {};
    const QPoint point(static_cast<int>(below(static_cast<unsigned>(window->width()))),
                       static_cast<int>(below(static_cast<unsigned>(window->height()))));
    QWidget* child = window->childAt(point);
    return child ? Target{child, child->mapFrom(window, point)} : Target{window, point};
}

void Monkey::resize()
{
    const QSize size(static_cast<int>(200 + below(1900)), static_cast<int>(150 + below(1200)));
    say(QStringLiteral("resize to %1 x %2").arg(size.width()).arg(size.height()));
    m_window->resize(size);
}

void Monkey::changeState()
{
    switch (below(4)) {
    case 0:
        say(QStringLiteral("maximize"));
        return m_window->showMaximized();
    case 1:
        say(QStringLiteral("minimize and show again"));
        m_window->showMinimized();
        return m_window->showNormal();
    default:
        say(QStringLiteral("show at its size"));
        return m_window->showNormal();
    }
}

/// Any command, whether it has a key or not.
void Monkey::trigger()
{
    const auto all = m_window->findChildren<QAction*>();
    QAction* action = all[static_cast<qsizetype>(below(static_cast<unsigned>(all.size())))];
    if (!action->isEnabled() || action == &m_window->actionsOfTable()[actions::ActionId::Quit])
        return;
    say(QStringLiteral("command ") + action->text());
    action->trigger();
}

void Monkey::openPanel()
{
    const actions::Actions& actions = m_window->actionsOfTable();
    const unsigned panel = below(static_cast<unsigned>(actions.panels().size()));
    say(QStringLiteral("panel ") + actions.ofPanel(panel).text());
    actions.ofPanel(panel).trigger();
}

void Monkey::openFile()
{
    const QString path = m_files.any(m_random);
    say(QStringLiteral("open ") + path);
    m_window->opening().openPath(path);
    if (below(4) == 0)
        say(QStringLiteral("and the file is ") + m_files.disturb(m_random));
}

void Monkey::disturbFile()
{
    say(QStringLiteral("the growing file is ") + m_files.disturb(m_random));
}

void Monkey::paste()
{
    QGuiApplication::clipboard()->setText(SoakFiles::text(m_random));
    say(QStringLiteral("paste ") + QGuiApplication::clipboard()->text().left(40));
    m_window->actionsOfTable()[actions::ActionId::Paste].trigger();
}

void Monkey::drop()
{
    QMimeData data;
    if (below(2) == 0)
        data.setText(SoakFiles::text(m_random));
    else
        data.setUrls({QUrl::fromLocalFile(m_files.any(m_random))});
    say(QStringLiteral("drop ") + data.text().left(60));
    const QPoint point = m_window->rect().center();
    QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &event);
}

/// By its frame: a dialog, a menu, a panel in a window of its own.
void Monkey::closeSomething()
{
    QWidget* window = anyWindow();
    if (!window || window == m_window)
        return;
    say(QStringLiteral("close ") + QString::fromLatin1(window->metaObject()->className()));
    window->close();
}

void Monkey::rest()
{
    m_restMillis = static_cast<int>(1 + below(200));
    say(QStringLiteral("rest %1 ms").arg(m_restMillis));
}

void Monkey::quit()
{
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return; // neither the key nor the frame is within reach
    requestQuit();
}

void Monkey::requestQuit()
{
    say(QStringLiteral("quit"));
    m_hasQuit = true;
    if (below(2) == 0)
        m_window->actionsOfTable()[actions::ActionId::Quit].trigger();
    else
        m_window->close();
}

/// The dialog stays where it is: it could reach any file of the person who runs this.
void Monkey::answer(QFileDialog& dialog)
{
    const bool isToSave = dialog.acceptMode() == QFileDialog::AcceptSave;
    const QString path = isToSave ? m_files.saved(m_random) : m_files.any(m_random);
    const bool isAccepted = below(3) > 0;
    say((isAccepted ? QStringLiteral("choose ") : QStringLiteral("choose nothing, not ")) + path);
    if (isAccepted)
        dialog.selectFile(path);
    static_cast<QDialog&>(dialog).done(isAccepted ? QDialog::Accepted : QDialog::Rejected);
}

bool Monkey::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Show)
        return false;
    if (auto* dialog = qobject_cast<QFileDialog*>(watched)) {
        QTimer::singleShot(0, dialog, [this, dialog] { answer(*dialog); });
    }
    return false;
}

} // namespace plyline::soak
