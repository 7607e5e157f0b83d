#pragma once

#include <QtCore/QObject>

class QKeyEvent;
class QWidget;

namespace plyline::actions {

/// Lets the focused widget have the keys that it needs: plain keys for a text field, arrows and
/// Space for a list, Space and Enter for a button that was reached by Tab. Filters the events of
/// the whole program while it lives.
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
