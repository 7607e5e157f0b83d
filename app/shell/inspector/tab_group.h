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

/// One part of the inspector: a bar of tabs and the page of the front tab. A button at the bar's
/// end lists the tabs that do not fit.
class TabGroup : public QWidget
{
    Q_OBJECT

public:
    /// With `hasDetach`, a button at the bar's end moves the front tab into a window of its own.
    TabGroup(const QString& accessibleName, bool hasDetach, look::Look& look, QWidget* parent);

    /// Takes ownership of the page. `place` counts from 0; without it the tab is added at the end.
    void add(const Tab& tab, QWidget* page, std::optional<int> place = std::nullopt);
    /// Removes a tab and returns its page, hidden and without a parent; null if there is no such
    /// tab.
    QWidget* take(const QString& name);
    void move(const QString& name, int place);
    void setFront(const QString& name);

    /// Returns the front tab's name; empty if there are no tabs.
    [[nodiscard]] QString front() const { return m_front; }
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool has(const QString& name) const { return indexOf(name) >= 0; }
    [[nodiscard]] const Tab& tab(const QString& name) const;
    /// Returns where the tab is in this widget; empty while it does not fit into the bar.
    [[nodiscard]] QRect tabRect(const QString& name) const;
    /// Returns the place at which a tab dropped at `point` (in this widget) would be inserted; none
    /// if the point is not on the bar.
    [[nodiscard]] std::optional<int> dropPlace(const QPoint& point) const;
    /// Shows or hides the mark at which a dragged tab would be inserted.
    void setDropMark(bool isMarked);

Q_SIGNALS:
    /// Emitted when the front tab changed, or a tab was added, removed or moved.
    void changed();
    /// Emitted when the user chose a tab.
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
        QScrollArea* area; ///< Around the page; scrolls if the page needs more height.
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
    int m_firstShown = 0; ///< First visible tab, if not all of them fit.
};

} // namespace plyline::inspector
