#pragma once

#include <QtWidgets/QFrame>

#include "app/kit/look/look.h"

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace plyline::widgets {

/// A message in the window that stays until it is dismissed. Hidden while it is empty.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

public Q_SLOTS:
    /// Shows the sentence; an empty one hides the banner.
    void showMessage(const QString& sentence);
    /// Shows the sentence with a button that triggers `remedy`.
    void offer(const QString& sentence, QAction& remedy, const QString& buttonText);
    /// Does the same for a sentence that is no warning.
    void offerCalmly(const QString& sentence, QAction& action, const QString& buttonText);
    void dismiss();

Q_SIGNALS:
    void shownChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void put(const QString& sentence);
    void setWarning(bool isWarning);
    void dress();

    look::Look& m_look;
    QLabel* m_icon;
    QLabel* m_label;
    QPushButton* m_remedyButton;
    QAction* m_remedy = nullptr; ///< The action of the button.
    QToolButton* m_close;
    bool m_isWarning = true;
};

} // namespace plyline::widgets
