#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

#include <vector>

namespace plyline::stage {

class ViewButton;

/// The stage's views as joined segments, one of them chosen. A last one comes and goes with a wide
/// panel: it has the panel's name and a cross.
class ViewSwitch : public QWidget
{
    Q_OBJECT

public:
    /// `names` and `keys` are of the views that are always there.
    ViewSwitch(const QStringList& names, const QStringList& keys, look::Look& look,
               QWidget* parent = nullptr);

    [[nodiscard]] int current() const { return m_current; }
    /// Marks a segment; says nothing.
    void setCurrent(int index);
    /// Adds the last segment, or renames it; empty takes it away.
    void setExtra(const QString& name);
    /// Less room about the words.
    void setTight(bool isTight);
    /// Where a segment lies; empty for one that is not there.
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
    ViewButton* m_extra = nullptr; ///< The last of them while a wide panel is open.
    int m_current = 0;
    bool m_isTight = false;
};

} // namespace plyline::stage
