#pragma once

#include <QtWidgets/QFrame>

#include "app/kit/look/look.h"

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace plyline::widgets {

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
    /// With a button for what helps.
    void offer(const QString& sentence, QAction& remedy, const QString& buttonText);
    void dismiss();

Q_SIGNALS:
    void shownChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void put(const QString& sentence);
    void dress();

    look::Look& m_look;
    QLabel* m_icon;
    QLabel* m_label;
    QPushButton* m_remedyButton;
    QAction* m_remedy = nullptr; ///< What the button does.
    QToolButton* m_close;
};

} // namespace plyline::widgets
