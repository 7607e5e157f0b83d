#pragma once

#include <QtWidgets/QAbstractButton>

#include "app/kit/look/look.h"
#include "app/shell/inspector/tab.h"

namespace plyline::widgets {
class CrossButton;
}

namespace plyline::inspector {

/// One tab of a bar: its title and, if it can be closed, a cross. It reports how it is dragged; its
/// bar and the inspector decide what that means.
class TabButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// Returns the height of a bar of tabs; grows with the text.
    [[nodiscard]] static int barHeight() { return look::withText(36); }

    TabButton(const Tab& tab, look::Look& look, QWidget* parent);

    [[nodiscard]] const Tab& tab() const { return m_tab; }
    void setTitle(const QString& title);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void closeWanted();
    void detachWanted();
    void menuWanted(const QPoint& globalPosition);
    void dragged(const QPoint& globalPosition);
    void dropped(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    look::Look& m_look;
    Tab m_tab;
    widgets::CrossButton* m_cross = nullptr;
    QPoint m_pressedAt; ///< In global coordinates.
    bool m_isDragged = false;
    bool m_isByKeyboard = false;
};

} // namespace plyline::inspector
