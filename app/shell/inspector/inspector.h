#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/shell/inspector/tab.h"

#include <cstdint>
#include <optional>

namespace plyline::widgets {
class Divider;
}

namespace plyline::inspector {

class TabGroup;

enum class Part : std::uint8_t { Upper, Lower };

/// The right column: two groups of tabs, one above the other, with a movable line between them. Its
/// width is the same for every panel. While a tall tab is in front below, the upper group makes
/// room for it, until one of its tabs is asked for. A tab can be dragged within its group, to the
/// other group, or out of the column into a window of its own.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    /// The upper group's default share of the height.
    static constexpr double usualShare = 0.4252;

    explicit Inspector(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] TabGroup& group(Part part) const
    {
        return part == Part::Upper ? *m_upper : *m_lower;
    }
    /// Returns the part that has the tab; none if no part has it.
    [[nodiscard]] std::optional<Part> partOf(const QString& name) const;
    /// Removes the tab and returns its page; null if there is no such tab.
    QWidget* take(const QString& name);
    /// Brings a tab to the front of its group, and its group into view.
    void setFront(const QString& name);
    /// Whether the tab is in front of a group that is in view.
    [[nodiscard]] bool isFront(const QString& name) const;
    /// Whether a tall tab has taken the upper group's place.
    [[nodiscard]] bool isUpperAway() const;

    [[nodiscard]] double upperShare() const { return m_share; }
    void setUpperShare(double share);

Q_SIGNALS:
    /// Emitted when tabs were added, removed or moved, or another one came to the front.
    void changed();
    void closeWanted(const QString& name);
    /// Emitted when a tab should get a window of its own. `at` is the place for that window in
    /// global coordinates, if the tab was dragged there.
    void detachWanted(const QString& name, std::optional<QPoint> at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectGroup(TabGroup& group);
    void place();
    void onDragged(const QString& name, const QPoint& globalPosition);
    void onDropped(const QString& name, const QPoint& globalPosition);
    void showMenu(const QString& name, const QPoint& globalPosition);
    void moveTo(Part part, const QString& name, std::optional<int> place);
    [[nodiscard]] TabGroup* groupAt(const QPoint& globalPosition) const;

    look::Look& m_look;
    TabGroup* m_upper;
    TabGroup* m_lower;
    widgets::Divider* m_divider;
    double m_share = usualShare;
    QString m_sharing; ///< The tall tab beside which the upper group was asked for; else empty.
};

} // namespace plyline::inspector
