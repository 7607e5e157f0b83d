#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace plyline::inspector {

/// A panel in a window of its own, in front of the main one: a bar with a button that puts it back,
/// and the panel.
class PanelWindow : public QWidget
{
    Q_OBJECT

public:
    /// Takes the page; take() gives it back.
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
    QWidget* m_bar = nullptr; ///< Above the page: the title and what puts it back.
    QLabel* m_title;
    QToolButton* m_putBack;
    QVBoxLayout* m_column;
    QWidget* m_page;
};

} // namespace plyline::inspector
