#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace plyline::inspector {

/// A separate window for one panel, in front of the main one. A bar above the panel has a button
/// that puts it back.
class PanelWindow : public QWidget
{
    Q_OBJECT

public:
    /// Takes ownership of the page; take() returns it.
    PanelWindow(const QString& title, QWidget* page, look::Look& look, QWidget* main);

    QWidget* take();

Q_SIGNALS:
    void putBackWanted();
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();

    look::Look& m_look;
    QWidget* m_bar = nullptr; ///< Above the page: its title and the button that puts it back.
    QLabel* m_title;
    QToolButton* m_putBack;
    QVBoxLayout* m_column;
    QWidget* m_page;
};

} // namespace plyline::inspector
