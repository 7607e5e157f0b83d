#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

#include "app/model/session/session.h"

class QLabel;
class QLineEdit;

namespace plyline::window {

/// A small field over the window for a move number. Enter goes to that move, Escape closes the
/// field; either way the focus returns to where it was. Tab closes it too and goes on from there.
class JumpField : public QFrame
{
    Q_OBJECT

public:
    JumpField(session::Session& session, QWidget& parent);

    /// Opens the field with the middle of its upper edge at `anchor`, a point of the parent.
    void open(const QPoint& anchor);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void accept();
    void leave();
    [[nodiscard]] QString rangeText() const;

    session::Session& m_session;
    QLineEdit* m_edit;
    QLabel* m_hint;
    QPointer<QWidget> m_returnTo;
};

} // namespace plyline::window
