#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/shell/inspector/tab.h"

#include <optional>
#include <vector>

class QButtonGroup;
class QScrollArea;
class QToolButton;

namespace plyline::inspector {

class TabButton;

/// One part of the inspector: a bar of tabs, and the page of the front one. Tabs that find no room
/// are listed by a button at the bar's end.
class TabGroup : public QWidget
{
    Q_OBJECT

public:
    /// `hasDetach`: a button at the bar's end gives the front tab a window of its own.
    TabGroup(const QString& accessibleName, bool hasDetach, look::Look& look, QWidget* parent);

    /// Takes the page; it keeps it. `place` counts from 0; without one it is the last tab.
    void add(const Tab& tab, QWidget* page, std::optional<int> place = std::nullopt);
    /// Takes a tab out and returns its page, hidden and without a parent; null for no such tab.
    QWidget* take(const QString& name);
    void move(const QString& name, int place);
    void setFront(const QString& name);

    /// Empty for no tabs.
    [[nodiscard]] QString front() const { return m_front; }
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool has(const QString& name) const { return indexOf(name) >= 0; }
    [[nodiscard]] const Tab& tab(const QString& name) const;
    /// Where the tab lies, in this widget; empty while it is among those that find no room.
    [[nodiscard]] QRect tabRect(const QString& name) const;
    /// Whether the point, in this widget, is on the bar, and before which tab a drop there goes.
    [[nodiscard]] std::optional<int> dropPlace(const QPoint& point) const;
    /// Shows or hides where a dragged tab would go.
    void setDropMark(bool isMarked);

Q_SIGNALS:
    /// The front tab, or which tabs there are.
    void changed();
    /// A person chose it.
    void chosen(const QString& name);
    void closeWanted(const QString& name);
    void detachWanted(const QString& name);
    void menuWanted(const QString& name, const QPoint& globalPosition);
    void dragged(const QString& name, const QPoint& globalPosition);
    void dropped(const QString& name, const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry
    {
        TabButton* button;
        QScrollArea* area; ///< Around the page: one that needs more height scrolls.
    };
    [[nodiscard]] int indexOf(const QString& name) const;
    void showFront();
    void place();
    void placeTabs(int width);
    void listHidden();
    void dress();

    look::Look& m_look;
    /// One tab is in front. Buttons that exclude each other by themselves would count those in the
    /// pages, too.
    QButtonGroup* m_buttons;
    std::vector<Entry> m_entries;
    QString m_front;
    QToolButton* m_more;
    QToolButton* m_detach;
    bool m_hasDetach;
    bool m_isMarked = false;
    int m_firstShown = 0; ///< Of the tabs, where not all find room.
};

} // namespace plyline::inspector
