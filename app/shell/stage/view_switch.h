#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

#include <vector>

namespace plyline::stage {

class ViewButton;

/// Shows the stage's views as joined segments, one of them chosen. While a wide panel is open, the
/// last segment has the panel's name and a cross.
class ViewSwitch : public QWidget
{
    Q_OBJECT

public:
    /// `names` and `keys` belong to the views that always exist.
    ViewSwitch(const QStringList& names, const QStringList& keys, look::Look& look,
               QWidget* parent = nullptr);

    [[nodiscard]] int current() const { return m_current; }
    /// Marks a segment without emitting a signal.
    void setCurrent(int index);
    /// Adds or renames the last segment; an empty name removes it.
    void setExtra(const QString& name);
    /// Sets smaller margins around the words.
    void setTight(bool isTight);
    /// Returns where a segment is; empty if it does not exist.
    [[nodiscard]] QRect segmentRect(int index) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index);
    void extraClosed();
    void extraMenuWanted(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    ViewButton& add(const QString& name);
    void place();

    look::Look& m_look;
    std::vector<ViewButton*> m_buttons;
    ViewButton* m_extra = nullptr; ///< The last button; null unless a wide panel is open.
    int m_current = 0;
    bool m_isTight = false;
};

} // namespace plyline::stage
