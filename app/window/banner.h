#pragma once

#include <QtWidgets/QFrame>

#include "app/look/look.h"

class QLabel;
class QToolButton;

namespace plyline::window {

/// A quiet message in the window that waits until it is dismissed; hidden while it has nothing to
/// say.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

public Q_SLOTS:
    /// Empty text hides it.
    void say(const QString& sentence);
    void dismiss();

Q_SIGNALS:
    void shownChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();

    look::Look& m_look;
    QLabel* m_icon;
    QLabel* m_label;
    QToolButton* m_close;
};

} // namespace plyline::window
