#pragma once

#include <QtCore/QObject>

class QKeyEvent;
class QWidget;

namespace plyline::actions {

/// Keeps keys with the widget that has the focus where it needs them: plain keys with a text field,
/// arrows and Space with a list, Space and Enter with a button that was reached by Tab. Watches the
/// whole program while it lives.
class KeyGuard : public QObject
{
    Q_OBJECT

public:
    explicit KeyGuard(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool belongsTo(const QWidget& widget, const QKeyEvent& event) const;

    bool m_isFocusByTab = false;
};

} // namespace plyline::actions
