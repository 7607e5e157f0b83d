#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

class QHBoxLayout;
class QLabel;

namespace plyline::widgets {

/// The head of a panel: a line in plain words, the technical term in a dimmer tone, and optional
/// controls at the right.
class PanelHead : public QWidget
{
    Q_OBJECT

public:
    PanelHead(const QString& plain, const QString& term, look::Look& look,
              QWidget* parent = nullptr);

    void setPlain(const QString& text);
    /// Takes ownership of the control.
    void addControl(QWidget* control);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void dress();
    void fitHeight();

    look::Look& m_look;
    QLabel* m_plain;
    QLabel* m_term;
    QHBoxLayout* m_row;
};

} // namespace plyline::widgets
